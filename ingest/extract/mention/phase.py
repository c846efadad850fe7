"""二期, 該基金: the investment fund last spoken of."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.found import Found
from ingest.extract.mention.reading import Reading
from narrows.model import Entity
from narrows.resolve import is_unknown

_FUND = re.compile(r"基金|\bFund\b")
_PHASE = re.compile(
    r"(?:该|此|这个|这档|上述)基金"
    r"|(?:第[一二三四]期|首期|前[两二三]期)(?:基金|资金)?(?!工程|计[划画]|建设|厂|产线|项目|专案|产能|临床|[大]?基金|[生刊末中间限待])"
    r"|[一二三四]期(?:基金|资金)?"
    r"(?=[则于在的,(】所共]|扶植|扶持|支持|入股|参股|持有|将|把|以|由|也|亦|更|还|已|主要|重点|投资|投入|投向|预计|规模|募|成立|转|聚焦|锁定|持续|延续|开始|加码|扩大|总)"
)
_OTHER = ("该", "这", "上")  # 該基金 may be any fund; phases are told of a known one, where one was named
_REACH = 800  # characters of text since the fund was named


class Phases:
    """The funds that a document last spoke of, in reading order."""

    def __init__(self) -> None:
        self._named: list[tuple[Entity, int]] = []  # each with the characters read up to its name's end
        self._read = 0  # characters of the views before

    def meant(self, reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
        """What stands for it in a passage; 第三期 of 大基金第三期 is part of the name."""
        funds = [f for f in found if f.entity.type == "Firm" and _is_fund(f, reading.text)]
        named = [*self._named, *((f.entity, self._read + f.end) for f in funds)]
        for match in _PHASE.finditer(reading.squeezed):
            start, end = reading.span(match.start(), match.end())
            at = self._read + start
            before = [entity for entity, since in named if since <= at and at - since <= _REACH]
            if not match[0].startswith(_OTHER):
                before = [e for e in before if not is_unknown(e.id)] or before
            free = not any(f.start < end and start < f.end for f in found)
            if before and free:
                yield Found(start, end, before[-1], "pronoun", True)
        self._read += len(reading.text)
        self._named = [n for n in named if self._read - n[1] <= _REACH]


def _is_fund(mention: Found, text: str) -> bool:
    return _FUND.search(text[mention.start : mention.end]) is not None
