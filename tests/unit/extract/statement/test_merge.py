"""One claim said twice is one statement; contradicting figures stay apart."""

from dataclasses import replace

from ingest.extract.found import Made
from ingest.extract.statement.merge import merged
from narrows.model import Entity, QualifierValue

_A, _B = Entity("firm:a", "Firm", "A"), Entity("node:b", "SupplyChainNode", "B")


def _made(predicate: str, **qualifiers: QualifierValue) -> Made:
    return Made(predicate, _A, _B, 0, 9, qualifiers)


def test_what_one_adds_to_the_other_is_kept() -> None:
    assert [m.qualifiers for m in merged([_made("PRODUCES", date="2020"), _made("PRODUCES", sole=True)])] == [
        {"sole": True, "date": "2020"}
    ]


def test_two_values_are_two_statements() -> None:
    assert len(merged([_made("HAS_SHARE", value=52.0), _made("HAS_SHARE", value=64.0)])) == 2


def test_who_has_a_share_makes_it() -> None:
    assert [m.predicate for m in merged([_made("PRODUCES"), _made("HAS_SHARE", value=52.0)])] == ["HAS_SHARE"]


def test_the_evidence_is_the_sentence_with_the_number() -> None:
    plain = _made("DEPENDS_ON")
    counted = replace(_made("DEPENDS_ON", value=60.0), start=10, end=19, value_text="六成")
    (one,) = merged([plain, counted])
    assert (one.start, one.end, one.value_text) == (10, 19, "六成")
