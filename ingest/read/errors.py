"""What is said when a source cannot be read."""

from narrows.errors import NarrowsError


class ReadError(NarrowsError):
    """A file or URL that cannot be read: the message names it and the place, the hint says what to do."""
