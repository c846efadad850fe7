"""Lines joined into blocks that read as one, with the kind of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.read.layout import roles
from ingest.read.layout.citations import is_citation
from ingest.read.layout.lines import Line
from ingest.read.layout.notes import Notes
from ingest.read.layout.shape import Shape
from narrows.model import PassageKind


@dataclass(slots=True)
class Block:
    """Lines of one kind that follow each other."""

    kind: PassageKind
    lines: list[Line] = field(default_factory=list)
    continues: bool = False

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


def blocks(lines: Sequence[Line], shape: Shape, walls: frozenset[int] = frozenset()) -> list[Block]:
    """The blocks of a text in order; a paragraph that something interrupts goes on in one that `continues`.

    `walls`: starts of lines that no block may reach across, because a table stands before them.
    """
    found: list[Block] = []
    references = False
    for kind, line, fresh in _kinds(lines, shape):
        if kind is PassageKind.HEADING:
            references = bool(roles.REFERENCES.match(line.text)) or (
                references and not re.match(r"^(?:第|附|Appendix|Annex|[壹貳參肆伍])", line.text)
            )
        elif references and kind in (PassageKind.PARAGRAPH, PassageKind.FOOTNOTE):
            kind = PassageKind.BIBLIOGRAPHY
        last = found[-1] if found else None
        wall = fresh or line.start in walls
        if last is not None and last.kind is kind and not wall and _joins(last, line, shape):
            last.lines.append(line)
        else:
            found.append(Block(kind, [line], kind is PassageKind.PARAGRAPH and _goes_on(found, line, shape)))
    for block in found:
        if block.kind is PassageKind.FOOTNOTE and is_citation(block.text):
            block.kind = PassageKind.BIBLIOGRAPHY
    return found


def _kinds(lines: Sequence[Line], shape: Shape) -> Iterator[tuple[PassageKind, Line, bool]]:
    """The kind of each line, from its words, place and the lines before; and whether a block begins there."""
    kind, notes = PassageKind.PARAGRAPH, Notes()
    previous: Line | None = None
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        begins = notes.begins(line, following)
        fresh = previous is None or shape.ended(previous) or shape.begins(line) or shape.gap(line)
        wrapped = previous is not None and shape.wrapped(previous) and not line.top
        if wrapped and kind in (PassageKind.HEADING, PassageKind.CAPTION):
            begins = False
        elif roles.is_furniture(line.text) or shape.is_furniture(line, following):
            kind, begins = PassageKind.FURNITURE, bool(roles.SOURCE.match(line.text))
        elif notes.inside or roles.NOTE.match(line.text) or (fresh and _is_note(line)):
            kind, begins = PassageKind.FOOTNOTE, begins or bool(roles.NOTE.match(line.text)) or _is_note(line)
        elif roles.is_caption(line.text, shape.full(line)) or roles.UNIT.match(line.text):
            kind, begins = PassageKind.CAPTION, True
        elif shape.is_heading(line, following, fresh):
            kind, begins = PassageKind.HEADING, True
        elif fresh or line.top or not (kind is PassageKind.FOOTNOTE or _is_source(kind, previous)):
            kind, begins = PassageKind.PARAGRAPH, shape.gap(line)
        yield kind, line, begins
        previous = line


def _is_note(line: Line) -> bool:
    """Whether a line by itself reads as a footnote: its number is raised, or it names literature."""
    numbered = bool(roles.FOOTNOTE.match(line.text)) and is_citation(line.text)
    return numbered or bool(roles.RAISED.match(line.text))


def _is_source(kind: PassageKind, line: Line | None) -> bool:
    """Whether `line` is of a source note, which may go on below; page numbers and addresses do not."""
    return (
        kind is PassageKind.FURNITURE
        and line is not None
        and bool(re.search(r"[A-Za-z一-鿿]{2}", line.text))
        and (
            not roles.ADDRESS.match(line.text)
            and not roles.DATED.match(line.text)
            and not roles.LEADERS.search(line.text)
        )
    )


def _joins(block: Block, line: Line, shape: Shape) -> bool:
    """Whether `line`, of the same kind, belongs to the block right before it."""
    last = block.lines[-1]
    match block.kind:
        case PassageKind.HEADING | PassageKind.CAPTION:
            return shape.wrapped(last)
        case PassageKind.FOOTNOTE:
            return True
        case PassageKind.FURNITURE:
            return line.page == last.page and line.blanks <= last.blanks and not shape.ended(last)
        case _:
            return not shape.ended(last) and not shape.begins(line)


def _goes_on(found: Sequence[Block], line: Line, shape: Shape) -> bool:
    """Whether the paragraph before an interruption had not ended."""
    for block in reversed(found):
        if block.kind is PassageKind.PARAGRAPH:
            return block is not found[-1] and shape.goes_on(block.lines[-1], line)
        if block.kind in (PassageKind.HEADING, PassageKind.CAPTION, PassageKind.TABLE):
            return False
    return False
