"""What the paths of a run name: files and URLs to read, folders for connectors, and the scope they cover."""

import glob
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_from_bytes

from ingest.connectors import connector_of, connectors
from ingest.read import ReadError, find
from narrows.errors import NarrowsError
from narrows.load import Scope, locate

_MAGIC = "*?[]!"


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a run reads, in the order in which it reads it."""

    files: tuple[str, ...]  # paths and URLs
    folders: tuple[tuple[str, str], ...]  # path, connector
    scope: Scope


def plan(paths: Iterable[str], connector: str = "") -> Plan:
    """Find what there is to read.  `connector` insists on one for every path.

    Raises ReadError for a path that names nothing: a folder that is not there deletes nothing.
    """
    files: set[str] = set()
    folders: dict[str, str] = {}
    roots: list[str] = []
    for path in paths:
        roots.append(_root(path))
        if connector:
            folders[Path(path).as_posix()] = _insist(path, connector)
            continue
        found = find([path])
        if Path(path).is_dir():
            folders |= _taken({Path(file).parent for file in found})
        files.update(found)
    return Plan(
        files=tuple(file for file in sorted(files) if Path(file).parent.as_posix() not in folders),
        folders=tuple(sorted(folders.items())),
        scope=Scope(tuple(roots)),
    )


def _taken(folders: Iterable[Path]) -> dict[str, str]:
    return {folder.as_posix(): name for folder in sorted(folders) if (name := connector_of(folder))}


def _insist(path: str, connector: str) -> str:
    known = connectors()
    if connector not in known:
        raise NarrowsError(f"no connector {connector!r}", f"there are: {', '.join(known) or 'none'}")
    if not Path(path).is_dir():
        raise ReadError(f"{path}: no such folder", f"the connector {connector!r} reads a folder")
    if not known[connector].matches(Path(path)):
        raise ReadError(f"{path}: not laid out as the connector {connector!r} expects")
    return connector


def _root(path: str) -> str:
    if "://" in path:
        return path
    if Path(path).is_dir():
        return locate(path).rstrip("/") + "/"
    if Path(path).exists() or not glob.has_magic(path):
        return locate(path)
    absolute = os.path.normpath(Path(path).absolute())
    return "file://" + quote_from_bytes(os.fsencode(absolute), safe="/" + _MAGIC)
