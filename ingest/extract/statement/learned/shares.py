"""The figure of a share that the rules did not read."""

from ingest.extract.statement import qualify
from ingest.extract.statement.learned.guess import Guess
from ingest.extract.statement.line import KINDS, Line
from ingest.extract.statement.share import scope
from ingest.extract.statement.share_words import words
from narrows.model import QualifierValue


def figured(guess: Guess, line: Line, language: str) -> dict[str, QualifierValue]:
    """The percentage next to the later name, first after it in its clause, with what it is counted of."""
    end = guess.pair.second
    low, high = qualify.clause_bounds(line, guess.pair.start, end + 1)
    at = [i for i, char in enumerate(line.text) if char == KINDS["P"]]
    after, before = [i for i in at if end < i < high], [i for i in at if i < end]
    later = [i for i in at if i >= high]
    nearest = next(iter([*after, *before[::-1], *later]), None)
    quantity = line.item(nearest).quantity if nearest is not None else None
    if quantity is None:
        return {}
    around = scope(line, low, max(high, nearest or 0), guess.subject, words(language))
    return around | qualify.of_quantity(quantity, "value")
