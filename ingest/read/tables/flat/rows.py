"""The rows of a flattened table: labels, a run of values, and perhaps text after them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from ingest.read.tables.flat.words import Word, is_period


@dataclass(slots=True)
class Row:
    """A run of values with the words before it since the last run, and after it."""

    values: list[Word]
    before: list[Word] = field(default_factory=list)
    after: list[Word] = field(default_factory=list)


def runs(found: Sequence[Word]) -> list[Row]:
    """The runs of values in order, each with the words before it; the last may have words alone."""
    rows = [Row([])]
    for _, group in groupby(found, key=lambda word: word.line):
        line = list(group)
        for place, word in enumerate(line):
            last = rows[-1]
            if word.value and not _in_label(line, place):
                last.values.append(word)
            elif last.values:
                rows.append(Row([], [word]))
            else:
                last.before.append(word)
    return rows


def _in_label(line: Sequence[Word], place: int) -> bool:
    """Whether a number stands inside a label: words beside it on its line, no value next to it."""
    if not line[place].text.isdigit() or place == 0 or place == len(line) - 1:
        return False
    return not line[place + 1].value and not any(word.value for word in line[:place])


def usual(rows: Sequence[Row]) -> int:
    """The most frequent number of values in a row; 0 when no number is frequent."""
    counts = Counter(len(row.values) for row in rows if row.values and not all(map(is_period, row.values)))
    if not counts:
        return 0
    count, times = max(counts.items(), key=lambda item: (item[1], item[0]))
    return count if times >= (3 if count == 1 else 2) and times >= 0.5 * sum(counts.values()) else 0


def split(rows: Sequence[Row], count: int) -> list[Row]:
    """Rows with more values than `count` parted at line ends; a number above the rest stands after it."""
    parted: list[Row] = []
    for row in rows:
        if len(row.values) == count + 1 and row.values[0].line == row.values[-1].line:
            parted.append(Row(row.values[:count], row.before, [row.values[count]]))
            continue
        parted.append(row)
    return parted


def settle(rows: Sequence[Row], tail: bool) -> None:
    """Gives the words between two rows to the one above (text after values) or below (its label).

    Words on the line of the values above are its own.  With a text column, lines go to the row above that
    has no such text yet, when they also stand after other rows or the label below is complete on its line.
    """
    known: Counter[str] = Counter()
    pairs = list(pairwise(rows))
    for above, below in pairs:
        same = [word for word in below.before if above.values and word.line == above.values[-1].line]
        above.after.extend(same)
        below.before = below.before[len(same) :]
    if not tail:
        return
    for above, below in pairs:
        pending, inline = _parted(below)
        if not above.after and pending and (inline or not below.values):
            known[_joined(pending)] += 1
    for above, below in pairs:
        pending, inline = _parted(below)
        if above.after or not pending:
            continue
        taken = pending if inline or not below.values else _prefix(pending, known)
        above.after.extend(taken)
        below.before = below.before[len(taken) :]


def _parted(row: Row) -> tuple[list[Word], list[Word]]:
    line = row.values[0].line if row.values else -1
    pending = [word for word in row.before if word.line != line]
    return pending, row.before[len(pending) :]


def _prefix(pending: list[Word], known: Counter[str]) -> list[Word]:
    for length in range(len(pending) - 1, 0, -1):
        if pending[length].line != pending[length - 1].line and known[_joined(pending[:length])] > 1:
            return pending[:length]
    return []


def _joined(found: Sequence[Word]) -> str:
    return " ".join(word.text for word in found)
