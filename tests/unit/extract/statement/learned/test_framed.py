"""What the frames say reaches the models, and what no model believes is taken back."""

import pytest

from ingest.extract.sentences import split
from ingest.extract.statement import state
from ingest.extract.statement.learned import judge, reading
from ingest.extract.statement.learned.candidates import Pair, Sighting, pairs
from ingest.extract.statement.learned.framed import Said
from ingest.extract.statement.learned.model import Model
from ingest.extract.statement.learned.sequence import COLUMNS, Sequence
from narrows.model import DropReason
from tests.unit.extract.statement.marked import read, seen


def _pair(sighting: Sighting, one: str, other: str) -> Pair:
    return next(
        p
        for p in pairs(sighting)
        if (p.one.members[0].entity.name, p.other.members[0].entity.name) == (one, other) and not p.role
    )


_MADE = "[台積電|Firm]生產[晶片|Technology]，[美國|Country]很關切。"


def test_a_pair_has_what_the_frames_say_of_it_and_beside_it() -> None:
    ((sighting, framed),) = seen(_MADE)
    assert framed.of(_pair(sighting, "台積電", "晶片")) == Said(("PRODUCES",))
    assert framed.of(_pair(sighting, "晶片", "美國")) == Said((), ("1oPRODUCES",))


def test_the_later_one_may_be_the_subject() -> None:
    ((sighting, framed),) = seen("[晶片|Technology]由[台積電|Firm]生產。")
    assert framed.of(_pair(sighting, "晶片", "台積電")).labels == ("PRODUCES<",)


def test_what_is_denied_is_settled() -> None:
    ((sighting, framed),) = seen("[台積電|Firm]不生產[晶片|Technology]。")
    assert framed.of(_pair(sighting, "台積電", "晶片")) == Said(settled=True)


@pytest.mark.parametrize(("weight", "left"), [(-6000, []), (6000, ["PRODUCES"])])
def test_a_statement_of_the_frames_stands_when_it_is_believed(
    monkeypatch: pytest.MonkeyPatch, weight: int, left: list[str]
) -> None:
    sure = Model({"PRODUCES": 0}, {"PRODUCES": 0.5}, {"": {"says:PRODUCES": {"PRODUCES": weight}}})
    monkeypatch.setattr(reading, "model", lambda _: sure)
    monkeypatch.setattr(judge, "network", lambda *_: None)
    text, found = read(_MADE)
    made, drops = state(text, "zh", list(split(text)), found, [])
    assert [m.predicate for m in made] == left
    assert [d.reason for d in drops] == ([] if left else [DropReason.UNLIKELY])


def test_the_network_reads_the_end_of_the_sentence_before() -> None:
    first, (sighting, _) = seen("[台積電|Firm]設廠。[美國|Country]補助。")
    assert first[0].previous is None
    sequence = Sequence(sighting)
    char, role = (COLUMNS.index(name) for name in ("char", "role"))
    firm, country = "\ue000", "\ue002"
    assert [(p[char], p[role]) for p in sequence.places] == [
        (firm, "a"), (None, ""),
        (firm, "previous"), ("设", "previous"), ("厂", "previous"), ("。", "previous"), (None, ""),
        (country, ""), ("补", ""), ("助", ""), ("。", ""),
    ]  # fmt: skip
    carried = next(p for p in pairs(sighting) if p.role)
    assert sequence.ends(carried) == (0, 7)


def test_of_what_is_sure_the_models_have_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    never = Model({"INPUT_TO<": 0}, {"INPUT_TO<": 0.5}, {"": {"says:INPUT_TO<": {"INPUT_TO<": -6000}}})
    monkeypatch.setattr(reading, "model", lambda _: never)
    monkeypatch.setattr(judge, "network", lambda *_: None)
    text, found = read("[電動車|Technology]的發展推動市場對[碳化矽|SupplyChainNode]的需求。")
    made, drops = state(text, "zh", list(split(text)), found, [])
    assert [(m.subject.name, m.predicate, m.object.name) for m in made] == [("碳化矽", "INPUT_TO", "電動車")]
    assert drops == []
