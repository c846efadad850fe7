"""Lines joined into blocks that read as one, with the kind of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.read.layout import roles
from ingest.read.layout.citations import is_citation
from ingest.read.layout.lines import Line
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
    """The blocks of a text, in order; a paragraph that something interrupts goes on in a block that `continues`.

    `walls`: starts of lines that no block may reach across, because a table stands before them.
    """
    found: list[Block] = []
    references = False
    for kind, line in _kinds(lines, shape):
        if kind is PassageKind.HEADING:
            references = bool(roles.REFERENCES.match(line.text)) or (
                references and not re.match(r"^(?:第|附|Appendix|Annex|[壹貳參肆伍])", line.text)
            )
        elif references and kind in (PassageKind.PARAGRAPH, PassageKind.FOOTNOTE):
            kind = PassageKind.BIBLIOGRAPHY
        last = found[-1] if found else None
        if last is not None and last.kind is kind and line.start not in walls and _joins(last, line, shape):
            last.lines.append(line)
        else:
            found.append(Block(kind, [line], kind is PassageKind.PARAGRAPH and _goes_on(found, line, shape)))
    for block in found:
        if block.kind is PassageKind.FOOTNOTE and is_citation(block.text):
            block.kind = PassageKind.BIBLIOGRAPHY
    return found


def _kinds(lines: Sequence[Line], shape: Shape) -> Iterator[tuple[PassageKind, Line]]:
    """The kind of each line, from its words, its place on the page and the lines before it."""
    kind, number, page, in_notes = PassageKind.PARAGRAPH, 0, 0, False
    previous: Line | None = None
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.page != page:
            page, in_notes = line.page, False
        note = roles.FOOTNOTE.match(line.text)
        noted = int(note["number"]) if note and note["number"].isdigit() else 0
        if (
            noted
            and (line.rule or in_notes)
            and not line.top
            and (number < noted <= number + 3 or noted == 1)
        ):
            in_notes, number = True, noted
        fresh = previous is None or shape.ended(previous) or shape.begins(line)
        if roles.is_furniture(line.text) or shape.is_furniture(line, following):
            kind = PassageKind.FURNITURE
        elif in_notes or roles.NOTE.match(line.text):
            kind = PassageKind.FOOTNOTE
        elif roles.is_caption(line.text, shape.full(line)) or roles.UNIT.match(line.text):
            kind = PassageKind.CAPTION
        elif shape.is_heading(previous, line, following, fresh):
            kind = PassageKind.HEADING
        elif fresh or line.top or not (kind is PassageKind.FOOTNOTE or _is_source(kind, previous)):
            kind = PassageKind.PARAGRAPH
        yield kind, line
        previous = line


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
    """Whether `line` belongs to the block right before it."""
    last = block.lines[-1]
    match block.kind:
        case PassageKind.HEADING | PassageKind.CAPTION:
            return False
        case PassageKind.FOOTNOTE:
            return not (roles.FOOTNOTE.match(line.text) or roles.NOTE.match(line.text))
        case PassageKind.FURNITURE:
            return line.page == last.page and line.blanks <= last.blanks and not shape.ended(last)
        case _:
            return not shape.ended(last) and not shape.begins(line)


def _goes_on(found: Sequence[Block], line: Line, shape: Shape) -> bool:
    """Whether the paragraph before an interruption had not ended."""
    for block in reversed(found):
        if block.kind is PassageKind.PARAGRAPH:
            return block is not found[-1] and not shape.ended(block.lines[-1]) and not shape.begins(line)
        if block.kind in (PassageKind.HEADING, PassageKind.CAPTION, PassageKind.TABLE):
            return False
    return False
