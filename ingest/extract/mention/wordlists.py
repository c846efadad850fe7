"""The word lists of `words/`: content, read once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from narrows.resolve import fold

_FOLDER = Path(__file__).parent / "words"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def _file(name: str) -> Mapping[str, object]:
    loaded = yaml.load((_FOLDER / f"{name}.yaml").read_text("utf-8"), Loader=_LOADER)
    assert isinstance(loaded, dict)
    return loaded


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The folded words under `keys` of `words/<name>.yaml`."""
    return frozenset(fold(_text(name, keys)).split())


@cache
def keys(name: str) -> tuple[str, ...]:
    """The keys of `words/<name>.yaml`, in order."""
    return tuple(_file(name))


@cache
def pattern(name: str, *keys: str) -> str:
    """The words as alternatives of a regular expression, the longest first."""
    return "|".join(sorted(words(name, *keys), key=lambda w: (-len(w), w)))


@cache
def raw_words(name: str, *keys: str) -> frozenset[str]:
    """The words under `keys` as they are written, for lists where capitals count."""
    return frozenset(_text(name, keys).split())


def _text(name: str, keys: tuple[str, ...]) -> str:
    found: object = _file(name)
    for key in keys:
        assert isinstance(found, Mapping)
        found = found[key]
    assert isinstance(found, str)
    return found
