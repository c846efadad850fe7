"""The version of extraction: a document read by another version is read again."""

from collections.abc import Iterable
from functools import cache
from hashlib import file_digest, sha256
from importlib.metadata import version as package_version
from pathlib import Path

import ingest
import narrows
from ingest.extract.table.layout import LAYOUT_FILE
from narrows.content import ONTOLOGY

_PARTS = {
    ingest: ("read", "extract", "connectors"),
    narrows: ("model", "schema", "resolve", "load"),
}


def version_at(path: str, version: str) -> str:
    """What reads the document at `path`: `version`, and a layout file beside it."""
    layout = Path(path).with_name(LAYOUT_FILE)
    return version + (document_id(layout) if "://" not in path and layout.is_file() else "")


@cache
def version() -> str:
    """16 hex digits of the content of all that decides what a document says: ontology, vocabulary, code.

    2 MB in 300 files take 20 ms, so it is read once a process and never stored.
    """
    folders = [Path(package.__path__[0]) / part for package, parts in _PARTS.items() for part in parts]
    whole = sha256(package_version("narrows").encode())
    for root in (ONTOLOGY, *folders):
        for file in _files(root):
            whole.update(f"{root.name}/{file.relative_to(root).as_posix()}\n".encode())
            whole.update(file.read_bytes())
    return whole.hexdigest()[:16]


def fingerprint(document: str, version: str) -> str:
    """16 hex digits of a document's id, which is that of its bytes, and of the version that reads it."""
    return sha256(f"{document} {version}".encode()).hexdigest()[:16]


def document_id(file: Path) -> str:
    """`doc:` and 16 hex digits of the SHA-256 of the file's bytes, as `Document.id`."""
    with file.open("rb") as stream:
        return f"doc:{file_digest(stream, 'sha256').hexdigest()[:16]}"


def _files(root: Path) -> Iterable[Path]:
    return (f for f in sorted(root.rglob("*")) if f.is_file() and "__pycache__" not in f.parts)
