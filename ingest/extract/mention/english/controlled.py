"""Things that only their place names: what controls are on, licences are for, lists take in."""

import re
from collections.abc import Iterator

from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.wordlists import words

_W = "english"
_MOVE = (
    r"(?:(?:exports?|imports?|sales?|shipments?)(?:, ?re-?exports?)?(?:,? (?:and|or) "
    r"(?:re-?exports?|transfers?(?: ?\(in-? ?country\))?))? of )"
)
_LEAD = re.compile(
    rf"\b(?:controls?|restrictions?|prohibitions?|bans?|embargo(?:es)?) (?:on|over) (?:the )?{_MOVE}?"
    rf"|\b(?:licen[cs](?:e|ing) (?:requirements?|exception eligibility|review polic(?:y|ies)|polic(?:y|ies))"
    rf"|a licen[cs]e) for (?:the )?{_MOVE}?"
    rf"|\b(?:to|by) (?:control|restrict|prohibit|ban)(?:ling|ting|ing|ning)? (?:the )?{_MOVE}?"
    rf"|\b(?:licen[cs]e|control|restrict|prohibit|ban)(?:s|ed)? (?:the )?{_MOVE}"
    r"|\badd(?:s|ing)? (?=[^.;]{3,60} to the commerce control list)"
    r"|(?P<each>\((?:specifically|namely|i\.e\.),? (?:the )?)",
    re.I,
)
_DESIGNED = re.compile(  # software specially designed to automate the analysis of images
    r"\b(?:software|technology|equipment|commodities|materials|instruments) specially designed (?:to|for) "
    r"[a-z]+(?: [a-z]+){1,7}?(?= (?:to the|as|under|that|which|from|on|in|for a)\b|[,.;)]|$)",
    re.I,
)
_WORD = re.compile(r"[a-z0-9][a-z0-9/]*", re.I)
_MORE = re.compile(r",? (?:and|or) |, (?:and |or )?", re.I)
_LONGEST = 7  # words
_UNCOUNTED = re.compile(
    r"equipment|technology|software|hardware|machinery|aircraft|spacecraft|data|firmware|ammunition"
)


def controlled(reading: Reading) -> Iterator[Candidate]:
    """Candidates for the names behind each such word, one for each thing listed."""
    for m in _DESIGNED.finditer(reading.original):
        yield Candidate(*m.span(), "SupplyChainNode", "specially designed thing")
    for lead in _LEAD.finditer(reading.original):
        at = lead.end()
        least = 1 if lead["each"] else 2
        while (name := _phrase(reading.original, at, least)) is not None:
            start, end = name
            yield Candidate(start, end, "SupplyChainNode", "thing under control")
            more = _MORE.match(reading.original, end)
            if more is None:
                break
            at = more.end()


def _phrase(text: str, at: int, least: int) -> tuple[int, int] | None:
    """Where the noun phrase at `at` begins and ends, if its last word is the name of things.

    Of fewer words than `least` it names nothing by itself; items of a list, for which one is enough, may be
    in the singular, and what they are stands before the first: marine toxins｜brevetoxin.
    """
    found: list[re.Match[str]] = []
    while len(found) < _LONGEST and (word := _WORD.match(text, at)):
        plain = word.group().lower()
        if plain in words(_W, "breaks"):
            if found:
                break
            if plain not in ("the", "these", "such", "some", "any", "all"):
                return None
        elif found or plain not in words(_W, "strip"):
            found.append(word)
        at = word.end() + 1
        if text[word.end() : at] != " ":
            break
    if least == 1:
        kind = next((i for i, w in enumerate(found[:-1]) if _is_thing(w.group().lower())), -1)
        found = found[kind + 1 :]
    while least > 1 and found and not _is_thing(found[-1].group().lower()):
        found.pop()
    if len(found) < least or found[-1].group().lower() in words(_W, "uncontrolled"):
        return None
    return found[0].start(), found[-1].end()


def _is_thing(word: str) -> bool:
    return bool(_UNCOUNTED.fullmatch(word)) or (word.endswith("s") and not word.endswith(("ss", "us")))
