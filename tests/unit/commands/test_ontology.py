"""`narrows ontology` says what is there, and fails when something is wrong."""

from pathlib import Path

from typer.testing import CliRunner

from narrows.commands.ontology import group
from narrows.schema import Schema
from narrows.schema.page import page


def test_the_shipped_ontology_and_vocabulary_have_no_violation() -> None:
    result = CliRunner().invoke(group, ["check"])
    assert result.exit_code == 0, result.output
    assert result.output.endswith("no violation\n")


def test_an_export_without_evidence_fails(tmp_path: Path) -> None:
    file = tmp_path / "export.ttl"
    file.write_text("<https://w3id.org/narrows/id/passage/p> a <https://w3id.org/narrows/ontology#Passage> .")
    result = CliRunner().invoke(group, ["check", str(file)])
    assert result.exit_code == 1
    assert "https://w3id.org/narrows/id/passage/p: a passage is part of exactly one document" in result.output


def test_list_gives_one_line_each() -> None:
    lines = CliRunner().invoke(group, ["list", "classes"]).output.splitlines()
    assert len(lines) == len(Schema.load().classes)
    assert lines[1].split("\t")[:2] == ["Firm", "firm"]
    owns = next(
        line for line in CliRunner().invoke(group, ["list"]).output.splitlines() if line[:4] == "OWNS"
    )
    assert owns.split("\t")[1:3] == ["Country|Firm|Organization", "Firm"]
    assert "country:jp\tCountry\tJapan\t日本" in CliRunner().invoke(group, ["list", "vocabulary"]).output


def test_page_writes_the_file(tmp_path: Path) -> None:
    file = tmp_path / "schema.md"
    assert CliRunner().invoke(group, ["page", "-o", str(file)]).exit_code == 0
    assert file.read_text(encoding="utf-8") == page(Schema.load())
    assert CliRunner().invoke(group, ["page"]).output == page(Schema.load())
