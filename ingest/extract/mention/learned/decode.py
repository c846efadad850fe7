"""The best sequence of labels that is one: no name is left open, none goes on that did not begin."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from ingest.extract.network import Floats

_NEVER = -1e9


def best(scores: Floats, labels: Sequence[str]) -> list[str]:
    """The labels of [tokens, labels] scores with the greatest sum (Viterbi), such as O B-F M-F E-F S-C."""
    allowed, first, last = _allowed(tuple(labels))
    reached = scores[0] + first
    came: list[np.ndarray[tuple[int, ...], np.dtype[np.intp]]] = []
    for row in scores[1:]:
        by = reached[:, None] + allowed
        came.append(by.argmax(axis=0))
        reached = by.max(axis=0) + row
    path = [int((reached + last).argmax())]
    for from_ in reversed(came):
        path.append(int(from_[path[-1]]))
    return [labels[n] for n in reversed(path)]


@cache
def _allowed(labels: tuple[str, ...]) -> tuple[Floats, Floats, Floats]:
    """What may follow what, begin and end: 0 or never."""
    follows = np.array([[0 if _follows(a, b) else _NEVER for b in labels] for a in labels], np.float32)
    first = np.array([0 if _follows("O", a) else _NEVER for a in labels], np.float32)
    last = np.array([0 if _follows(a, "O") else _NEVER for a in labels], np.float32)
    return follows, first, last


def _follows(one: str, other: str) -> bool:
    if one[0] in "BM":
        return other[0] in "ME" and one[2:] == other[2:]
    return other[0] in "OBS"
