"""Frames have the types of the values, and say pd.NA for null."""

from typing import Any

import pandas as pd

from narrows.ask.frame import frame


def test_columns_are_typed() -> None:
    rows: list[dict[str, Any]] = [
        {"name": "A", "share": 1.0, "count": 2, "inside": True, "names": ["x"], "date": None},
        {"name": None, "share": None, "count": None, "inside": None, "names": [], "date": None},
    ]
    made = frame(rows, ["name", "share", "count", "inside", "names", "date"])
    assert [str(dtype) for dtype in made.dtypes] == [
        "string",
        "Float64",
        "Int64",
        "boolean",
        "object",
        "object",
    ]
    assert made["share"].tolist() == [1.0, pd.NA]
    assert made["names"].tolist() == [["x"], []]


def test_whole_and_broken_numbers_are_numbers() -> None:
    assert str(frame([{"n": 1}, {"n": 2.5}], ["n"])["n"].dtype) == "Float64"


def test_no_rows_still_have_columns() -> None:
    assert list(frame([], ["a", "b"]).columns) == ["a", "b"]
