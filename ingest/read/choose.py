"""Which format reads a source: by its suffix, by what the server said, or by its first bytes."""

from ingest.read.errors import ReadError
from ingest.read.formats import Format, formats, suffixes
from ingest.read.source import Source

HEAD = 4096  # bytes shown to `looks_like`
_SAYS_NOTHING = {"", "application/octet-stream", "binary/octet-stream", "text/plain"}


def choose(source: Source) -> Format:
    """The format of `source`; a server's word goes before the suffix, unless it says nothing."""
    if source.media_type not in _SAYS_NOTHING:
        for each in formats():
            if source.media_type in each.MEDIA_TYPES:
                return each
    for each in formats():
        if source.suffix in each.SUFFIXES:
            return each
    return sniff(source)


def sniff(source: Source) -> Format:
    """The format that the first bytes show; text when they are text."""
    head = source.data[:HEAD]
    for each in formats():
        if each.looks_like(head):
            return each
    if b"\0" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return next(each for each in formats() if "text/plain" in each.MEDIA_TYPES)
    raise ReadError(
        f"{source.path}: no format known here begins so",
        f"Formats read: {' '.join(sorted(suffixes()))}",
    )
