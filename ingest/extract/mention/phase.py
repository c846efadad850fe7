"""二期, 該基金: the investment fund last spoken of."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.found import Found
from ingest.extract.mention.reading import Reading
from narrows.model import Entity

_FUND = re.compile(r"基金|\bFund\b")
_PHASE = re.compile(
    r"(?:该|此|这个|这档|上述)基金|(?:第[一二三四]期|[一二三四]期|首期|前[两二三]期)(?:基金|资金)?"
    r"(?=[则于在的,(】]|将|把|以|由|也|亦|更|还|已|主要|重点|投资|投入|投向|预计|规模|募|成立|转|聚焦|锁定|持续|延续|开始|加码|扩大|总)"
)
_REACH = 800  # characters of text since the fund was named


class Phases:
    """The fund that a document last spoke of, in reading order."""

    def __init__(self) -> None:
        self._fund: Entity | None = None
        self._since = 0  # characters read behind its name, up to the passage now read

    def meant(self, reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
        """What stands for it in a passage; 第三期 of 大基金第三期 is part of the name."""
        funds = [f for f in found if f.entity.type == "Firm" and _is_fund(f, reading.text)]
        for match in _PHASE.finditer(reading.squeezed):
            start, end = reading.span(match.start(), match.end())
            before = [f for f in funds if f.end <= start]
            fund, since = (
                (before[-1].entity, start - before[-1].end) if before else (self._fund, self._since + start)
            )
            free = not any(f.start < end and start < f.end for f in found)
            if fund is not None and since <= _REACH and free:
                yield Found(start, end, fund, "pronoun", True)
        if funds:
            self._fund, self._since = funds[-1].entity, len(reading.text) - funds[-1].end
        else:
            self._since += len(reading.text)


def _is_fund(mention: Found, text: str) -> bool:
    return _FUND.search(text[mention.start : mention.end]) is not None
