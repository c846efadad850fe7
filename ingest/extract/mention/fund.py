"""Names of funds: an investment fund is a firm, a fund that hands out money is a programme."""

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


def funds(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for what ends with 基金 after words that say which fund."""
    for at, unit in enumerate(units):
        if unit.hit is not None or not unit.text.endswith("基金"):
            continue
        start = leftward(reading, units, at, also=("与", "及", "和"))
        before = units[start:at]
        inner = unit.text.removesuffix("基金")
        if not before or not is_definite(before, _WIDE | words("organization", "generic")):
            continue
        last = inner or before[-1].text
        type_ = "Firm" if last.endswith(_INVESTS) else "Regulation"
        yield Candidate(units[start].start, unit.end, type_, "fund")
