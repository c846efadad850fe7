"""Footnotes in flat text, followed by their numbers."""

from ingest.read.layout import roles
from ingest.read.layout.lines import Line


class Notes:
    """Where footnotes stand: they begin under a rule, count up, and end with their page."""

    def __init__(self) -> None:
        self.inside = False
        self._number = 0
        self._page = 0
        self._unfinished = False
        self._last = ""

    def begins(self, line: Line, following: Line | None) -> bool:
        """Whether a footnote begins with `line`; to be asked of every line, in order."""
        if line.page != self._page:
            self._unfinished = self.inside and not roles.SENTENCE_END.search(self._last)
            self._page, self.inside = line.page, False
        starts = self._starts(line, following)
        if line.rule and self._unfinished and not starts and not line.top:
            self.inside, self._unfinished, starts = True, False, True  # what the last page had no room for
        self._last = line.text
        return starts

    def _starts(self, line: Line, following: Line | None) -> bool:
        match = roles.FOOTNOTE.match(line.text)
        if not match or line.top:
            return False
        number = int(match["number"])
        if match["blank"]:
            expected = self._number < number <= self._number + 3 or (number == 1 and line.rule)
            starts = (line.rule or self.inside) and expected
        elif match.end() == match.end("number"):  # the raised number is a line of its own
            attached = following is not None and following.blanks == 0 and not following.top
            starts = attached and (line.rule or (self.inside and number == self._number + 1))
        else:
            starts = self.inside and number == self._number + 1
        if starts:
            self.inside, self._number = True, number
        return starts
