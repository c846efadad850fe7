"""Connectors: sources whose layout is known.  One module or package here each; nothing lists them.

A connector gives two functions:

    matches(folder: Path) -> bool
        Whether the folder is laid out as this source.  Looks at names, opens little.
    readings(folder: Path) -> Iterator[Reading]
        Its documents with what they say, in a fixed order; `Document.path` lies below `folder`,
        the passage of a statement from a table is its row.  Raises ReadError, naming file and row.

A folder that a connector takes is its alone: the readers of formats leave the files in it out.
"""

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from narrows.load import Reading


class Connector(Protocol):
    """The two functions of a connector's module."""

    def matches(self, folder: Path) -> bool:
        """Whether the folder is laid out as this source."""
        ...

    def readings(self, folder: Path) -> Iterator[Reading]:
        """Its documents with what they say."""
        ...


@cache
def connectors() -> dict[str, Connector]:
    """Every connector by the name of its module."""
    found = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return {name: cast(Connector, import_module(f"{__name__}.{name}")) for name in found}


def connector_of(folder: Path) -> str:
    """The name of the connector that takes the folder; empty when none does."""
    return next((name for name, connector in connectors().items() if connector.matches(folder)), "")
