"""A bare 元 takes its currency from what the text says, and is kept without one where it says nothing."""

import pytest

from tests.unit.extract.statement.marked import claims


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("[華虹|Firm]獲得[中國|Country]政府 30 億元補助。", "CNY"),
        ("[华虹|Firm]获得[中国|Country]政府 30 亿元补助。", "CNY"),
        ("[力積電|Firm]獲得[台灣|Country]政府 30 億元補助。", "TWD"),
        ("[環球晶|Firm]獲得[美國商務部|Organization] 30 億元補助。", None),
    ],
)
def test_a_bare_amount_takes_the_payers_currency(text: str, currency: str | None) -> None:
    (said,) = [v for k, v in claims(text).items() if k[1] == "SUBSIDIZED_BY"]
    assert (said["amount"], said.get("currency")) == (3e9, currency)


def test_a_bare_amount_of_a_public_fund_is_not_in_the_dollars_beside_it() -> None:
    text = "[中國國家基金|Firm]投資[長鑫|Firm] 145 億元、[中芯南方|Firm] 15 億美元。"
    said = {k[2]: v["currency"] for k, v in claims(text).items()}
    assert said == {"長鑫": "CNY", "中芯南方": "USD"}


def test_how_large_a_fund_is_is_not_what_it_puts_into_one_thing() -> None:
    text = "[大基金|Firm]成立，註冊資本 2,041 億元，重點投資[半導體設備|SupplyChainNode]。"
    assert claims(text) == {("大基金", "INVESTS_IN", "半導體設備"): {}}
