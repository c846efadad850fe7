"""A sentence as the network reads it: what is carried over, the end of the sentence before, its own text."""

from collections.abc import Iterator

from ingest.extract.mention.reading import tagged
from ingest.extract.statement.learned.candidates import Pair, Sighting
from ingest.extract.statement.learned.classes import class_of
from ingest.extract.statement.line import Item, Line

COLUMNS = ("char", "word", "tag", "role", "place", "ending", "last", "class")
BEFORE = 60  # characters of the sentence before
PREVIOUS = "previous"
_BEGINS, _INSIDE, _ENDS, _WHOLE, _ARGUMENT = "BMESA"  # of a word

Place = tuple[str | None, ...]  # a word in each of the columns; none where there is no such thing
_BREAK: Place = (None, None, None, "", _BEGINS, None, None, "")


class Sequence:
    """`places` of a sentence in Chinese, and at which of them an argument of a pair stands."""

    def __init__(self, sighting: Sighting) -> None:
        carried = [_argument(item, item.char, role) for role, item in sighting.carried.items()]
        before: list[Place] = []
        if sighting.previous is not None:
            before = list(_line(sighting.previous, PREVIOUS))[-BEFORE:]
        opening = [*carried, _BREAK, *before, _BREAK]
        self._start = len(opening)
        self.places = [*opening, *_line(sighting.line, "")]

    def ends(self, pair: Pair) -> tuple[int, int]:
        """Where the two arguments of a pair stand."""
        first = self._start + pair.first if pair.first >= 0 else -pair.first - 1
        return first, self._start + pair.second


def _line(line: Line, role: str) -> Iterator[Place]:
    at = 0
    for word, tag in tagged(line.text):
        for n, char in enumerate(word):
            item = line.cells[at + n]
            if item is not None:
                yield _argument(item, char, role)
            else:
                yield char, word, tag, role, _place(n, len(word)), None, None, class_of(word, "zh")
        at += len(word)


def _argument(item: Item, char: str, role: str) -> Place:
    written = item.written
    return char, written, "", role, _ARGUMENT, written[-2:], written[-1:], ""


def _place(n: int, length: int) -> str:
    return _WHOLE if length == 1 else _BEGINS if n == 0 else _ENDS if n == length - 1 else _INSIDE
