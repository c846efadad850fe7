"""Profiles: what labelled lines say of the name above them: 甲公司 / 主要客戶：乙、丙."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.extract.statement.frame import Construction
from ingest.extract.statement.line import ITEM, KINDS, Item, Line, carried
from ingest.extract.statement.match import Matcher

_WHO = "".join(KINDS[k] for k in "FOR")
_MARK = r"[\s•*●◆■□▪►➢·○◎–—-]*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳])?\s*"
_NAME = re.compile(rf"{_MARK}[【\[「『]?\s*([{_WHO}])\s*[】\]」』]?(?:廠|厂|公司|集团)?\s*[：:]?\s*")
_LABELLED = re.compile(rf"{_MARK}([^{ITEM}，。；：、]{{2,12}}[：:])")
_SAID = re.compile("[。！？]")


@dataclass(slots=True)
class Profile:
    """The name under which a document's labelled lines stand."""

    of: Item | None = None

    def read(
        self, matcher: Matcher, line: Line, constructions: Iterable[Construction], span: tuple[int, int]
    ) -> Line | None:
        """Take note of a name on a line of its own; state what a labelled line below it says, and return
        that line behind the name.
        """
        if name := _NAME.fullmatch(line.text):
            self.of = line.item(name.start(1))
        elif self.of is not None and (label := _LABELLED.match(line.text)):
            start = label.start(1)
            below = line.cut(start, len(line.text))
            head = carried(self.of, below.at[0])
            joined = Line(head.char + below.text, [head, *below.cells], [below.at[0], *below.at], line.end)
            matcher.clauses(joined, constructions, span)
            return joined
        elif _SAID.search(line.text):
            self.of = None
        return None
