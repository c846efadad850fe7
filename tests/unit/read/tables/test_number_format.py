"""Numbers are read as the sheet shows them."""

import datetime

import pytest

from ingest.read.tables.number_format import shown


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (0.554, "0.0%", "55.4%"),
        (0.5, "0%", "50%"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (1234567.891, "#,##0,", "1,235"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (0, '0;-0;"-"', "-"),
        (66.0, '0.0"億元"', "66.0億元"),
        (6.6, "[$€-407]0.00", "€6.60"),
        (2.5, "0.##", "2.5"),
        (3, "0.##", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (1e21, "General", "1000000000000000000000"),
        (2022, "General", "2022"),
        (datetime.datetime(2022, 10, 7), "d-mmm-yy", "2022-10-07"),
        (datetime.datetime(2022, 10, 7, 9, 30), "d-mmm-yy h:mm", "2022-10-07 09:30"),
        (True, "General", "TRUE"),
        ("TSMC", "@", "TSMC"),
        (None, "General", ""),
    ],
)
def test_shown(value: object, code: str, expected: str) -> None:
    assert shown(value, code) == expected
