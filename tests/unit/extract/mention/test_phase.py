"""二期 and 該基金 stand for the investment fund last spoken of."""

import pytest

from ingest.extract.mention import find_in
from ingest.extract.pipeline import extract
from tests.unit.extract.test_pipeline import document


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("大基金於 2014 年成立。二期則轉向設備。", ["二期"]),
        ("大基金於 2014 年成立。第三期（2024 年起）鎖定晶片。", ["第三期"]),
        ("大基金於 2014 年成立，該基金也投資材料。", ["該基金"]),
        ("工廠於 2014 年完工。二期則於去年動工。", []),
        ("大基金二期則轉向設備。", []),
        ("大基金於 2014 年成立，二期基金轉向設備。", ["二期基金"]),
    ],
)
def test_what_stands_for_it(text: str, meant: list[str]) -> None:
    assert [text[f.start : f.end] for f in find_in(text) if f.pronoun] == meant


def test_what_a_phase_does_in_the_next_paragraph_the_fund_does() -> None:
    made = extract(document("大基金於 2014 年成立。", "二期則將半導體設備列為投資重點。"))
    said = {(s.subject, s.predicate, s.object) for s in made.statements}
    assert ("firm:big-fund", "INVESTS_IN", "node:semiconductor-manufacturing-equipment") in said


def test_a_phase_is_told_of_a_known_fund_and_not_of_a_sub_fund_named_since() -> None:
    made = extract(document("大基金於 2014 年成立，武漢基金隨後跟進，二期則將半導體設備列為投資重點。"))
    said = {(s.subject, s.predicate, s.object) for s in made.statements}
    assert ("firm:big-fund", "INVESTS_IN", "node:semiconductor-manufacturing-equipment") in said
