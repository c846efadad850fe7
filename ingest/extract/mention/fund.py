"""Names of funds: an investment fund is a firm, a fund that hands out money is a programme."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mention.names_zh import is_definite, leftward
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import words

_INVESTS = (
    "投资",
    "引导",
    "主权",
    "主权财富",
    "产业",
    "创业",
    "私募",
    "母",
    "股权",
    "并购",
    "基础建设",
    "财富",
    "风险",
)
_WIDE = frozenset(_INVESTS) | {
    "政府",
    "国家",
    "地方",
    "专项",
    "发展",
    "创新",
    "信托",
    "科技",
    "政策",
    "该",
    "大",
    "退休",
    "共同",
}

_ALSO = ("与", "及", "和")  # words that may stand inside a name: 制造和装备基金
_SIZED = re.compile(r"[最庞巨两二三四五六七八九十几各]大$")  # what only tells how large or how many: 最大基金
_PART = re.compile(r"第?[一二三四两首]期|[档支只个]?子|前[两二三]期")  # a phase or a part of some fund


def funds(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for what ends with 基金 after words that say which fund."""
    for at, unit in enumerate(units):
        if unit.hit is not None or not unit.text.endswith("基金"):
            continue
        start = leftward(reading, units, at, also=_ALSO)
        start = _of_firm(units, _after_another(units, start, at), at)
        before = units[start:at]
        inner = unit.text.removesuffix("基金")
        named = reading.squeezed[units[start].start : unit.end].removesuffix("基金")
        if _SIZED.search(named):
            continue
        if not before or not is_definite(before, _WIDE | words("organization", "generic")):
            continue
        last = inner or before[-1].text
        if _PART.fullmatch(last):
            continue
        of_firm = before[0].is_a("Firm") or (len(before) == 1 and before[0].tag == "ns")
        type_ = "Firm" if last.endswith(_INVESTS) or of_firm else "Regulation"
        yield Candidate(units[start].start, unit.end, type_, "fund")


def _of_firm(units: Sequence[Unit], start: int, end: int) -> int:
    """With the firm whose name stands right before the words of its fund: 小米長江產業基金."""
    whose = start > 0 and start < end and units[start - 1].end == units[start].start
    return start - 1 if whose and units[start - 1].is_a("Firm") else start


def _after_another(units: Sequence[Unit], start: int, end: int) -> int:
    """The first unit of a fund's name behind another name: 中国烟草与｜重庆战新基金 begins with a place."""
    for n in range(end - 1, start, -1):
        opens = units[n].is_a("Country") or units[n].tag == "ns"
        if opens and units[n - 1].text in _ALSO:
            return n
    return start
