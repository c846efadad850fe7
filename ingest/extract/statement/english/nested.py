"""What an English name inside a name states: "Additions to the Entity List", "U.S.-EU Trade and Technology Council"."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.found import Found
from ingest.extract.statement.match import Matcher

_OPENING = 30  # characters of a council's name in which its members stand
_CHANGE = r"(?:additions?|removals?|revisions?|modifications?|amendments?|elimination|corrections?|changes?|revocation|clarifications?|expansion|suspension)"
_CHANGED = re.compile(rf"\b{_CHANGE}\b[^;:,]{{0,60}}?\b(?:to|of|from|for|in) (?:the )?(?:existing )?$")
_CHANGED_AFTER = re.compile(
    r"^ (?:additions?|removals?|revisions?|modifications?|amendments?|corrections?|changes)\b"
)
_ITSELF = re.compile(rf"(?:^|\band ){_CHANGE}\b")
_LISTED_IN = re.compile(r"\b(?:additions?|removals?)\b")
_AGAINST = re.compile(r"\b(?:sanctions? (?:on|against)|restrictions? on|controls? on|ban on)[^;:,]{0,40}?$")
_SANCTIONED = re.compile(r"^: [^;]*\b(?:sanctions|restrictions|controls)\b")
_ABOUT_OTHERS = re.compile(r"(?:procedures|requests?|notice regarding|virtual|effectiveness|comment)\b")
_MADE_FOR_WHAT = re.compile(
    r".*\b(?:inputs?|materials?|components?|tools?|equipment) (?:to|for) (?P<goal>.+)"
)
_TECHNICAL = ("Technology", "SupplyChainNode")
_CONTAINS = re.compile(
    r"\b(?:contain(?:ing|s)?|incorporat(?:e|es|ing)|with|including|using) (?:such |these )?$"
)


def nested(
    matcher: Matcher, folded: str, mentions: Sequence[Found], sentences: Sequence[tuple[int, int]]
) -> None:
    """State what the names inside longer names state."""
    _councils(matcher, mentions, sentences)
    _made_for(matcher, folded, mentions, sentences)
    for outer, inner in _inside(mentions):
        span = next(((a, b) for a, b in sentences if a <= outer.start < b), (outer.start, outer.end))
        kinds = outer.entity.type, inner.entity.type
        before, after = folded[outer.start : inner.start], folded[inner.end : outer.end]
        if kinds == ("Regulation", "Regulation") and (
            _CHANGED.search(before) or _CHANGED_AFTER.search(after)
        ):
            if not _ITSELF.search(folded[inner.start : inner.end]):
                matcher.add(
                    "AMENDS",
                    outer.entity,
                    inner.entity,
                    span,
                    matcher.of_rule(outer.entity),
                    "amends/nested",
                    0.8,
                )
        elif (
            kinds[0] == "Regulation"
            and kinds[1] in ("Country", "Firm")
            and (_AGAINST.search(before) or (not before and _SANCTIONED.search(after)))
        ):
            if after.startswith((" persons", " person")) or _ABOUT_OTHERS.match(before):
                continue
            matcher.add(
                "TARGETS",
                outer.entity,
                inner.entity,
                span,
                matcher.of_rule(outer.entity),
                "targets/nested",
                0.8,
            )
        elif (
            kinds[0] == "Regulation"
            and kinds[1] in ("Technology", "SupplyChainNode")
            and _AGAINST.search(before)
            and not _ABOUT_OTHERS.match(before)
        ):
            matcher.add(
                "RESTRICTS",
                outer.entity,
                inner.entity,
                span,
                matcher.of_rule(outer.entity),
                "restricts/nested",
                0.8,
            )
        elif set(kinds) <= set(_TECHNICAL):
            if _CONTAINS.search(before):
                matcher.add("INPUT_TO", inner.entity, outer.entity, span, {}, "input_to/nested", 0.7)


def _made_for(
    matcher: Matcher, folded: str, mentions: Sequence[Found], sentences: Sequence[tuple[int, int]]
) -> None:
    """ "Material inputs to semiconductors" are an input to the semiconductors that are spoken of elsewhere."""
    written = {folded[m.start : m.end]: m.entity for m in mentions if m.entity.type in _TECHNICAL}
    for outer in (m for m in mentions if m.entity.type in _TECHNICAL):
        parts = _MADE_FOR_WHAT.fullmatch(folded, outer.start, outer.end)
        goal = written.get(parts["goal"]) if parts else None
        if goal is not None:
            span = next(((a, b) for a, b in sentences if a <= outer.start < b), (outer.start, outer.end))
            matcher.add("INPUT_TO", outer.entity, goal, span, {}, "input_to/nested", 0.7)


def _councils(matcher: Matcher, mentions: Sequence[Found], sentences: Sequence[tuple[int, int]]) -> None:
    """States whose names begin a council's name are its members."""
    for council in (m for m in mentions if m.entity.type == "Organization"):
        members = {
            m.entity.id: m.entity
            for m in mentions
            if m.entity.type == "Country"
            and council.start <= m.start < council.start + _OPENING
            and m.end < council.end
        }
        if len(members) > 1:
            span = next(
                ((a, b) for a, b in sentences if a <= council.start < b), (council.start, council.end)
            )
            for member in members.values():
                matcher.add("MEMBER_OF", member, council.entity, span, {}, "member_of/nested", 0.7)


def _inside(mentions: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Each maximal mention with the mentions of other entities inside it, the longest of those that overlap."""
    outer: Found | None = None
    taken = 0
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if outer is None or mention.start >= outer.end:
            outer, taken = mention, mention.start
        elif (
            mention.end <= outer.end
            and mention.entity.id != outer.entity.id
            and not mention.pronoun
            and mention.start >= taken
        ):
            taken = mention.end
            yield outer, mention
