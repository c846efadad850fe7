"""`find`: files, folders, globs and URLs to a sorted list of what can be read."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.read.choose import HEAD
from ingest.read.errors import ReadError
from ingest.read.formats import formats, suffixes
from ingest.read.open import is_url


def find(paths: Iterable[str]) -> list[str]:
    """Every readable source that `paths` name: sorted, each once, POSIX separators.

    A folder gives the files below it that some format reads, by suffix or first bytes, and files without
    suffix; hidden ones are left out, and a folder is never entered twice, whatever links lead to it.  A file
    named itself is always given.  A path that names nothing is a ReadError.
    """
    found: set[str] = set()
    for path in paths:
        if is_url(path):
            found.add(path)
        elif Path(path).is_dir():
            found.update(_below(Path(path)))
        elif Path(path).exists():
            found.add(Path(path).as_posix())
        else:
            # Path.glob refuses absolute patterns.
            matched = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []  # noqa: PTH207
            if not matched:
                raise ReadError(
                    f"{path}: no such file or folder", "Check the spelling; quote globs: 'reports/**/*.pdf'."
                )
            for match in matched:
                found.update(_below(Path(match)) if Path(match).is_dir() else [Path(match).as_posix()])
    return sorted(found)


def _below(folder: Path) -> Iterator[str]:
    entered: set[tuple[int, int]] = set()
    for root, folders, files in os.walk(folder, followlinks=True):
        status = Path(root).stat()
        if (status.st_dev, status.st_ino) in entered:
            folders.clear()
            continue
        entered.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if not name.startswith(".") and path.is_file() and _is_readable(path):
                yield path.as_posix()


def _is_readable(path: Path) -> bool:
    """By suffix, or first bytes where no format declares it; `read` reports one that cannot be opened."""
    if path.suffix.lower() in {"", *suffixes()}:
        return True
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return True
    return any(each.looks_like(head) for each in formats())
