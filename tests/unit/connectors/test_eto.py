"""What ETO's five files become, and what is said when they are broken."""

from pathlib import Path

import pytest

from ingest.connectors import connector_of, connectors
from ingest.read import ReadError
from narrows.load import Reading
from narrows.model import DropReason, Entity
from narrows.resolve import unknown_id
from narrows.schema import Schema
from tests.unit.connectors import eto_folder

SINTERS = unknown_id("Test sinters", "SupplyChainNode")
CHIP = unknown_id("Finished test chip", "Technology")
REST = unknown_id("Various countries", "Country")
TITLE = "ETO Advanced Semiconductor Supply Chain Dataset: provision"


def _read(folder: Path) -> dict[str, Reading]:
    return {r.document.name: r for r in connectors()["eto"].readings(folder)}


@pytest.fixture
def said(tmp_path: Path) -> dict[str, Reading]:
    return _read(eto_folder.write(tmp_path))


def _claims(reading: Reading) -> list[tuple[object, ...]]:
    return [(s.subject, s.predicate, s.object, dict(s.qualifiers)) for s in reading.extraction.statements]


def test_takes_folders_of_its_layout_only(tmp_path: Path) -> None:
    assert connector_of(eto_folder.write(tmp_path / "eto")) == "eto"
    assert connector_of(eto_folder.write(tmp_path / "less", stages="", inputs="")) == "eto"
    assert connector_of(eto_folder.write(tmp_path / "other", inputs="a,b\n1,2\n")) == ""
    assert connector_of(tmp_path) == ""


def test_shares_have_year_scope_and_the_geography_of_their_chart(said: dict[str, Reading]) -> None:
    share = {"unit": "%", "scope": "global"}
    assert _claims(said["provision.csv"]) == [
        (
            "firm:asml",
            "HAS_SHARE",
            "node:euv-scanner",
            share | {"value": 100.0, "date": "2025", "basis": "revenue"},
        ),
        (
            "country:nl",
            "HAS_SHARE",
            "node:euv-scanner",
            share | {"value": 100.0, "date": "2025", "basis": "headquarters"},
        ),
        (
            "country:nl",
            "HAS_SHARE",
            "node:front-end-fabrication",
            share | {"value": 3.0, "date": "2022", "basis": "site"},
        ),
        ("firm:asml", "HAS_SHARE", SINTERS, share | {"value": 12.5, "date": "2021"}),
        (
            REST,
            "HAS_SHARE",
            "node:lithography-equipment",
            share | {"value": 0.5, "date": "2025", "basis": "headquarters"},
        ),
        ("firm:canon", "PRODUCES", "node:lithography-equipment", {"date": "2019"}),
    ]


def test_residual_providers_are_marked_and_supply_nothing(said: dict[str, Reading]) -> None:
    residual = [e for r in said.values() for e in r.extraction.entities.values() if e.residual]
    assert {e.name for e in residual} == {"Various countries", "Various companies"}
    ids = {e.id for e in residual}
    stated = [s for r in said.values() for s in r.extraction.statements if s.subject in ids]
    assert [s.predicate for s in stated] == ["HAS_SHARE"]


def test_the_chain_and_what_is_part_of_what(said: dict[str, Reading]) -> None:
    assert _claims(said["sequence.csv"]) == [
        ("node:euv-scanner", "PART_OF_NODE", "node:lithography-equipment", {}),
        ("node:lithography-equipment", "INPUT_TO", "node:lithography", {}),
        ("node:lithography", "INPUT_TO", CHIP, {}),
    ]
    assert _claims(said["inputs.csv"]) == [
        ("node:lithography", "PART_OF_NODE", "node:front-end-fabrication", {})
    ]


def test_head_offices_by_iso_code_and_names_by_alias(said: dict[str, Reading]) -> None:
    assert _claims(said["providers.csv"]) == [
        ("firm:asml", "HEADQUARTERED_IN", "country:nl", {}),
        ("firm:hitachi-high-tech", "HEADQUARTERED_IN", "country:jp", {}),
        ("firm:canon", "HEADQUARTERED_IN", "country:jp", {}),
        ("firm:canon", "HEADQUARTERED_IN", "country:jp", {}),
    ]


def test_what_cannot_be_matched_is_counted(said: dict[str, Reading]) -> None:
    drops = [(r.document.name, d.reason, d.detail) for r in said.values() for d in r.extraction.drops]
    assert drops == [
        ("providers.csv", DropReason.UNMATCHED, "row 9: country XXX"),
        ("provision.csv", DropReason.RESIDUAL, "row 8: Various companies"),
        ("provision.csv", DropReason.UNMATCHED, "row 9: provider_id P9"),
        ("provision.csv", DropReason.UNMATCHED, "row 10: provided_id N9"),
        ("provision.csv", DropReason.UNREADABLE_CELL, "row 11: share_provided few"),
        ("sequence.csv", DropReason.UNMATCHED, "row 5: goes_into_id N8"),
    ]


def test_the_row_is_the_evidence_and_its_names_are_mentions(said: dict[str, Reading]) -> None:
    reading = said["provision.csv"]
    document, extraction = reading.document, reading.extraction
    assert (document.title, document.publisher) == (TITLE, "Emerging Technology Observatory")
    first = extraction.statements[0]
    assert document.text[first.start : first.end] == "ASML,P3,EUV lithography tools,N3,100,2025,own"
    assert (first.table, first.row, first.value_text) == (0, 2, "100")
    assert any((p.start, p.end) == (first.start, first.end) for p in document.passages)
    for mention in extraction.mentions:
        assert document.text[mention.start : mention.end] == mention.text
    assert [m.text for m in extraction.mentions[:2]] == ["ASML", "EUV lithography tools"]


def test_the_ontology_allows_every_statement(said: dict[str, Reading]) -> None:
    schema = Schema.load()
    for reading in said.values():
        entities = reading.extraction.entities
        for s in reading.extraction.statements:
            assert schema.check(s, entities[s.subject].type, entities[s.object].type) is None


def test_of_two_nodes_with_one_name_the_narrower_is_the_known_one(tmp_path: Path) -> None:
    inputs = eto_folder.FILES["inputs.csv"].replace("Test sinters", "lithography equipment")
    chain = eto_folder.FILES["sequence.csv"].replace("N4,Gone,N8,,", "N4,,,Lithography tools,N2")
    said = _read(eto_folder.write(tmp_path, inputs=inputs, sequence=chain))
    own = unknown_id("Lithography tools", "SupplyChainNode")
    assert _claims(said["sequence.csv"])[-1] == ("node:lithography-equipment", "PART_OF_NODE", own, {})


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"stages": ""}, "stages.csv: no such file"),
        (
            {"stages": "stage_id,stage_name\nS1,Design\n"},
            "stages.csv, row 1: no column market_share_chart_caption",
        ),
        (
            {"sequence": eto_folder.FILES["sequence.csv"] + "torn,N1\n"},
            "sequence.csv, row 6: 2 fields where the header has 6",
        ),
    ],
)
def test_a_broken_folder_says_which_file_and_row(
    tmp_path: Path, changed: dict[str, str], message: str
) -> None:
    with pytest.raises(ReadError) as caught:
        _read(eto_folder.write(tmp_path, **changed))
    assert caught.value.message == f"{tmp_path.as_posix()}/{message}"
    assert caught.value.hint


def test_every_listed_name_is_of_the_vocabulary() -> None:
    from ingest.connectors.eto.world import NAMES
    from ingest.extract.mention.known import known

    known_ids: dict[str, Entity] = known().entities
    assert [id_ for id_ in NAMES.values() if id_ and id_ not in known_ids] == []
