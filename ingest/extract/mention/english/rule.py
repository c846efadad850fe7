"""Titles of other rules that a rule quotes: the interim final rule "Foo; Bar" (October 7 IFR)."""

import re
from collections.abc import Iterator

from ingest.extract.mention.latin import MONTHS
from ingest.extract.mention.reading import Candidate, Reading

_QUOTED = re.compile(
    r"(?:rules?|notices?|notification|order|IFR)\)?,? (?:\(IFRs?\),? )?(?:entitled |titled )?"
    r"\"(?P<first>[A-Z][^\"]{20,300}?),?\"(?: \([^()]{2,30}\))?"
    r"(?: and \"(?P<second>[A-Z][^\"]{20,300}?),?\")?"
)
_CORRECTED = re.compile(
    r"correct(?:s|ing)? (?:an?|the) (?:interim |final |proposed )*rule, (?P<first>[A-Z][^\"]{20,200}?), "
    r"(?:that|which) appeared"
)
_DATED = re.compile(  # the January 15 rule
    rf"\b(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})? (?:interim |final |proposed )*[Rr]ule\b"
)


def rules(reading: Reading) -> Iterator[Candidate]:
    """Candidates for quoted titles after a word for a rule, and for rules called by their dates."""
    for m in _DATED.finditer(reading.original):
        yield Candidate(*m.span(), "Regulation", "rule of a date")
    for pattern in (_QUOTED, _CORRECTED):
        for m in pattern.finditer(reading.original):
            for name, title in m.groupdict().items():
                if title:
                    yield Candidate(*m.span(name), "Regulation", "quoted title of a rule")
