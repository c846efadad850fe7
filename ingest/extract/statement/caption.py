"""A table's caption dates the rows below it that say of no other time: 「表 3 2023 年各廠設備」."""

import re
from dataclasses import dataclass, replace

from ingest.extract import quantity
from ingest.extract.found import Made, Quantity
from ingest.extract.statement import qualify
from ingest.extract.statement.line import Line

_CAPTION = re.compile(r"\s*表\s?[0-9一二三四五六七八九十]+(?:[-–.][0-9]+)?[\s　：:]")
_ENDS = re.compile(r"[。；]\s*$|资料来源|表格由|^\s*[注图表]\s?[0-9：:]")
_ROW = 60  # characters: a longer line is text
_DATED = ("PRODUCES", "HAS_SHARE", "SUPPLIES", "EARNS_FROM")


@dataclass(slots=True)
class Caption:
    """The date under which a document's lines stand, if any."""

    date: Quantity | None = None

    def read(self, line: Line, text: str, made: list[Made], already: int) -> None:
        """Open a table at its caption, date `made[already:]` of its rows, close it where text goes on."""
        if _CAPTION.match(text):
            self.date = qualify.only(line, "D")
        elif self.date is not None and (len(text) > _ROW or _ENDS.search(text)):
            self.date = None
        elif self.date is not None:
            made[already:] = dated(made[already:], self.date)


def of_cell(made: list[Made], caption: str) -> list[Made]:
    """What a table's cell states in words, with the date of the table's caption."""
    dates = [q for q in quantity.find(caption) if q.kind == "date"]
    return dated(made, dates[0]) if len(dates) == 1 else made


def dated(made: list[Made], date: Quantity) -> list[Made]:
    """Statements that hold at a time and have no date of their own get this one."""
    told = qualify.of_quantity(date, "date")
    return [
        m
        if m.predicate not in _DATED or "date" in m.qualifiers
        else replace(m, qualifiers={**m.qualifiers, **told})
        for m in made
    ]
