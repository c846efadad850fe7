"""What English names inside names state: "Additions to the Entity List", "U.S.-EU Technology Council"."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.found import Found, outermost
from ingest.extract.statement.match import Matcher
from ingest.extract.statement.nested import is_on_another

_OPENING = 30  # characters of a council's name in which its members stand
_CHANGE = (
    r"(?:additions?|removals?|revisions?|modifications?|amendments?|elimination|corrections?|changes?|revocation"
    r"|clarifications?|expansion|suspension)"
)
_CHANGED = re.compile(rf"\b{_CHANGE}\b[^;:,]{{0,60}}?\b(?:to|of|from|for|in) (?:the )?(?:existing )?$")
_CHANGED_AFTER = re.compile(
    r"^ (?:additions?|removals?|revisions?|modifications?|amendments?|corrections?|changes)\b"
)
_ITSELF = re.compile(rf"(?:^|\band ){_CHANGE}\b")
_AGAINST = re.compile(r"\b(?:sanctions? (?:on|against)|restrictions? on|controls? on|ban on)[^;:]{0,80}?$")
# Export Controls: Certain A; B End Use
_UNDER_CONTROL = re.compile(r"\bexport controls: (?:certain )?[^:]*$")
_SANCTIONED = re.compile(r"^: [^;]*\b(?:sanctions|restrictions|controls)\b")
_SANCTIONS = re.compile(r"^(?: and [a-z]+)?(?: [a-z]+){0,3} sanctions$")  # Russian Industry Sector Sanctions
_ACT = re.compile(r"\bact\b")
_LIST_OF = re.compile(r"^ (?:entity |control )?list$")  # Foo Act Entity List
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
        span = _sentence(sentences, outer)
        name = folded[outer.start : outer.end]
        before, after = name[: inner.start - outer.start], name[inner.end - outer.start :]
        if outer.entity.type == "Regulation":
            predicate = _of_title(inner.entity.type, before, after, folded[inner.start : inner.end])
            if predicate:
                own = matcher.of_rule(outer.entity)
                rule = f"{predicate.lower()}/nested"
                matcher.add(predicate, outer.entity, inner.entity, span, own, rule, 0.8)
        elif {outer.entity.type, inner.entity.type} <= set(_TECHNICAL) and _CONTAINS.search(before):
            matcher.add("INPUT_TO", inner.entity, outer.entity, span, {}, "input_to/nested", 0.7)


def _of_title(type_: str, before: str, after: str, name: str) -> str:
    """The predicate between a rule and what its title names: what it changes, or whom it hits."""
    if type_ == "Regulation":
        if before.endswith(" under the ") or (not before and _LIST_OF.search(after) and _ACT.search(name)):
            return "BASED_ON"
        changes = _CHANGED.search(before) or _CHANGED_AFTER.search(after)
        return "AMENDS" if changes and not _ITSELF.search(name) else ""
    if _ABOUT_OTHERS.match(before):
        return ""
    if type_ in ("Country", "Firm"):
        named = _SANCTIONS.search(after) or (not before and _SANCTIONED.search(after))
        aimed = named or _AGAINST.search(before)
        return "TARGETS" if aimed and not after.startswith(" person") else ""
    listed = _UNDER_CONTROL.search(before) and not after.startswith(" end use")
    return "RESTRICTS" if type_ in _TECHNICAL and (listed or _AGAINST.search(before)) else ""


def _sentence(sentences: Sequence[tuple[int, int]], mention: Found) -> tuple[int, int]:
    return next(((a, b) for a, b in sentences if a <= mention.start < b), (mention.start, mention.end))


def _made_for(
    matcher: Matcher, folded: str, mentions: Sequence[Found], sentences: Sequence[tuple[int, int]]
) -> None:
    """ "Material inputs to semiconductors" are an input to the semiconductors spoken of elsewhere."""
    written = {folded[m.start : m.end]: m.entity for m in mentions if m.entity.type in _TECHNICAL}
    for outer in (m for m in mentions if m.entity.type in _TECHNICAL):
        parts = _MADE_FOR_WHAT.fullmatch(folded, outer.start, outer.end)
        goal = written.get(parts["goal"]) if parts else None
        if goal is not None:
            matcher.add(
                "INPUT_TO", outer.entity, goal, _sentence(sentences, outer), {}, "input_to/nested", 0.7
            )


def _councils(matcher: Matcher, mentions: Sequence[Found], sentences: Sequence[tuple[int, int]]) -> None:
    """States whose names begin a council's name are its members."""
    # Not the European in European Union.
    states = outermost([m for m in mentions if m.entity.type == "Country"])
    for council in (m for m in mentions if m.entity.type == "Organization"):
        members = {
            m.entity.id: m.entity
            for m in states
            if council.start <= m.start < council.start + _OPENING and m.end < council.end
        }
        if len(members) > 1 and not is_on_another(council.entity):
            span = _sentence(sentences, council)
            for member in members.values():
                matcher.add("MEMBER_OF", member, council.entity, span, {}, "member_of/nested", 0.7)


def _inside(mentions: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Each maximal mention with the mentions of others inside it, the longest of those that overlap."""
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
