"""How a text is set: the width of a full line, what marks the end of a paragraph, what every page repeats."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.read.layout import roles
from ingest.read.layout.lines import Line

_WIDE_END = re.compile(r"[一-鿿。，、；：！？」』）》〉…]$|[。！？」』）]\d{1,3}$")


@dataclass(frozen=True, slots=True)
class Shape:
    """What the lines of one text have in common."""

    spaced: bool  # empty lines stand between all lines
    full_width: float
    trailing_marks: bool  # after a Chinese character, a blank at the end of a line ends the paragraph
    leading: int  # empty lines between two lines of a paragraph
    repeated: frozenset[str]  # page headers and footers, digits made equal

    def full(self, line: Line) -> bool:
        """Whether the line reaches the right margin."""
        return line.width >= 0.86 * self.full_width

    def ended(self, line: Line) -> bool:
        """Whether a paragraph ends with this line, by its own look."""
        closed = bool(roles.SENTENCE_END.search(line.text))
        if not self.spaced:
            return closed and not self.full(line)
        if self.trailing_marks and _WIDE_END.search(line.text):
            return line.trailing
        return not self.full(line) if closed else line.width < 0.6 * self.full_width

    def begins(self, line: Line) -> bool:
        """Whether a paragraph begins with this line, whatever stands before it."""
        if not self.spaced and line.blanks:
            return True
        return bool(roles.ITEM.match(line.text)) and not (self.spaced and line.text[0].isdigit())

    def goes_on(self, line: Line, later: Line) -> bool:
        """Whether the paragraph of `line` goes on at `later`, with only notes and page edges between them."""
        if self.spaced:
            return not self.ended(line) and not self.begins(later)
        return not roles.SENTENCE_END.search(line.text) and not roles.ITEM.match(later.text)

    def is_furniture(self, line: Line, following: Line | None) -> bool:
        """Whether the line is a page number, or a header or footer that pages repeat."""
        edge = line.top or following is None or following.top
        return edge and (bool(roles.PAGE_NUMBER.match(line.text)) or _alike(line.text) in self.repeated)

    def gap(self, line: Line) -> bool:
        """Whether more empty space than between other lines stands before the line."""
        return self.spaced and not line.top and line.blanks > self.leading + 1

    def wrapped(self, line: Line) -> bool:
        """Whether the line's last word goes on below although the line is short: no blank ends it."""
        return self.trailing_marks and not line.trailing and bool(_WIDE_END.search(line.text))

    def is_heading(self, line: Line, following: Line | None, fresh: bool) -> bool:
        """Whether the line is a heading: by number or name, or as a short line that stands alone."""
        if following is not None and roles.DATED.match(following.text):
            return True
        if line.top and roles.CHAPTER.match(line.text) and not self.full(line):
            return not re.search(r"[，。；]", line.text)
        return fresh and (
            roles.is_heading(line.text, line.width, self.full(line)) or self._stands_alone(line, following)
        )

    def _stands_alone(self, line: Line, following: Line | None) -> bool:
        if following is None or self.full(line) or line.width > 120 or roles.SENTENCE_END.search(line.text):
            return False
        if (
            roles.ITEM.match(line.text)
            or roles.VALUES.search(line.text)
            or line.text.endswith(("，", "、", ","))
        ):
            return False
        if not re.search(r"[A-Za-z一-鿿]{2}", line.text):
            return False
        if self.spaced:
            short = line.width < 0.6 * self.full_width
            return short and (line.trailing or not self.trailing_marks) and self.full(following)
        return following.blanks > 0


def shape(lines: Sequence[Line]) -> Shape:
    """Measures the lines of one text."""
    widths = sorted(line.width for line in lines if line.width > 40) or [80.0]
    long = [line for line in lines if line.width > 40]
    broken = sum(not roles.SENTENCE_END.search(line.text) for line in long) > 0.4 * len(long)
    spaced = broken and sum(line.blanks > 0 for line in lines) > 0.6 * len(lines) and len(lines) >= 8
    inner = [
        line for line in lines if _WIDE_END.search(line.text) and not roles.SENTENCE_END.search(line.text)
    ]
    marks = spaced and len(inner) > 5 and sum(line.trailing for line in inner) < 0.35 * len(inner)
    marks = marks and sum(line.trailing for line in lines) > 0.05 * len(lines)
    pages = lines[-1].page if lines else 1
    edges = Counter(
        _alike(line.text)
        for index, line in enumerate(lines)
        if line.width < 80 and (line.top or index + 1 == len(lines) or lines[index + 1].top)
    )
    repeated = frozenset(text for text, count in edges.items() if count >= max(3, pages // 10) and text)
    leading = Counter(line.blanks for line in lines).most_common(1)[0][0] if lines else 0
    return Shape(spaced, widths[int(0.6 * (len(widths) - 1))], marks, leading, repeated)


def _alike(text: str) -> str:
    return re.sub(r"\d+", "#", text)
