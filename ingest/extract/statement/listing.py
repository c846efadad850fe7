"""Lists with a heading: 「韓國管制項目」 and the items below it, each of which the heading speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.extract.statement import qualify
from ingest.extract.statement.frame import Construction
from ingest.extract.statement.line import ITEM, KINDS, Item, Line
from ingest.extract.statement.match import Matcher

_BULLET = re.compile(r"[^\w\s「『《（(]?\s*(?:[-–—•*●◆■□▪►·]|[（(]?\d{1,2}[.)）、]|\([a-z]\))")
_PROSE = re.compile(r"[。；=<>≤≥]|不得|不受|[是为]")  # a bullet that is a clause lists nothing
_MODIFIER = re.compile(rf"{KINDS['T']}(?:[^{ITEM}、，]{{0,2}}[的之][^{ITEM}、，]{{0,6}})?{KINDS['T']}")
_LABEL = re.compile(
    rf"\s*[{ITEM}]?(?:[^{ITEM}，。；：、]|{KINDS['T']}){{1,12}}："
)  # 製造：甲、乙, after a subject carried over
_OF_FIRMS = ("INVESTS_IN",)  # lists whose items are firms, after the colon where there is one
_HEADING = 40  # characters: longer lines are text


@dataclass(slots=True)
class Listing:
    """The heading under which a document's lines stand, if any."""

    heading: tuple[Construction, Item] | None = None

    def read(
        self, matcher: Matcher, line: Line, constructions: Iterable[Construction], span: tuple[int, int]
    ) -> None:
        """Open a list at its heading, state its items, close it where text goes on."""
        bullet = _BULLET.match(line.text) is not None
        for construction in constructions if not bullet and len(line.text) <= _HEADING else ():
            if match := construction.pattern.search(line.text):
                self.heading = construction, line.item(match.start("s"))
                return
        if self.heading is None:
            return
        bullet = bullet or _LABEL.match(line.text) is not None
        if not bullet:
            self.heading = None
            return
        if _PROSE.search(line.text):
            return
        construction, subject = self.heading
        colon = line.text.find("：")
        firms = construction.predicate in _OF_FIRMS
        first, last = (colon + 1, None) if firms else (0, colon if colon >= 0 else None)
        for at, cell in enumerate(line.cells[first:last], first):
            if cell is None or cell.kind != ("F" if firms else "T") or cell.carried or _modifies(line, at):
                continue
            for who in subject.members:
                for what in cell.members:
                    bound = qualify.threshold(what.entity.name)
                    qualifiers = {"threshold": bound} if bound and "threshold" in construction.takes else {}
                    matcher.add(
                        construction.predicate,
                        who.entity,
                        what.entity,
                        span,
                        dict(qualifiers),
                        construction.rule,
                        construction.confidence,
                    )


def _modifies(line: Line, at: int) -> bool:
    """True for a name before another name: in 「設計 GAAFET 之 EDA 工具」 only the tool is listed."""
    return _MODIFIER.match(line.text, at) is not None
