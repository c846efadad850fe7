"""One module a format, found by folder.

Each gives `MEDIA_TYPES` (the first is what a Document says), `SUFFIXES`, `looks_like(head: bytes) -> bool`
for files whose name says nothing, and `content(source: Source) -> Content`.
"""

import pkgutil
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from ingest.read.content import Content
from ingest.read.source import Source


class Format(Protocol):
    """What a module of this folder gives."""

    MEDIA_TYPES: tuple[str, ...]
    SUFFIXES: tuple[str, ...]

    def looks_like(self, head: bytes, /) -> bool:
        """Whether a file that begins with these bytes is of this format."""

    def content(self, source: Source) -> Content:
        """What the source says, or ReadError."""


@cache
def formats() -> tuple[Format, ...]:
    """All formats, by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(cast(Format, import_module(f"{__name__}.{name}")) for name in names)


@cache
def suffixes() -> frozenset[str]:
    """Every suffix that some format declares."""
    return frozenset(suffix for each in formats() for suffix in each.SUFFIXES)
