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
