"""Whose money a fund is, and what is only where it goes."""

import pytest

from tests.unit.extract.statement.marked import claims, run

_FUND = "[大基金|Firm]於 2014 年設立。"


def _backers(text: str) -> set[str]:
    return {s for s, p, o in claims(text) if p == "INVESTS_IN" and o.startswith("大基金")}


@pytest.mark.parametrize(
    "told",
    [
        "[大基金|Firm]的出資單位為[財政部|Organization]、[國開金融|Firm]、[中國移動|Firm]等。",
        "[大基金|Firm]募資逾千億元，由[財政部|Organization]、[國開金融|Firm]與[中國移動|Firm]等國企組成。",
        "[大基金|Firm]背後有[財政部|Organization]、[國開金融|Firm]、[中國移動|Firm]等官方資本的支持。",
        "[大基金|Firm]的股東除[財政部|Organization]外，還有[國開金融|Firm]（10%）、[中國移動|Firm]（5%）。",
        "[大基金|Firm]主要由[財政部|Organization]注資，[國開金融|Firm]、[中國移動|Firm]亦有出資。",
        "[大基金|Firm]由[財政部|Organization]、[國開金融|Firm]偕[中國移動|Firm]共同出資。",
        f"{_FUND}[財政部|Organization]、[國開金融|Firm]、[中國移動|Firm]等皆為基金股東。",
    ],
)
def test_those_listed_beside_words_of_holding_put_their_money_in(told: str) -> None:
    assert _backers(told) == {"財政部", "國開金融", "中國移動"}


@pytest.mark.parametrize(
    "told",
    [
        "[大基金|Firm]的投資標的有[中芯國際|Firm]、[長電科技|Firm]。",
        "接受[大基金|Firm]注資者包括[中芯國際|Firm]、[長電科技|Firm]。",
        "[中芯國際|Firm]、[長電科技|Firm]均獲[大基金|Firm]入股。",
        f"{_FUND}[中芯國際|Firm]由[中投|Firm]出資設立。",
    ],
)
def test_who_gets_the_money_or_belongs_to_another_holds_nothing_of_the_fund(told: str) -> None:
    assert _backers(told) == set()


def test_a_fund_does_not_invest_in_its_holders() -> None:
    said = claims(
        "[大基金三期|Firm]獲[工商銀行|Firm]、[建設銀行|Firm]注資，將投資[先進封裝|SupplyChainNode]。"
    )
    assert {o for s, p, o in said if s == "大基金三期"} == {"先進封裝"}


def test_what_is_told_after_the_year_a_fund_was_set_up_is_of_that_year() -> None:
    made, _ = run("[大基金三期|Firm]於 2024 年 5 月成立。[大基金三期|Firm]的股東包括[工商銀行|Firm]。", "zh")
    assert [(m.subject.name, m.qualifiers.get("date")) for m in made] == [("工商銀行", "2024-05")]
