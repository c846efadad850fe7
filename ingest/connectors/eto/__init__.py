"""ETO's Advanced Semiconductor Supply Chain Dataset: five CSV files that explain each other.

Inputs and stages become nodes, `sequence.csv` the chain, `provision.csv` shares and producers,
`providers.csv` head offices of firms.  Each file is a document, each row evidence of what it states.
"""

from collections.abc import Iterator
from pathlib import Path

from ingest.connectors.eto.facts import facts
from ingest.connectors.eto.file import COLUMNS, read_file
from ingest.connectors.eto.world import World
from narrows.load import Reading

_ENOUGH = 3  # of the five files: a folder that lacks one is broken, not another source's


def matches(folder: Path) -> bool:
    """Whether most of the five files are there and the first begins with its columns."""
    there = [folder / name for name in COLUMNS if (folder / name).is_file()]
    if len(there) < _ENOUGH:
        return False
    with there[0].open("rb") as stream:
        head = stream.read(1000).decode("utf-8", "replace")
    return all(column in head for column in COLUMNS[there[0].name])


def readings(folder: Path) -> Iterator[Reading]:
    """A reading for each file, in order of name.  Raises ReadError, naming file and row, before the first."""
    files = {name: read_file(folder / name) for name in sorted(COLUMNS)}
    world = World.of(files)
    yield from [facts(name, file, world) for name, file in files.items()]
