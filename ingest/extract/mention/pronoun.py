"""該公司, 該法案, 前者, "this rule", "the company": what they stand for, when one antecedent is clear."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.found import Found, outermost
from ingest.extract.mention.reading import Reading
from ingest.extract.mention.wordlists import keys, pattern
from narrows.model import Drop, DropReason, Entity

_CLASSES = {
    "Firm": r"[该這这此]\s?(?:公司|企业|厂商|集团|业者|厂)|"
    r"the (?:company|firm|chipmaker|group|manufacturer)\b",
    "Regulation": r"[该这此]\s?(?:[一项部份个]\s?)?(?:法案?|条例|规则|规定|命令|清单|名单|办法|计画|计划|"
    r"倡议|战略|协定|禁令|行政命令|项?政策)|"
    r"the (?:act|law|order|list|rules?|strategy|initiative|agreement)\b",
    "Organization": r"[该此]\s?(?:机构|机关|组织|协会|委员会|部门?|局|联盟|部会)|"
    r"the (?:agency|department|bureau|ministry|commission|council|committee)\b",
    "Country": r"[该此]\s?国(?!际)|the country\b",
}
_PRONOUN = {type_: re.compile(p, re.I) for type_, p in _CLASSES.items()}
_THIS_RULE = re.compile(
    r"\b(?:this|the present) (?:advance notice of proposed rulemaking|(?:\w+ )?(?:rule|final rule|action|"
    r"notification|notice|document|rulemaking|request)\b(?: of (?:proposed rulemaking|inquiry))?)",
    re.I,
)
# 鎵應用廣泛。它被視為…: the thing that the sentence before opens with
_IT = re.compile(r"(?:(?<=[。！？；，])|(?<=因为)|(?<=由于))[它牠](?!们|国|种|日)")
# 拜登總統簽署…: the country, if the text names it
_ACTS = "签署|发布|宣布|公布|下令|批准|推出|颁布|提出|启动|上任|要求|禁止|限制|取消|撤销|扬言|威胁"
_TITLE = "(?:总统|主席|首相|总理)?"
_HEADS = {
    f"country:{key}": re.compile(
        rf"(?:(?<=[。！？；，\n])|^)(?:而|但|且|其后|随后)?{_TITLE}(?:{pattern('heads', key)})"
        rf"(?!政府|行政|当局|团队){_TITLE}(?=[^，。；]{{0,16}}(?:{_ACTS}))"
    )
    for key in keys("heads")
}
_PAIR = re.compile(r"(?P<which>前者|后者)|the (?P<english>former|latter)\b", re.I)
_JOINED = ("與", "与", "和", "及", "、", "and")
_OPENING = 4  # characters before a sentence's topic: 其中，鎵…
_AROUND = ' \n「」『』《》〈〉“”"'  # marks around a name: 「甲」與「乙」
_REACH = 160  # characters back to an antecedent


def pronouns(
    reading: Reading, mentions: Sequence[Found], sentences: Sequence[tuple[int, int]], subject: Entity | None
) -> Iterator[Found]:
    """Pronouns with a clear antecedent; `subject` is what "this rule" stands for."""
    mentions = outermost(mentions)
    if subject is not None:
        for m in _THIS_RULE.finditer(reading.squeezed):
            yield _found(reading, m, subject)
    for type_, word in _PRONOUN.items():
        for m in word.finditer(reading.squeezed):
            start, end = reading.span(m.start(), m.end())
            if any(f.start < end and start < f.start and end < f.end for f in mentions):
                continue  # "the Department" of "the Department of Energy"
            if antecedent := _last(reading, mentions, m.start(), type_, sentences):
                yield _found(reading, m, antecedent)
    states = {f.entity.id: f.entity for f in mentions}
    for country, head in _HEADS.items():
        for m in head.finditer(reading.squeezed) if country in states else ():
            yield _found(reading, m, states[country])
    for m in _IT.finditer(reading.squeezed):
        if thing := _topic(reading, mentions, m.start(), sentences):
            yield _found(reading, m, thing)
    for m in _PAIR.finditer(reading.squeezed):
        start = reading.span(m.start(), m.end())[0]
        before = [
            f
            for f in mentions
            if f.end <= start
            and start - f.end < _REACH
            and f.entity.type
            in ("Firm", "Country", "Technology", "SupplyChainNode", "Organization", "Regulation")
        ]
        pair = _last_pair(reading, before) or _last_two(before, start, sentences)
        if pair:
            first = (m["which"] or "") == "前者" or (m["english"] or "").lower() == "former"
            yield _found(reading, m, pair[0] if first else pair[1])


def without_antecedent(reading: Reading, found: Sequence[Found]) -> Iterator[Drop]:
    """A drop for each pronoun that none of `found` explains."""
    told = {(f.start, f.end) for f in found}
    for word in (*_PRONOUN.values(), _PAIR):
        for m in word.finditer(reading.squeezed):
            start, end = reading.span(m.start(), m.end())
            if (start, end) not in told and not any(a < end and start < b for a, b in told):
                yield Drop(DropReason.NO_ANTECEDENT, start, end, reading.text[start:end])


def _found(reading: Reading, m: re.Match[str], entity: Entity) -> Found:
    return Found(*reading.span(m.start(), m.end()), entity, "pronoun", True)


def _last(
    reading: Reading, mentions: Sequence[Found], at: int, type_: str, sentences: Sequence[tuple[int, int]]
) -> Entity | None:
    """The only entity of the class in the sentence so far, else the first of the sentence before."""
    start = reading.span(at, at + 1)[0]
    here = next((s for s, e in sentences if s <= start < e), 0)
    same = [f for f in mentions if f.entity.type == type_ and f.end <= start]
    if type_ == "Country":  # 該國 is none of 美、澳
        same = [f for f in same if not _is_listed(reading, f, same)] or same
    inside = list(dict.fromkeys(f.entity.id for f in same if f.start >= here))
    if len(inside) == 1:
        return next(f.entity for f in same if f.entity.id == inside[0])
    near = [f for f in same if start - f.end < _REACH]
    if not near or len(inside) > 1:
        return near[-1].entity if near else None
    previous = [s for s, e in sentences if e <= here]
    first = [f for f in near if previous and f.start >= previous[-1]]
    return (first or near)[0].entity if type_ == "Firm" else near[-1].entity


def _topic(
    reading: Reading, mentions: Sequence[Found], at: int, sentences: Sequence[tuple[int, int]]
) -> Entity | None:
    """The only thing that its sentence has named; else the one with which it, or the one before it, opens."""
    start = reading.span(at, at + 1)[0]
    for low, high in [(s, e) for s, e in sentences if s < start][-2:][::-1]:
        inside = sorted((f for f in mentions if low <= f.start < min(high, start)), key=lambda f: f.start)
        if inside:
            first = inside[0]
            things = {f.entity.id: f.entity for f in inside if _group(f.entity.type) == "Thing"}
            if high > start and len(things) == 1:
                return next(iter(things.values()))
            opens = _group(first.entity.type) == "Thing" and first.start - low <= _OPENING
            return first.entity if opens else None
    return None


def _is_listed(reading: Reading, one: Found, others: Sequence[Found]) -> bool:
    """Whether a name stands in a list with another."""
    return any(
        reading.text[min(one.end, other.end) : max(one.start, other.start)].strip() in _JOINED
        for other in others
        if other is not one
    )


def _last_two(
    before: Sequence[Found], at: int, sentences: Sequence[tuple[int, int]]
) -> tuple[Entity, Entity] | None:
    """The two of one class last named in the sentence: 晶片離不開曝光機，後者…

    Countries and rules are named in passing too often to be meant.
    """
    here = next((s for s, e in sentences if s <= at < e), 0)
    inside = [f for f in before if f.start >= here]
    if len(inside) < 2:
        return None
    last = inside[-1].entity
    if last.type in ("Country", "Regulation"):
        return None
    other = next((f.entity for f in reversed(inside) if f.entity.id != last.id), None)
    return None if other is None or _group(other.type) != _group(last.type) else (other, last)


def _group(type_: str) -> str:
    return "Thing" if type_ in ("Technology", "SupplyChainNode") else type_


def _last_pair(reading: Reading, before: Sequence[Found]) -> tuple[Entity, Entity] | None:
    for i in range(len(before) - 1, 0, -1):
        left, right = before[i - 1], before[i]
        between = reading.text[left.end : right.start].strip(_AROUND)
        if left.entity.type == right.entity.type and left.entity.id != right.entity.id and between in _JOINED:
            return left.entity, right.entity
    return None
