"""Protects the lines that `narrows extract --format jsonl` prints: what each kind of record is."""

import json
from pathlib import Path

from ingest.extract.pipeline import extract
from ingest.extract.printing import records
from ingest.read import read


def test_the_rest_of_a_market_is_residual_and_no_statement(tmp_path: Path) -> None:
    file = tmp_path / "foundry.csv"
    file.write_text("Company,Foundry market share (%)\nTSMC,60\nOthers,40\n", encoding="utf-8")
    document = read(file)
    made = [json.loads(line) for line in records(document, extract(document))]
    shares = [(r["kind"], r["qualifiers"]["value"]) for r in made if r.get("predicate") == "HAS_SHARE"]
    assert sorted(shares) == [("residual", 40.0), ("statement", 60.0)]
    named = {r["kind"] for r in made if r.get("text") == "Others"}
    assert named == {"residual mention"}


def test_the_ends_of_a_statement_carry_the_forms_that_the_document_writes(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("總部位於荷蘭的艾司摩爾生產 EUV 曝光機。", encoding="utf-8")
    document = read(file)
    made = [json.loads(line) for line in records(document, extract(document))]
    (home,) = [r for r in made if r.get("predicate") == "HEADQUARTERED_IN"]
    assert home["subject"]["id"] == "firm:asml"
    assert {"ASML", "艾司摩爾"} <= set(home["subject"]["names"])
    assert document.text[home["start"] : home["end"]] == "總部位於荷蘭的艾司摩爾生產 EUV 曝光機。"
