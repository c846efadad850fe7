"""What is said when a source cannot be read."""

from narrows.errors import NarrowsError


class ReadError(NarrowsError):
    """A file or URL that cannot be read: the message names it and the place, the hint says what to do."""


def too_large(named: str, size: int, most: int) -> ReadError:
    """What is said about a source over the limit; sizes in bytes."""
    return ReadError(
        f"{named}: {size:,} bytes, more than the limit of {most:,}",
        "Raise the limit with NARROWS_READ_LIMIT=<bytes>, or split the file.",
    )
