"""Amounts that are told one by one go to their own ends."""

import pytest

from tests.unit.extract.statement.marked import claims, run

_TEXT = (
    "[美國|Country]補助[英特爾|Firm]、[台積電|Firm]、[三星|Firm]，金額分別為 78.6 億、66 億與 47.5 億美元。"
)


def test_each_firm_has_its_own() -> None:
    said = {k[0]: (v["amount"], v["currency"]) for k, v in claims(_TEXT).items()}
    assert said == {"英特爾": (7.86e9, "USD"), "台積電": (6.6e9, "USD"), "三星": (4.75e9, "USD")}


def test_the_number_shown_is_its_own() -> None:
    made, _ = run(_TEXT, "zh")
    assert {m.subject.name: m.value_text for m in made} == {
        "英特爾": "78.6 億",
        "台積電": "66 億",
        "三星": "47.5 億美元",
    }


@pytest.mark.parametrize("text", [_TEXT.replace("分別", ""), _TEXT.replace("78.6 億、", "")])
def test_nothing_is_shared_out_unless_as_many_are_told_one_by_one(text: str) -> None:
    assert not any("amount" in v for v in claims(text).values())


def test_in_english_the_amounts_may_stand_first() -> None:
    text = "[The United States|Country] awarded grants of $7.9 billion and $6.6 billion to [Intel|Firm] and [TSMC|Firm], respectively."
    said = {k[0]: v["amount"] for k, v in claims(text, "en").items()}
    assert said == {"Intel": 7.9e9, "TSMC": 6.6e9}
