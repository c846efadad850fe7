"""What carries over from passage to passage of one document: who is spoken of, and the rule that the document is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.extract.found import Found
from ingest.extract.statement.clause import Subjects, carried
from ingest.extract.statement.line import Item, Line

_PART_OF_TITLE = 0.6  # a title that is a rule's name is little else


@dataclass(slots=True)
class Discourse:
    """One document's, in reading order.  `date` is the document's own, ISO 8601."""

    date: str = ""
    rule: Item | None = None
    started: bool = False
    _subjects: dict[str, Subjects] = field(default_factory=dict)

    def subjects(self, language: str) -> Subjects:
        """The subjects of a language: Chinese and English passages do not continue each other."""
        return self._subjects.setdefault(language, Subjects(language))

    def open(self, text: str, mentions: Sequence[Found]) -> None:
        """The first passage names what the document is, if it is a rule: its title."""
        if self.started:
            return
        self.started = True
        for mention in mentions:
            if mention.entity.type == "Regulation" and mention.end - mention.start >= _PART_OF_TITLE * len(text):
                self.rule = Item("R", mention.start, mention.end, (mention,))
                return

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
