"""Chinese names of technologies, machines, materials and steps by their build: modifiers before a head."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extract.mention.names_zh import AND
from ingest.extract.mention.reading import Candidate, Reading, in_dictionary
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import pattern, words
from narrows.model import Entity
from narrows.resolve import is_cjk

_W = "technology"
_NOUNS = ("n", "b", "j", "s", "l", "x", "zg", "vg", "an", "eng", "t", "f", "i")
_ENDING = {
    type_: re.compile(rf"(?:{pattern(_W, 'heads', type_)})$") for type_ in ("SupplyChainNode", "Technology")
}
_SUFFIX = {
    type_: re.compile(rf"[{''.join(sorted(words(_W, 'suffixes', type_)))}]$")
    for type_ in ("SupplyChainNode", "Technology")
}
_NOT_HEAD = re.compile(
    rf"(?:{'|'.join(sorted(w for w in words(_W, 'not_heads') if len(w) > 1))})$|"
    rf"^(?:{pattern(_W, 'not_heads')})$"
)
_NEEDS = re.compile(rf"(?:{pattern(_W, 'needs_known')})$")
_COUNTED = re.compile(
    r"(?:第|前)?[一二两三四五六七八九十百千万0-9]+(?:大|个|家|间|种|项|座|年|季|类|款|代|月|日|条)?$|年|季$"
)
_LINK = frozenset("的之级")


def head_type(unit: Unit) -> str:
    """The class that a head makes of the name it ends; empty when the unit is no head."""
    if unit.is_technical and unit.hit:
        return unit.hit.name.entity.type
    return "" if unit.tag in ("known", "measure") else _head_type(unit.text, unit.tag)


@cache
def _head_type(text: str, tag: str) -> str:
    if not text or not is_cjk(text[-1]) or _NOT_HEAD.search(text):
        return ""
    for type_, ending in _ENDING.items():
        if ending.search(text):
            return type_
    for type_, suffix in _SUFFIX.items():
        if len(text) > 1 and suffix.search(text) and tag[0] in "nxb":
            return type_
    return ""


def is_head(text: str) -> bool:
    """True when a (folded) text of more than a bare head ends like a technology or node."""
    return any(m and m.start() > 0 for e in _ENDING.values() for m in [e.search(text)])


def thing_type(text: str) -> str:
    """Technology or SupplyChainNode, by how a (folded) name ends."""
    node, product = (bool(_ENDING[t].search(text)) for t in ("SupplyChainNode", "Technology"))
    return "SupplyChainNode" if node and not product else "Technology"


def technologies(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for every head with modifiers that say what kind."""
    end = len(units) - 1
    while end >= 0:
        head = units[end]
        type_ = head_type(head) or ("needs" if _NEEDS.search(head.text) and head.tag != "known" else "")
        if not type_:
            end -= 1
            continue
        start = _left(reading, units, end)
        if _is_done_by(units, start, end):
            end -= 1
            continue
        made = _named(reading, units[start : end + 1], type_)
        if made:
            yield made
        end = start - 1 if made or start == end else end - 1


def _is_done_by(units: Sequence[Unit], start: int, end: int) -> bool:
    """True for what is done by a process: 以 7 奈米製程｜代工."""
    return (
        0 < start < end
        and units[end].text in ("代工", "量产", "生产", "制造")
        and units[end - 1].text.endswith("制程")
        and units[start - 1].text in ("以", "用", "采用", "利用")
    )


def _left(reading: Reading, units: Sequence[Unit], end: int) -> int:
    """The first unit of the name whose head is `units[end]`."""
    start = end
    while start > 0:
        before = units[start - 1]
        if before.end != units[start].start or reading.is_parted(before.end):
            break
        if _is_code(units[start]) and is_cjk(before.text[-1]) and before.tag != "measure":
            break
        if before.text in words(_W, "actions") and start > 1 and _is_acted_on(units, start, end):
            break
        if _modifies(before):
            start -= 1
        elif (
            before.text in _LINK
            and start > 1
            and _is_measure(units[start - 2])
            and not (_is_code(units[end]) or units[start - 2].text.endswith("制程"))
        ) or (before.text in AND and start > 1 and _shares_head(units, start, end)):
            start -= 2
        else:
            break
    start = _after_scope(units, start, end)
    while start < end and (
        _is_stripped(units[start]) or _is_action(units, start, end) or units[start].text in AND
    ):
        start += 1
    return start


def _after_scope(units: Sequence[Unit], start: int, end: int) -> int:
    """Where a name begins behind a word that says where, or in whose hands: 網羅｜全球｜半導體."""
    known = units[end].is_technical
    for i in range(end - 1, start - 1, -1):
        if units[i].text in ("主要", "最大", "唯一") and units[end].text.endswith(("厂", "商")):
            return i + 1  # GB200 伺服器｜主要｜代工廠: who makes it
        if units[i].text in words(_W, "scopes") or (known and units[i].text in words(_W, "holders")):
            return i + 1
        known = known or units[i].is_technical
    return start


def _is_measure(unit: Unit) -> bool:
    """A size, whether or not the vocabulary has it as a process node."""
    return unit.tag == "measure" or (unit.is_technical and unit.text[0].isdigit())


def _is_code(unit: Unit) -> bool:
    """A product or field by its code: A100, Mate 60 Pro, EDA; 「記憶體 IC」 is a kind of IC."""
    return (
        unit.text[0].isascii()
        and unit.text[0].isalpha()
        and unit.text not in ("ic", "ics", "ip", "soc", "ai")
    )


def _is_acted_on(units: Sequence[Unit], start: int, end: int) -> bool:
    """True for a thing in its own right after a verb: 有能力生產｜先進晶片, but 晶圓製造設備."""
    unit, actor = units[start], units[start - 2]
    known = unit.hit is not None and not unit.hit.name.generic and unit.text not in words(_W, "generic")
    if _is_object(unit) and (actor.is_technical or known):
        return True
    return start < end and unit.text in words(_W, "adjectives") and not actor.is_technical


def _is_object(unit: Unit) -> bool:
    return unit.is_technical or unit.tag == "measure"


def _is_action(units: Sequence[Unit], start: int, end: int) -> bool:
    """True for a verb whose object the rest is: 生產｜10 奈米晶片, but not 生產｜設備."""
    if units[start].text not in words(_W, "actions"):
        return False
    after = units[start + 1]
    return (
        after.tag == "measure" or after.is_technical or end - start > 1 or after.text in words(_W, "degree")
    )


def _modifies(unit: Unit) -> bool:
    """True when the unit can say what kind of thing a head is."""
    if unit.is_technical or unit.tag == "measure":
        return True
    text, tag = unit.text, unit.tag
    if text in words(_W, "breaks") or _COUNTED.match(text):
        return False
    if tag == "known" or text in AND or text in _LINK:
        return False
    if not text[0].isalnum():
        return False
    if text in words(_W, "verbs") or text in words(_W, "adjectives"):
        return True
    if tag.startswith(("v", "a", "p", "c", "u", "d", "r", "m", "q", "y", "e", "o")) and tag not in (
        "vn",
        "an",
        "ag",
        "eng",
    ):
        return False
    if tag == "vn":
        return text in words(_W, "verbs") or head_type(unit) != ""
    if tag == "ns":
        return text in words(_W, "strip")
    return tag.startswith(_NOUNS)


def _shares_head(units: Sequence[Unit], start: int, end: int) -> bool:
    """True for 冶煉與分離技術: two bare modifiers that share the head."""
    left, right = units[start - 2], units[start]
    if left.tag == "measure" or start == end or (left.hit and not left.is_technical):
        return False
    return left.text in words(_W, "verbs") and right.text in words(_W, "verbs")


def _is_stripped(unit: Unit) -> bool:
    return (
        unit.tag != "measure"
        and not unit.is_technical
        and (unit.text in words(_W, "strip") or unit.tag == "ns")
    )


def _named(reading: Reading, chunk: Sequence[Unit], type_: str) -> Candidate | None:
    """The candidate that a chunk of units is, if it names something definite."""
    known = [u for u in chunk if u.is_technical]
    head = chunk[-1]
    start, end = chunk[0].start, head.end
    if len(chunk) == 1 and known:
        return None  # the vocabulary has it already
    specific = [u for u in known if u.hit and not u.hit.name.generic]
    measured = any(u.tag == "measure" for u in chunk)
    while len(chunk) > 1 and specific and _is_plain(chunk[0]):
        chunk = chunk[1:]
    if len(chunk) == 1 and known:
        return None
    start = chunk[0].start
    entity = _same(chunk, specific)
    if entity is not None:
        return Candidate(start, end, entity.type, "known name with a light head", entity)
    if type_ == "needs":
        if not known:
            return None
        type_ = "SupplyChainNode"
    if not specific and not measured:
        rest = [u.text for u in chunk if not u.is_technical]
        if known and all(t in words(_W, "generic") or t in words(_W, "strip") for t in rest):
            if not any(t in words(_W, "degree") for t in rest):
                return None
        elif not known and not _definite(chunk):
            return None
    vague = reading.squeezed[start:end] in words(_W, "vague")
    return Candidate(
        start,
        end,
        type_,
        f"head {head.text}",
        generic=vague,
        strong=not vague and (bool(specific) or len(chunk) > 1),
    )


def _is_plain(unit: Unit) -> bool:
    """A word that adds nothing to a specific name: neither kind nor degree."""
    if unit.is_technical or unit.tag == "measure" or unit.text in words(_W, "degree"):
        return False
    return unit.text in words(_W, "generic") or unit.text in words(_W, "strip")


def _same(chunk: Sequence[Unit], specific: Sequence[Unit]) -> Entity | None:
    """The known entity that degree words before and light heads after do not change."""
    if len(specific) != 1 or specific[0].hit is None:
        return None
    at = chunk.index(specific[0])
    if all(
        u.text in words(_W, "degree") or (u.tag == "measure" and u.text[-1] in "上下") or u.text in _LINK
        for u in chunk[:at]
    ) and all(u.text in words(_W, "light") for u in chunk[at + 1 :]):
        return specific[0].hit.name.entity
    return None


def _is_wide(text: str) -> bool:
    """True for one word such as 現代科技: a wide word before a head."""
    return any(
        m
        and (
            text[: m.start()] in words(_W, "generic")
            or text[: m.start()] in words(_W, "strip")
            or not text[: m.start()]
        )
        for m in (e.search(text) for e in _ENDING.values())
    )


def _definite(chunk: Sequence[Unit]) -> bool:
    """True when some word of the chunk is not too wide to name a kind."""
    generic = words(_W, "generic")
    if len(chunk) == 1:
        return chunk[0].text in words(_W, "alone") or not (
            chunk[0].text in generic
            or _is_wide(chunk[0].text)
            or (len(chunk[0].text) < 3 and in_dictionary(chunk[0].text))
        )
    if chunk[-1].text in words(_W, "graded") and any(u.text in words(_W, "degree") for u in chunk[:-1]):
        return True
    for unit in chunk:
        if unit is chunk[-1]:
            continue
        if unit.text in words(_W, "kinds"):
            return True
        if unit.text in generic:
            continue
        return True
    return False
