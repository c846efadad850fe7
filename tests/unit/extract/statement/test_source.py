"""Who only reports acts in nothing that is reported."""

import pytest

from tests.unit.extract.statement.marked import claims


@pytest.mark.parametrize(
    "text",
    [
        "根據[集邦科技|Firm]統計，[台積電|Firm]生產[先進晶片|Technology]。",
        "[集邦科技|Firm]預測[台積電|Firm]將量產[先進晶片|Technology]。",
        "調研機構[集邦科技|Firm]的報告指出，[台積電|Firm]生產[先進晶片|Technology]。",
    ],
)
def test_only_who_is_reported_on_acts(text: str) -> None:
    assert [subject for subject, _, _ in claims(text)] == ["台積電"]


def test_what_a_survey_shows_is_of_who_is_spoken_of() -> None:
    assert list(claims("調查顯示[三星|Firm]生產[記憶體|Technology]。")) == [("三星", "PRODUCES", "記憶體")]


def test_where_a_reporter_is_from_is_stated() -> None:
    text = "[英國|Country]市調公司[歐姆迪亞|Firm]指出，[三星|Firm]生產[記憶體|Technology]。"
    assert sorted(claims(text)) == [
        ("三星", "PRODUCES", "記憶體"),
        ("歐姆迪亞", "HEADQUARTERED_IN", "英國"),
    ]


def test_who_tells_the_shares_of_others_has_none_of_them() -> None:
    text = "[集邦科技|Firm]指出，[DRAM|Technology]市占[SK 海力士|Firm]達五成，[三星|Firm]四成。"
    assert "集邦科技" not in {subject for subject, _, _ in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "[TrendForce|Firm] reported that [SK hynix|Firm] held 38% of the [DRAM|Technology] market, "
        "ahead of [Samsung|Firm] with 32% and [Micron|Firm] with 22%.",
        "According to [TrendForce|Firm], [SK hynix|Firm] led the [DRAM|Technology] market with 38%, "
        "followed by [Samsung|Firm] at 32% and [Micron|Firm] at 22%.",
    ],
)
def test_english_shares_are_of_those_beside_them_not_of_who_reports(text: str) -> None:
    said = {subject: q["value"] for (subject, p, _), q in claims(text, "en").items() if p == "HAS_SHARE"}
    assert said == {"SK hynix": 38.0, "Samsung": 32.0, "Micron": 22.0}


def test_an_investment_firm_that_estimates_holds_no_share() -> None:
    text = "投資公司[凱文投資|Firm]預估[英特爾|Firm]與[台積電|Firm]各自擁有[封測|SupplyChainNode]約一成的市占率。"
    assert {s for s, p, _ in claims(text) if p == "HAS_SHARE"} == {"英特爾", "台積電"}


def test_who_takes_a_thing_apart_does_not_make_it() -> None:
    text = "[拆機公司|Firm]拆解發現，[手機|Technology]採用[海力士|Firm]生產的[記憶體|Technology]。"
    assert {s for s, p, _ in claims(text) if p == "PRODUCES"} == {"海力士"}
