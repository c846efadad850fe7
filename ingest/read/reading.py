"""`read`: a path or URL to a `Document`."""

from pathlib import Path

from ingest.read.choose import choose
from ingest.read.errors import ReadError
from ingest.read.open import open_source
from narrows.model import Document


def read(path: str | Path, *, limit: int | None = None) -> Document:
    """The document at `path` (a file, or an http(s) URL).

    `limit` is the greatest size in bytes that is read (default 200 MB, or NARROWS_READ_LIMIT).
    Raises ReadError for whatever cannot be read: the message names the file and place.
    """
    source = open_source(str(path), limit)
    chosen = choose(source)
    made = chosen.content(source)
    if not made.text.strip():
        raise ReadError(f"{source.path}: no text in it", "The file is empty, or holds only pictures.")
    return Document(
        id=source.id,
        path=source.path,
        media_type=source.media_type if source.media_type in chosen.MEDIA_TYPES else chosen.MEDIA_TYPES[0],
        text=made.text,
        passages=made.passages,
        tables=made.tables,
        title=made.title or source.stem,
        publisher=made.publisher,
        date=made.date,
        encoding=made.encoding,
    )
