"""Abbreviations that a document gives a meaning of its own: "TPP : Total Processing Performance"."""

import re
from collections.abc import Iterator

from ingest.extract.mention.latin import is_initials
from narrows.model import Entity
from narrows.resolve import key

_LONG = r"[A-Z][A-Za-z-]{1,24}(?: (?:of |and |for |the )?[A-Z][A-Za-z-]{1,24}){1,6}"
_WORDS = r"[a-z]{2,24}(?: [a-z]{2,24}){1,4}"  # interim final rules (IFR)
_DEFINED = re.compile(
    rf"\b(?P<short>[A-Z]{{2,6}})\b\s*[:：=（(,，]\s*(?P<long>{_LONG})"
    rf"|\b(?P<full>{_LONG}|{_WORDS})\s*[（(,，]\s*(?P<abbr>[A-Z]{{2,6}})s?\b"
)


def redefinitions(text: str) -> Iterator[tuple[str, str]]:
    """(abbreviation, what it stands for) of every definition whose initials agree."""
    for m in _DEFINED.finditer(text):
        short, long = m["short"] or m["abbr"], m["long"] or m["full"]
        if is_initials(short, long):
            yield short, long


def is_other(entity: Entity, long: str) -> bool:
    """True when an entity is known by longer names, none of which is like the one given."""
    given = key(long)
    longer = [key(n) for n in entity.names if n.isascii() and " " in n]
    return bool(longer) and all(given not in n and n not in given for n in longer)
