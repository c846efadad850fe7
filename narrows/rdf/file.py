"""A file that appears whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from narrows.errors import NarrowsError


@contextmanager
def replaced(path: Path) -> Iterator[IO[bytes]]:
    """Write beside `path` and move it there at the end; after an error, what was there stays."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except OSError as error:
        raise NarrowsError(f"{path} cannot be written: {error.strerror}", "give a writable folder") from error
    finally:
        part.unlink(missing_ok=True)
