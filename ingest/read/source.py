"""The bytes to read, and what is known of them before they are opened."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A file or downloaded page.  `media_type` and `charset` are what a server said; empty for files."""

    path: str  # as the user named it, POSIX separators
    name: str  # file name with its suffix
    data: bytes
    media_type: str = ""
    charset: str = ""

    @property
    def suffix(self) -> str:
        """Lower case, with the dot; empty when the name has none."""
        stem, dot, suffix = self.name.rpartition(".")
        return f".{suffix.lower()}" if dot and stem else ""

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return self.name[: -len(self.suffix)] if self.suffix else self.name

    @property
    def id(self) -> str:
        """`doc:` and 16 hex digits of the SHA-256 of the bytes."""
        return f"doc:{hashlib.sha256(self.data).hexdigest()[:16]}"
