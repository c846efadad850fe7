"""What a name inside a name states: 華為手機, 華為禁令, the U.S.-EU Council."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.found import Found
from ingest.extract.statement.match import Matcher
from narrows.model import Entity

_AGAINST = re.compile(r"禁令|制裁|禁运|禁售|封锁|管制|sanctions? on|ban on")
# 美國出口管制黑名單 is the country's own, 俄羅斯制裁 is not
_OWN = re.compile(r"出口管制|出口限制|投资限制|黑名单|许可制")
_PARENT = re.compile(r"[一-鿿]{4,}")  # a subsidiary's name that adds a word to its parent's
_BRANCH = re.compile(
    r"中国|美国|日本|台湾|韩国|德国|印度|欧洲|北美|亚洲|香港|新加坡|上海|南京|西安|分公司|子公司"
)
_CHANGES = re.compile(
    r"\b(?:additions?|removals?|revisions?|modifications?|amendments?|elimination|corrections?|changes)\b"
)

_REGION = re.compile(r"洲|海|地区|国家$|东盟|[Aa]sia|[Aa]merica$|[Cc]aribbean|[Ee]urope$|[Aa]frica")
_ON_OTHERS = re.compile(
    r"(?:審查|审查|調查|调查|特別|特别)委[員员][會会]$|(?:Review Commission|(?:Select|Special) Committee)\b"
)
_MADE_FOR = re.compile(r"\b(?:inputs?|materials?|components?|tools?|equipment) (?:to|for) $")


def read(
    matcher: Matcher, folded: str, mentions: Sequence[Found], sentences: Sequence[tuple[int, int]]
) -> None:
    """State what nested names state."""
    partners: dict[Found, list[Found]] = {}
    for outer, inner in _nested(mentions):
        if _is_party(folded, outer, inner):
            partners.setdefault(outer, []).append(inner)
        span = next(((a, b) for a, b in sentences if a <= outer.start < b), (outer.start, outer.end))
        kinds = outer.entity.type, inner.entity.type
        leads = inner.start == outer.start and inner.end - inner.start > 1
        written = folded[outer.start : outer.end]
        if kinds[1] == "Firm" and kinds[0] in ("Technology", "SupplyChainNode") and leads:
            matcher.add("PRODUCES", inner.entity, outer.entity, span, {}, "produces/nested", 0.7)
        elif kinds == ("Firm", "Firm") and leads and _PARENT.fullmatch(written) and _BRANCH.search(written):
            matcher.add("SUBSIDIARY_OF", outer.entity, inner.entity, span, {}, "subsidiary_of/nested", 0.7)
        elif kinds[0] == "Regulation" and kinds[1] in ("Firm", "Country") and leads and _OWN.search(written):
            if kinds[1] == "Country":
                matcher.add("ISSUED_BY", outer.entity, inner.entity, span, {}, "issued_by/nested", 0.8)
        elif (
            kinds[0] == "Regulation"
            and kinds[1] in ("Firm", "Country")
            and leads
            and _AGAINST.search(written)
        ):
            matcher.add("TARGETS", outer.entity, inner.entity, span, {}, "targets/nested", 0.8)
        elif kinds == ("Regulation", "Regulation") and _CHANGES.search(written):
            matcher.add(
                "AMENDS",
                outer.entity,
                inner.entity,
                span,
                matcher.of_rule(outer.entity),
                "amends/nested",
                0.8,
            )
        elif _MADE_FOR.search(folded[outer.start : inner.start]) and inner.end == outer.end:
            matcher.add("INPUT_TO", outer.entity, inner.entity, span, {}, "input_to/nested", 0.7)
    for council, members in partners.items():
        if len({m.entity.id for m in members}) > 1:  # the U.S.-EU Trade and Technology Council
            span = next(
                ((a, b) for a, b in sentences if a <= council.start < b), (council.start, council.end)
            )
            for member in members:
                matcher.add("MEMBER_OF", member.entity, council.entity, span, {}, "member_of/nested", 0.7)


def is_on_another(body: Entity) -> bool:
    """Whether it is a state's own body on another: 美中經濟與安全審查委員會, a Select Committee on it."""
    return any(map(_ON_OTHERS.search, body.names))


def _is_party(folded: str, outer: Found, inner: Found) -> bool:
    """美 and 日 of 美日貿易委員會, but not the regions of 拉丁美洲與加勒比海國家聯盟."""
    if outer.entity.type != "Organization" or inner.entity.type != "Country":
        return False
    return not is_on_another(outer.entity) and not _REGION.search(folded[inner.start : inner.end + 1])


def _nested(mentions: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Each maximal mention with the mentions of other entities inside it."""
    outer: Found | None = None
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if outer is None or mention.start >= outer.end:
            outer = mention
        elif mention.end <= outer.end and mention.entity.id != outer.entity.id and not mention.pronoun:
            yield outer, mention
