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


def test_a_wide_name_is_a_mention_only_where_a_statement_speaks_of_it(tmp_path: Path) -> None:
    written = []
    for text in ("報告談「小院高牆」的由來。", "美國「小院高牆」政策限制超級電腦出口。"):
        file = tmp_path / "note.txt"
        file.write_text(text, encoding="utf-8")
        document = read(file)
        made = [json.loads(line) for line in records(document, extract(document))]
        written.append([r["text"] for r in made if r["kind"] == "mention" and r["type"] == "Regulation"])
    assert written == [[], ["小院高牆"]]


def _kinds(text: str, predicate: str, tmp_path: Path) -> list[tuple[str, str]]:
    """The kind of each record of a predicate, with its date."""
    file = tmp_path / "note.txt"
    file.write_text(text, encoding="utf-8")
    document = read(file)
    made = [json.loads(line) for line in records(document, extract(document))]
    return [(r["kind"], r["qualifiers"].get("date", "")) for r in made if r.get("predicate") == predicate]


def test_what_the_next_paragraph_says_again_is_a_repeat(tmp_path: Path) -> None:
    again = "美國制裁華為。\n\n2019 年 5 月，美國制裁華為。\n\n美國於 2020 年制裁華為。\n"
    assert _kinds(again, "TARGETS", tmp_path) == [
        ("repeat", ""),
        ("statement", "2019-05"),
        ("statement", "2020"),
    ]


def test_what_is_said_again_elsewhere_is_a_statement(tmp_path: Path) -> None:
    far = "美國制裁華為。\n\n" + "本段與此無關，僅說明研究方法。" * 40 + "\n\n美國制裁華為。\n"
    assert _kinds(far, "TARGETS", tmp_path) == [("statement", ""), ("statement", "")]
