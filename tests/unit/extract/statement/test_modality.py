"""Negation, conditions and plans."""

import pytest

from ingest.extract.statement import modality
from narrows.model import DropReason
from tests.unit.extract.statement.marked import claims, run


@pytest.mark.parametrize("before", ["並未", "無法", "停止", "不再"])
def test_denied_in_chinese(before: str) -> None:
    assert modality.denied(before.replace("並", "并").replace("無", "无"), "zh")


def test_not_only_denies_nothing() -> None:
    assert not modality.denied("不仅", "zh")


def test_a_denied_claim_is_dropped_with_its_reason() -> None:
    made, drops = run("[聯電|Firm]並未生產[DRAM|Technology]。", "zh")
    assert made == []
    assert {d.reason for d in drops} == {DropReason.NEGATED}


def test_a_condition_is_dropped_with_its_reason() -> None:
    made, drops = run("如果[英特爾|Firm]量產[18A|Technology]，市場將改變。", "zh")
    assert made == []
    assert {d.reason for d in drops} == {DropReason.HYPOTHETICAL}


def test_a_plan_is_kept_with_its_status() -> None:
    assert claims("[美光|Firm]計畫生產[HBM4|Technology]。")["美光", "PRODUCES", "HBM4"] == {
        "status": "planned"
    }


def test_a_deal_that_failed_was_blocked() -> None:
    said = claims("[輝達|Firm]收購[安謀|Firm]的交易最終告吹。")
    assert said["輝達", "ACQUIRES", "安謀"]["status"] == "blocked"


def test_what_a_country_is_kept_from_it_does_not_do() -> None:
    made, drops = run("[美國|Country]以出口管制遏止[中國|Country]發展[先進製程|Technology]。", "zh")
    assert [m.predicate for m in made if m.subject.name == "中國"] == []
    assert DropReason.NEGATED in {d.reason for d in drops}


def test_a_firm_that_may_not_sell_a_thing_makes_it() -> None:
    said = claims("[美國|Country]限制[輝達|Firm]對[中國|Country]出口[AI 晶片|Technology]。")
    assert ("輝達", "PRODUCES", "AI 晶片") in said


def test_a_takeover_that_a_state_stops_is_blocked() -> None:
    before = claims("2018 年[美國|Country]阻止[博通|Firm]收購[高通|Firm]。")
    assert before["博通", "ACQUIRES", "高通"] == {"date": "2018", "status": "blocked"}
    after = claims("[紫光|Firm]提議收購[美光|Firm]，遭[美國|Country]拒絕。")
    assert after["紫光", "ACQUIRES", "美光"] == {"status": "blocked"}
    waited = claims("[中國|Country]遲未批准[高通|Firm]併購[恩智浦|Firm]，迫使[高通|Firm]放棄交易。")
    assert waited["高通", "ACQUIRES", "恩智浦"] == {"status": "blocked"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[美國|Country]限制[晶片|Technology]出口。", 1),
        ("[美國|Country]是否限制[晶片|Technology]出口仍是未知數。", 0),
        ("[美國|Country]必須限制[晶片|Technology]出口。", 0),
    ],
)
def test_what_is_only_asked_or_would_have_to_be_done_is_not_said(text: str, left: int) -> None:
    assert len(claims(text)) == left


def test_what_has_been_done_is_no_plan() -> None:
    said = claims("[美國|Country]已將防止[晶片|Technology]外流視為目標。")
    assert said == {("美國", "RESTRICTS", "晶片"): {}}
