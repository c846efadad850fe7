"""The words of tables: headers, totals, measures.  Content of `words.yaml`, read once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from narrows.resolve import fold

_FILE = Path(__file__).with_name("words.yaml")


@cache
def words(name: str) -> tuple[str, ...]:
    """The folded words of one list, in the order of the file."""
    return tuple(fold(word) for word in _list(_whole()[name]))


@cache
def groups(name: str) -> Mapping[str, tuple[str, ...]]:
    """The folded words of a list that is divided into named groups, in the order of the file."""
    divided = _whole()[name]
    assert isinstance(divided, dict)
    return {str(group): tuple(fold(word) for word in _list(under)) for group, under in divided.items()}


@cache
def _whole() -> Mapping[str, object]:
    loaded = yaml.safe_load(_FILE.read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def _list(written: object) -> list[str]:
    assert isinstance(written, str)
    return [word.strip() for word in written.replace("\n", ",").split(",") if word.strip()]
