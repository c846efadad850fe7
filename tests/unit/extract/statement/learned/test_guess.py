"""Of rivals for one end only the likely ones are stated, and a statement takes the dates that such ones take."""

import pytest

from ingest.extract.statement.learned import judge
from ingest.extract.statement.learned.candidates import Pair, pairs
from ingest.extract.statement.learned.dates import dated
from ingest.extract.statement.learned.framed import Framed
from ingest.extract.statement.learned.guess import guesses
from ingest.extract.statement.learned.judge import judged
from ingest.extract.statement.learned.model import Model
from tests.unit.extract.statement.marked import seen


@pytest.fixture(autouse=True)
def _linear_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "network", lambda *_: None)


def _said(marked: str, weights: dict[str, dict[str, int]]) -> list[tuple[str, str, str]]:
    sighting = seen(marked)[-1][0]
    labels = {label for by_label in weights.values() for label in by_label}
    model = Model(dict.fromkeys(labels, 0), dict.fromkeys(labels, 0.25), {"": weights})
    found = guesses(model, judged(model, sighting, Framed(), "zh"))
    return sorted(
        (g.subject.members[0].entity.name, g.predicate, g.object.members[0].entity.name) for g in found.likely
    )


_TWO_ISSUERS = "[美國|Country]公布[晶片法|Regulation]後，[日本|Country]跟進。"


def test_a_rule_has_one_issuer() -> None:
    weights = {"si:美国": {"ISSUED_BY<": 2000}, "sj:日本": {"ISSUED_BY": 1500}}
    assert _said(_TWO_ISSUERS, weights) == [("晶片法", "ISSUED_BY", "美國")]


def test_two_subjects_of_one_object_stand_when_both_are_likely() -> None:
    marked = "[英特爾|Firm]生產的[處理器|Technology]，[超微|Firm]也生產。"
    both = [("英特爾", "PRODUCES", "處理器"), ("超微", "PRODUCES", "處理器")]
    assert _said(marked, {"any": {"PRODUCES": 1000, "PRODUCES<": 900}}) == sorted(both)
    assert _said(marked, {"any": {"PRODUCES": 3000, "PRODUCES<": -1000}}) == both[:1]


@pytest.mark.parametrize(
    ("marked", "predicate", "date"),
    [
        ("2019 年[美國|Country]制裁[華為|Firm]。", "TARGETS", "2019"),
        ("[美國|Country]於 2019 年制裁[華為|Firm]。", "TARGETS", "2019"),
        ("[美國|Country]制裁[華為|Firm]，2019 年起生效。", "TARGETS", "2019"),
        ("[美國|Country]早在 2018 年、再於 2019 年制裁[華為|Firm]。", "TARGETS", "2019"),
        ("[台積電|Firm]生產[晶片|Technology]，2019 年營收成長。", "PRODUCES", ""),
        ("[台積電|Firm]總部在[臺灣|Country]，成立於 1987 年。", "HEADQUARTERED_IN", ""),
    ],
)
def test_dates_by_predicate_and_place(marked: str, predicate: str, date: str) -> None:
    pair: Pair = next(p for p in pairs(seen(marked)[-1][0]) if not p.role)
    assert dated(pair, predicate).get("date", "") == date


@pytest.mark.parametrize(
    ("weight", "said"), [(1200, []), (2000, [("曝光機", "INPUT_TO", "晶片")])], ids=["likely", "nearly sure"]
)
def test_a_guess_over_a_comma_must_be_nearly_sure(weight: int, said: list[tuple[str, str, str]]) -> None:
    marked = "[曝光機|SupplyChainNode]由一家業者獨占，各國的[晶片|Technology]產能仍在增加。"
    assert _said(marked, {"any": {"INPUT_TO": weight}}) == said
