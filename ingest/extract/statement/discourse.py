"""What carries over from passage to passage: who is spoken of, and the rule that the document is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.extract.found import Found, Made
from ingest.extract.statement.clause import Subjects
from ingest.extract.statement.fold import fold
from ingest.extract.statement.issued import Issues
from ingest.extract.statement.line import Item, Line, carried
from narrows.model import Entity

_NEAR = 2  # passages
_ENDS = re.compile(r"[。！？；]|[.!?](?:\s|$)")  # a heading ends without a mark
_SHORT = 60  # characters: the items of a list are no passages of their own
_PART_OF_TITLE = 0.6  # a title that is a rule's name is little else


@dataclass(eq=False)
class Discourse:
    """One document's, in reading order.  `date` is the document's own, ISO 8601."""

    date: str = ""
    rule: Item | None = None
    started: bool = False
    passage: int = 0
    homes: dict[str, Entity] = field(default_factory=dict)  # the country a firm is said to be of
    issues: Issues = field(default_factory=Issues)
    countries: set[str] = field(default_factory=set)  # ids of those named so far
    _said: dict[tuple[str, str, str], tuple[int, Made]] = field(default_factory=dict)
    _subjects: dict[str, Subjects] = field(default_factory=dict)

    def of_cell(self) -> "Discourse":
        """That of a table's cell, which goes on with no sentence: only the document as a whole is known."""
        return Discourse(self.date, self.rule, started=True, homes=self.homes)

    def subjects(self, language: str) -> Subjects:
        """The subjects of a language: Chinese and English passages do not continue each other."""
        return self._subjects.setdefault(language, Subjects(language))

    def open(self, text: str, mentions: Sequence[Found]) -> None:
        """A passage; the first names what the document is, if it is a rule: its title."""
        self.countries |= {m.entity.id for m in mentions if m.entity.type == "Country" and not m.pronoun}
        if self.started:
            return
        self.started = True
        for mention in mentions:
            if mention.entity.type == "Regulation" and mention.end - mention.start >= _PART_OF_TITLE * len(
                text
            ):
                written = fold(text[mention.start : mention.end])
                self.rule = Item("R", mention.start, mention.end, (mention,), written=written)
                return

    def news(self, statements: Iterable[Made], text: str) -> list[Made]:
        """Without what the heading above said already, with as much detail."""
        self.passage += len(text) > _SHORT
        heading = _ENDS.search(text) is None
        kept: list[Made] = []
        for statement in statements:
            key = (statement.predicate, statement.subject.id, statement.object.id)
            before = self._said.get(key)
            if (
                before is not None
                and self.passage - before[0] <= _NEAR
                and statement.qualifiers.items() <= before[1].qualifiers.items()
            ):
                continue
            if heading:
                self._said[key] = (self.passage, statement)
            kept.append(statement)
        return kept

    def put_rule(self, line: Line) -> None:
        """In a rule's own text, a sentence that does not name the rule is said "in this rule"."""
        if self.rule is None or not line.cells:
            return
        rule = self.rule.members[0].entity.id
        if any(m.entity.id == rule for cell in line.cells if cell is not None for m in cell.members):
            return
        at = line.at[0]
        line.text = f"in {self.rule.char}, {line.text}"
        line.cells[:0] = [None, None, None, carried(self.rule, at), None, None]
        line.at[:0] = [at] * 6
