"""English names of machines, materials, steps and products by their build: modifiers, then a head."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.extract.mention.lexicon import Hit, Lexicon
from ingest.extract.mention.reading import TECHNICAL, Candidate, Reading
from ingest.extract.mention.wordlists import words
from narrows.model import Entity

_W = "english"
_TOKEN = re.compile(r"[A-Za-z0-9][\w/+&']*(?:\.\d+)?")
_LINK = re.compile(r" (?:\((?:[A-Z][\w/ ]{0,9}|or [a-z]+)\) )?")  # " ", or an abbreviation between
_VERB_AFTER = frozenset(
    [
        "that",
        "which",
        "can",
        "could",
        "may",
        "might",
        "will",
        "would",
        "must",
        "should",
        "then",
        "also",
        "not",
        "who",
        "they",
        "we",
        "it",
        "cannot",
        "directly",
        "precisely",
    ]
)
_ASIDE = re.compile(r" \([^()]*\)")
_NOUN_VERBS = ("etch", "clean", "pattern", "coat", "design", "test", "mask", "film", "process", "package")
_SINGULAR_S = re.compile(r"(?:ss|us|is|ics|gas|bias|lens|cmos|mems|plus)$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a known technical name taken as one."""

    start: int
    end: int
    text: str
    hit: Hit | None = None


def technologies(reading: Reading, hits: Sequence[Hit], lexicon: Lexicon) -> Iterator[Candidate]:
    """Candidates: for each head the longest name that it ends, unless that is a known name."""
    known = {(h.start, h.end) for h in hits}
    tokens = list(_tokens(reading, hits))
    full: dict[str, Candidate] = {}  # last word -> the longer name that it ends
    for at, token in enumerate(tokens):
        if again := _said_again(reading, tokens, at, full):
            yield again
            continue
        if " " in token.text and token.hit is not None and token.hit.name.entity.type in TECHNICAL:
            full[singular(token.text.split(" ")[-1])] = Candidate(
                token.start, token.end, token.hit.name.entity.type, "definite name", token.hit.name.entity
            )
        if (
            token.text.endswith("ing")
            and at + 1 < len(tokens)
            and tokens[at + 1].text in ("a", "an", "the", "each")
        ):
            continue  # "the photoresist coating a wafer"
        head = _head(token)
        if head is None or (at + 1 < len(tokens) and _goes_on(reading, tokens, at)):
            continue
        first = _first(reading, tokens, at)
        if first < at or _stands_alone(token):
            name = tokens[first : at + 1]
            span = name[0].start, name[-1].end
            if span in known or _is_plain(name) or (len(name) == 1 and name[0].hit):
                continue
            if not _is_quantity_of(name) and not _is_verb(reading, tokens, at):
                entity = _known(reading, *span, lexicon)
                made = Candidate(
                    *span,
                    entity.type if entity else head,
                    "English name of a kind",
                    entity,
                    strong=len(name) > 1,
                )
                full[singular(name[-1].text.split(" ")[-1])] = made
                yield made


def _known(reading: Reading, start: int, end: int, lexicon: Lexicon) -> Entity | None:
    """The known entity whose name this is but for what is in brackets: "KrF (DUV) lithography tools"."""
    written = reading.original[start:end]
    if "(" not in written:
        return None
    for name in lexicon.whole(_ASIDE.sub("", written)):
        if name.entity.type in TECHNICAL:
            return name.entity
    return None


def _said_again(
    reading: Reading, tokens: Sequence[Token], at: int, full: dict[str, Candidate]
) -> Candidate | None:
    """ "The furnace" where a crystal growing furnace was spoken of before."""
    token = tokens[at]
    if at == 0 or tokens[at - 1].text not in ("the", "this", "these") or " " in token.text:
        return None
    meant = full.get(singular(token.text))
    if (
        meant is None
        or reading.original[tokens[at - 1].end : token.start] != " "
        or _continues(reading, tokens, at)
    ):
        return None
    name = meant.name or reading.written(meant.start, meant.end)
    return Candidate(
        token.start, token.end, meant.type, "definite name", meant.entity, strong=False, name=name
    )


def _continues(reading: Reading, tokens: Sequence[Token], at: int) -> bool:
    """True when a head follows: "the wafer handler"."""
    return (
        at + 1 < len(tokens)
        and reading.original[tokens[at].end : tokens[at + 1].start] == " "
        and (_head(tokens[at + 1]) is not None)
    )


def _is_quantity_of(name: Sequence[Token]) -> bool:
    """True for "natural graphite production": how much of a known thing, no thing of its own."""
    return len(name) == 2 and name[0].hit is not None and name[1].text in ("production", "output", "capacity")


def _is_verb(reading: Reading, tokens: Sequence[Token], at: int) -> bool:
    """True for "targets Huawei": one plural-looking word right before a firm, agency or country."""
    if at + 1 == len(tokens) or tokens[at].hit is not None or not tokens[at].text.endswith("s"):
        return False
    behind = tokens[at + 1]
    named = behind.hit is not None and behind.hit.name.entity.type not in TECHNICAL
    return named and reading.original[tokens[at].end : behind.start] == " "


def _tokens(reading: Reading, hits: Sequence[Hit]) -> Iterator[Token]:
    taken = sorted(hits, key=lambda h: (h.start, -h.end))
    at = 0
    text = reading.original
    for hit in taken:
        if hit.start < at:
            continue
        yield from _words(text, at, hit.start)
        if not _is_aside(text, hit.start, hit.end):
            yield Token(hit.start, hit.end, text[hit.start : hit.end].lower(), hit)
        at = hit.end
    yield from _words(text, at, len(text))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for m in _TOKEN.finditer(text, start, end):
        if not _is_aside(text, *m.span()):
            yield Token(m.start(), m.end(), m.group().lower())


def _is_aside(text: str, start: int, end: int) -> bool:
    """True for what is in brackets in "argon fluoride (ArF) lasers", "insulator (or dielectric) etchers"."""
    if text[start - 1 : end + 1] == "(or ":
        return True
    opens = (text[start - 1 : start] == "(" and end - start < 9) or text[start - 4 : start] == "(or "
    return opens and text[end : end + 2] == ") " and text[end + 2 : end + 3].islower()


@cache
def singular(word: str) -> str:
    """The singular of a lower-case English noun, by its ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "ases")) and word not in (
        "databases",
        "purchases",
        "phases",
    ):
        return word[:-2]
    if word.endswith("s") and not _SINGULAR_S.search(word) and len(word) > 3:
        return word[:-1]
    return word


def head_class(word: str) -> str | None:
    """The class of the names that a lower-case word ends, in the singular or plural."""
    one = singular(word)
    return next((c for c in ("SupplyChainNode", "Technology") if one in words(_W, "heads", c)), None)


def _head(token: Token) -> str | None:
    """The class that a token gives to the name it ends."""
    if token.hit is not None and token.hit.name.entity.type not in TECHNICAL:
        return None
    known = token.hit.name.entity.type if token.hit is not None else None
    return head_class(token.text.split(" ")[-1]) or known


def _goes_on(reading: Reading, tokens: Sequence[Token], at: int) -> bool:
    """True when the next word belongs to the same name: "wafer" in "wafer handler"."""
    following = tokens[at + 1]
    if reading.original[tokens[at].end : following.start] != " " and not _LINK.fullmatch(
        reading.original, tokens[at].end, following.start
    ):
        return False
    if _is_plural(tokens[at].text):
        return False
    return _is_modifier(following) or _head(following) is not None


def _first(reading: Reading, tokens: Sequence[Token], at: int) -> int:
    """The first token of the name that the head at `at` ends."""
    first = at
    while first > 0 and _LINK.fullmatch(reading.original, tokens[first - 1].end, tokens[first].start):
        before = tokens[first - 1]
        if _is_plural(before.text) and before.text not in words(_W, "participles"):
            break
        if not (_is_modifier(before) or _is_technical(before)):
            break
        first -= 1
    if (
        first
        and first < at
        and tokens[first].hit is None
        and reading.original[tokens[first - 1].end : tokens[first].start] == " "
    ):
        before = tokens[first - 1]
        infinitive = before.text == "to" and _head(tokens[first]) is None
        if (
            infinitive
            or before.text in _VERB_AFTER
            or (_is_plural(before.text) and _head(before) is not None)
        ):
            first += 1  # "tools embed dopants", "to etch substrates": a verb, no modifier
    if (
        first
        and first < at
        and tokens[first - 1].text in ("to", *_VERB_AFTER)
        and tokens[first].text in _NOUN_VERBS
    ):
        first += 1  # "to etch reticles"
    while first < at and tokens[first].hit is None:
        if _joined(tokens, first) in words(_W, "strip"):
            first += 2
        elif tokens[first].text in words(_W, "strip") and _joined(tokens, first) not in words(_W, "kept"):
            first += 1
        else:
            break
    return min(first, at)


def _joined(tokens: Sequence[Token], at: int) -> str:
    """Two words that were hyphened: "leading edge"."""
    return f"{tokens[at].text}-{tokens[at + 1].text}"


def _is_technical(token: Token) -> bool:
    return token.hit is not None and token.hit.name.entity.type in TECHNICAL


def _is_modifier(token: Token) -> bool:
    if token.hit is not None:
        return _is_technical(token)
    text = token.text
    if text in words(_W, "breaks") or (text.endswith("ly") and text not in ("assembly", "family")):
        return False
    if text.endswith(("ing", "ed")) and len(text) > 5:
        return text in words(_W, "participles")
    return not text.isdigit()


def _is_plural(text: str) -> bool:
    last = text.split(" ")[-1]
    return last.endswith("s") and singular(last) != last


def _stands_alone(token: Token) -> bool:
    return token.hit is None and singular(token.text) in words(_W, "alone")


def _is_plain(name: Sequence[Token]) -> bool:
    """True for a wide head after nothing that says which: "process tools", "other equipment"."""
    if any(t.hit is not None for t in name[:-1]):
        return False
    last = singular(name[-1].text.split(" ")[-1])
    rest = [t.text for t in name[:-1]]
    return last in words(_W, "wide") and all(
        t in words(_W, "strip") or t in words(_W, "wide") or singular(t) in words("technology", "generic")
        for t in rest
    )
