"""A path or URL to its bytes, never more than the size limit."""

import os
from pathlib import Path

from ingest.read.errors import ReadError, too_large
from ingest.read.source import Source

LIMIT = 200_000_000  # bytes


def size_limit(given: int | None) -> int:
    """The greatest size read, in bytes: what the caller gave, else NARROWS_READ_LIMIT, else 200 MB."""
    if given is not None:
        return given
    written = os.environ.get("NARROWS_READ_LIMIT", "")
    if written and not written.isdigit():
        raise ReadError(
            f"NARROWS_READ_LIMIT is {written!r}", "Give a number of bytes, for example 500000000."
        )
    return int(written) if written else LIMIT


def is_url(path: str) -> bool:
    """Whether `path` is to be downloaded."""
    return path.lower().startswith(("http://", "https://"))


def open_source(path: str, limit: int | None = None) -> Source:
    """The bytes at `path`; the size is checked before anything is read."""
    most = size_limit(limit)
    if is_url(path):
        from ingest.read.download import download

        return download(path, most)
    file = Path(path)
    named = file.as_posix()
    try:
        if file.is_dir():
            raise ReadError(f"{named}: this is a folder", "Use `find` to list the files in it.")
        size = file.stat().st_size
        if size > most:
            raise too_large(named, size, most)
        data = file.read_bytes()
    except OSError as error:
        raise ReadError(
            f"{named}: {error.strerror or error}", "Check the path and its permissions."
        ) from error
    if not data:
        raise ReadError(f"{named}: the file is empty", "Nothing to read: delete it or fill it.")
    return Source(named, file.name, data)
