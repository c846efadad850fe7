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
