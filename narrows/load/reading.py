"""What a run hands to the loader, document by document, and what of the graph it answers for."""

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from narrows.model import Document, Extraction


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that was read, and all that it says."""

    document: Document
    extraction: Extraction
    fingerprint: str = ""  # of the bytes and of the version of extraction; equal means nothing to do
    location: str = ""  # where this machine found it; `Document.path` when empty

    @property
    def path(self) -> str:
        """As the user named it."""
        return self.document.path


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document that the graph holds already, read by the same version of extraction."""

    document: str  # Document.id
    path: str
    location: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that could not be read: it is reported, and what the graph holds of it stays."""

    path: str
    location: str
    reason: str


Outcome = Reading | Unchanged | Failed


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run reads completely: what the graph holds from there and the run did not meet, goes.

    A root is a location (`file:///data/report.pdf`, a URL), a folder of locations (ending in `/`),
    or a pattern of locations (`*` inside one folder, `**` through folders).
    """

    roots: tuple[str, ...] = ()

    def covers(self, location: str) -> bool:
        """True when the run would have met this location if it still existed."""
        return any(_covers(root, location) for root in self.roots)


def locate(path: str) -> str:
    """The location of a path as the user names it: an absolute `file:` URL; a URL stays as it is."""
    if "://" in path:
        return path
    # links are not followed: a link inside a folder belongs to the folder
    return Path(os.path.normpath(Path(path).absolute())).as_uri()


def _covers(root: str, location: str) -> bool:
    if location == root or (root.endswith("/") and location.startswith(root)):
        return True
    if not root.startswith("file:"):
        return False  # a URL's question mark is no pattern
    pattern, parts = root.split("/"), location.split("/")
    if "**" not in pattern:
        return len(parts) == len(pattern) and _all_match(pattern, parts)
    middle = pattern.index("**")
    head, tail = pattern[:middle], pattern[middle + 1 :]
    return (
        len(parts) >= len(head) + len(tail)
        and _all_match(head, parts[:middle])
        and _all_match(tail, parts[len(parts) - len(tail) :])
    )


def _all_match(pattern: list[str], parts: list[str]) -> bool:
    return all(fnmatchcase(part, piece) for piece, part in zip(pattern, parts, strict=True))
