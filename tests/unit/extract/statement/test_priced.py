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
