"""Stages of a chain that stand in a list by one bare word: 半導體設計、製造、封測；製造 63%、設計 20%."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ingest.extract.mention.reading import TECHNICAL, Candidate, Reading
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import words

RULE = "stage in a list"
_LINKS = frozenset("、/和与及或暨") | {"以及", "与其"}
_OBJECT_TAGS = ("n", "vn", "x", "eng", "j", "l", "known", "measure")  # what makes a verb of a stage: 設計晶片
_FIELD = frozenset(
    ("领域", "环节", "方面", "阶段", "产业", "业", "行业", "市场", "部分", "等", "段", "端", "供应链", "部门")
)
# The part that a stage has: 製造占 63%, 設計（20%）.
_PART = re.compile(
    r"(?:领域|环节|方面|产业|业|类|合计|仅|只|占比?|约|比重|则|提高[到至]|提升[到至]|增[加]?[到至]|升[到至]|[下]?降[到至为]|减[少]?[到至]|为|达|:)*\d+(?:\.\d+)?%|\([^()]{1,40}\)"
)
_CLOSES = frozenset(")]」》")
_WHITHER = frozenset(
    [
        "投入",
        "投向",
        "流向",
        "移往",
        "扩大至",
        "扩大到",
        "扩及",
        "延伸至",
        "转往",
        "转向",
        "加码",
        "聚焦",
        "侧重",
        "着重",
        "集中于",
    ]
)
_MAINLY = re.compile("(?:领域|环节|业)?(?:为[主重]|占比最高|居多)")
_TOLD = re.compile(
    "(?:等|的(?:投资|投入|国产|自给|自主|依赖|供应|进口|采购|研发|生产)|领域|环节|方面|产业|(?:[仍均皆都也亦则多]|大多|主要|高度)*(?:仰赖|依赖|依靠|受制|来自|进口))"
)
_ENDS = re.compile("[,。;、]|以及|与|和|及|领域|环节|业")


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    stage: str  # the bare word, or nothing
    next: int  # where the text goes on after it and its part


def stages(reading: Reading, units: Sequence[Unit], found: Collection[Candidate]) -> Iterator[Candidate]:
    """Candidates for the bare words of a list with another stage or a named technology in it."""
    technical = {
        c.start: c for c in sorted(found, key=lambda c: c.end) if c.type in TECHNICAL and not c.generic
    }
    starts = {u.start: n for n, u in enumerate(units)}
    bare = words("technology", "stages")
    done = 0
    for n, unit in enumerate(units):
        if unit.start < done:
            continue
        first = _item(reading, units, n, technical, bare)
        if first is None or (first.stage and not _opens(units, n)):
            continue
        aim = bool(first.stage) and _is_aim(reading, units, n, first)
        items = [first]
        while (link := starts.get(items[-1].next)) is not None and _is_link(units[link], items[-1]):
            item = _item(reading, units, link + 1, technical, bare) if link + 1 < len(units) else None
            if item is None:
                break
            items.append(item)
        if _goes_on(units, starts, items[-1]):
            del items[-1]
        if len(items) < 2 - aim:
            continue
        done = items[-1].end
        if aim or _is_list(items) or _TOLD.match(reading.squeezed, items[-1].next):
            yield from (
                Candidate(i.start, i.end, "SupplyChainNode", RULE, strong=False) for i in items if i.stage
            )


def _is_link(unit: Unit, item: _Item) -> bool:
    return unit.text in _LINKS or (unit.text == "," and item.next > item.end)  # 製造占 75%，設備占 10%


def _item(
    reading: Reading, units: Sequence[Unit], at: int, technical: dict[int, Candidate], bare: Collection[str]
) -> _Item | None:
    known = technical.get(units[at].start)
    if known is not None:
        return _Item(known.start, known.end, "", _after_part(reading, known.end))
    for last in reversed(units[at : at + 2]):
        word = reading.squeezed[units[at].start : last.end]
        if word in bare:
            return _Item(units[at].start, last.end, word, _after_part(reading, last.end))
        if word.removesuffix("业") in bare:  # 製造業, one word
            end = last.end - 1
            return _Item(units[at].start, end, word[:-1], max(_after_part(reading, end), last.end))
    return None


def _is_aim(reading: Reading, units: Sequence[Unit], at: int, item: _Item) -> bool:
    """Whether money goes to the stage, by itself: 六成投入｜製造，投資重心轉向｜材料."""
    if at == 0:
        return False
    if units[at - 1].text == "以":
        return _MAINLY.match(reading.squeezed, item.end) is not None
    if units[at - 1].text not in _WHITHER:
        return False
    return item.next > item.end or _ENDS.match(reading.squeezed, item.end) is not None


def _after_part(reading: Reading, at: int) -> int:
    part = _PART.match(reading.squeezed, at)
    return part.end() if part else at


def _is_list(items: Sequence[_Item]) -> bool:
    """Whether enough of the items tell that the bare words are stages, too."""
    named = any(not i.stage for i in items)
    parted = all(i.next > i.end for i in items)
    return named or parted or len(items) > 2


def _opens(units: Sequence[Unit], at: int) -> bool:
    """Whether a bare word is the whole of the first item: not 建築｜設備、材料."""
    if not at:
        return True
    before = units[at - 1]
    if not before.text[-1].isalnum():
        return before.text not in _CLOSES  # 光阻處理（photoresist processing）設備
    return not before.tag.startswith(("n", "vn", "b", "a", "x", "eng", "j", "known"))


def _goes_on(units: Sequence[Unit], starts: dict[int, int], last: _Item) -> bool:
    """Whether the last item is only the start of a longer word or a verb: 材料｜廠商, 設計｜晶片."""
    at = starts.get(last.next)
    if not last.stage or last.next != last.end or at is None:
        return False
    after = units[at]
    return after.text[0].isalnum() and after.text not in _FIELD and after.tag.startswith(_OBJECT_TAGS)
