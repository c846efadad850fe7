"""Authors cited in a document, 「（Gilpin, 1981）」: elsewhere in it such a name is a person, not a firm."""

import re

_AUTHOR = re.compile(
    r"(?<![A-Za-z])([A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?:,? et al\.?|(?:,| and| &) [A-Z][\w. ]{0,24}?)?"
    r"\s?(?:,\s|\s?[（(])\s?(?:19|20)\d\d[a-z]?\b"
)


def authors(text: str) -> frozenset[str]:
    """The names of one word that stand before the year of a citation."""
    return frozenset(m.group(1) for m in _AUTHOR.finditer(text))
