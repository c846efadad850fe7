"""Rows as a pandas DataFrame with the types that the values have."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

_DTYPES: tuple[tuple[tuple[type, ...], str], ...] = (
    ((bool,), "boolean"),
    ((int,), "Int64"),
    ((int, float), "Float64"),
    ((str,), "string"),
)


def frame(rows: Sequence[Mapping[str, Any]], columns: Iterable[str]) -> pd.DataFrame:
    """One column for each name: boolean, Int64, Float64 or string with pd.NA for null; lists stay objects."""
    return pd.DataFrame({name: _column([row[name] for row in rows]) for name in columns})


def _column(values: list[Any]) -> "pd.Series[Any]":
    kinds = {type(value) for value in values if value is not None}
    dtype = next((name for types, name in _DTYPES if kinds and kinds <= set(types)), "object")
    return pd.Series(values, dtype=dtype)
