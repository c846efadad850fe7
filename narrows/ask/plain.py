"""Values of the graph as JSON has them."""

from math import isfinite
from typing import Any

from neo4j.time import Date, DateTime, Duration, Time


def plain(value: Any) -> Any:
    """A list, map, text, number, boolean or None; times in ISO 8601; None for a number JSON cannot hold."""
    match value:
        case list() | tuple():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case Date() | DateTime() | Time() | Duration():
            return value.iso_format()
        case float() if not isfinite(value):
            return None
        case _:
            return value
