"""A heading that as a whole names a thing: "Film, stack, and shape metrology tools (adv. pkg.)"."""

import re
from collections.abc import Iterator

from ingest.extract.mention.english.technology import head_class
from ingest.extract.mention.reading import Candidate, Reading

_LONGEST = 60  # characters
_FEW = 4  # words behind the first
_NAME = re.compile(
    r"(?P<whole>(?P<kind>[A-Za-z][a-z0-9/]*(?:(?:,? (?:and|&) |, | )[A-Za-z0-9][A-Za-z0-9/-]*){0,6}?)"
    r"(?P<more> \([a-z][a-z. ]+\)| for [A-Za-z]+(?: [A-Za-z]+)?)?)\s*"
)
_JOINED = re.compile(r",? (?:and|&) |, ")
_WIDE = re.compile(r"(?:tools|equipment|systems|materials|machines|chemicals)$")


def heading(reading: Reading) -> Iterator[Candidate]:
    """At most one: tools, materials and such, or a name with more in it than modifiers and a head."""
    m = _NAME.fullmatch(reading.original) if len(reading.original) <= _LONGEST else None
    if m is None:
        return
    first, *rest = m["kind"].split(" ")
    joined = _JOINED.search(m["kind"])
    plain = 0 < len(rest) < _FEW and _WIDE.search(m["kind"])
    if not (joined or m["more"] or plain) or any(w[0].isupper() and w[1:].islower() for w in rest):
        return
    class_ = head_class((rest or [first])[-1].lower())
    if class_ is None or (joined and not _WIDE.search(m["kind"])):
        return
    if joined and m["kind"][: joined.start()].endswith("s"):
        return  # "Wafers and masks": two things
    yield Candidate(*m.span("whole"), class_, "heading")
