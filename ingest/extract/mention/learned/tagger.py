"""Finds names by two models that were learned from the passages in `training/`.

The rules' own choice is among what they see: they learn where it is right, where a name's edges lie and
which names it misses.  One is a linear-chain conditional random field by python-crfsuite, which knows what
stands next to a name; the other, for Chinese, a network that reads further.  Their mean decides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pycrfsuite

from ingest.extract.mention.learned.decode import best
from ingest.extract.mention.learned.features import Token, features, looks_of, tokens
from ingest.extract.mention.learned.scorer import log_probabilities, log_softmax
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.technology import thing_type
from ingest.extract.network import Floats, network

RULE = "learned"
FOLDER = Path(__file__).parent / "weights"
LETTERS = {
    "Firm": "F",
    "Organization": "O",
    "Country": "C",
    "Technology": "T",
    "SupplyChainNode": "T",  # which of the two is told by the name's head
    "Regulation": "R",
}
_LEAST = 1e-9
_TYPES = {"F": "Firm", "O": "Organization", "C": "Country", "R": "Regulation"}


@cache
def _tagger(language: str, folder: Path) -> pycrfsuite.Tagger | None:
    path = folder / f"{language}.crfsuite"
    if not path.is_file():
        return None
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def is_available(language: str) -> bool:
    """True when there is a model of the language."""
    return _tagger(language, FOLDER) is not None


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tagger says of a text: its names with their probabilities, and how sure it is of no name."""

    names: list[tuple[Candidate, float]]
    cut: list[Token]
    outside: list[float]  # for each token, the probability that it belongs to no name

    def is_outside(self, start: int, end: int) -> float:
        """The least probability of no name among the tokens of [start, end)."""
        return min(
            (p for t, p in zip(self.cut, self.outside, strict=True) if start <= t.start < end), default=0.0
        )


def tag(reading: Reading, chosen: Sequence[Candidate]) -> Tagged:
    """The names of a text, none overlapping; `chosen` are those that the rules chose."""
    tagger = _tagger(reading.language, FOLDER)
    cut = tokens(reading.squeezed)
    if tagger is None or not cut:
        return Tagged([], [], [])
    looks = looks_of(reading, cut, chosen)
    labels = tagger.tag(features(reading, cut, looks))
    net = network(reading.language, FOLDER)
    if net is None:
        sure = [tagger.marginal(label, n) for n, label in enumerate(labels)]
        outside = [tagger.marginal("O", n) for n in range(len(cut))]
    else:
        found = [[tagger.marginal(label, n) for label in net.labels] for n in range(len(cut))]
        both = _mean(np.array(found), log_probabilities(net, cut, looks))
        labels = best(np.log(both), net.labels)
        sure = [float(row[net.labels.index(label)]) for row, label in zip(both, labels, strict=True)]
        outside = [float(p) for p in both[:, net.labels.index("O")]]
    names = [(_candidate(reading, cut, *span), min(sure[span[0] : span[1]])) for span in spans(labels)]
    return Tagged(names, cut, outside)


def _mean(one: Floats, other: Floats) -> Floats:
    """Probabilities between those of the field and those whose logarithms the network gives.

    Rounded, so that the last digits of a machine's arithmetic decide nothing.
    """
    return np.maximum(np.exp(log_softmax((np.log(one + _LEAST) + other) / 2)).round(5), _LEAST)


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first token, token after the last, letter) of each name in a sequence such as O B-F E-F S-C."""
    start = -1
    for n, label in enumerate([*labels, "O"]):
        if start >= 0 and (label == "O" or label[0] in "BS" or label[2:] != labels[start][2:]):
            yield start, n, labels[start][2:]
            start = -1
        if label != "O" and start < 0:
            start = n


def _candidate(reading: Reading, cut: Sequence[Token], first: int, after: int, letter: str) -> Candidate:
    start, end = cut[first].start, cut[after - 1].end
    return Candidate(start, end, _TYPES.get(letter) or thing_type(reading.squeezed[start:end]), RULE)
