"""Fits the model of what pairs of arguments state: one logistic regression for each predicate and direction.

scikit-learn's liblinear solver; weights are rounded to thousandths, so that sums are the same everywhere.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ingest.extract import quantity
from ingest.extract.found import Found
from ingest.extract.sentences import split
from ingest.extract.statement import state
from ingest.extract.statement.discourse import Discourse
from ingest.extract.statement.learned.candidates import Pair, Sighting, pairs, possible
from ingest.extract.statement.learned.features import Context, features
from ingest.extract.statement.learned.model import SCALE, Model
from training.texts import Text, majority, read_by_rules

STRENGTH = 0.5  # inverse of the L2 penalty
SEEN = 5  # a feature of fewer pairs is left out
FEWEST = 8  # a label of fewer pairs is not learned
SMALL = 20  # thousandths: smaller weights are left out
# Probability from which a label is stated: best F1 on own passages not learned from; higher for those
# of whose less likely guesses fewer than one in three were right on passages of real reports.
THRESHOLD = 0.25
THRESHOLDS = (
    {
        "HAS_SHARE": 0.95,
        "PROMOTES": 0.4,
        "RESTRICTS": 0.5,
        "TARGETS": 0.4,
        "INPUT_TO": 0.3,
    }
    | dict.fromkeys(("DEPENDS_ON", "HEADQUARTERED_IN", "INVESTS_IN", "LISTED_ON"), 0.5)
    | dict.fromkeys(("ISSUED_BY", "SUBSIDIARY_OF", "SUBSIDIZED_BY"), 0.35)
)

LEAST = {"en": 0.5}  # few passages are English: what is less likely was mostly wrong


@dataclass(frozen=True, slots=True)
class Example:
    """A pair's kinds and features, and what may and what does hold of it."""

    kinds: str
    features: tuple[str, ...]
    possible: tuple[str, ...]
    holding: frozenset[str]


def examples(text: Text) -> Iterator[Example]:
    """The pairs of a passage.  Names that only the rules find take part: nothing is said of them."""
    sightings: list[Sighting] = []
    discourse = Discourse()
    if title := text.title:
        state(text.text[: title.end], text.language, [(0, title.end)], [title], [], discourse, learned=False)
        discourse.date = text.date
    mentions = sorted([*text.marks, *_unmarked(text)], key=lambda m: (m.start, -m.end))
    figures = quantity.find(text.text)
    state(
        text.text, text.language, list(split(text.text)), mentions, figures, discourse,
        learned=False, watch=sightings.append,
    )  # fmt: skip
    for sighting in sightings:
        stated = text.stated(*sighting.span)
        context = Context(sighting.line, text.language)
        for pair in pairs(sighting):
            seen = tuple(sorted(features(pair, context)))
            yield Example(pair.signature, seen, possible(pair), _holding(pair, stated))


def _holding(pair: Pair, stated: dict[tuple[str, str], set[str]]) -> frozenset[str]:
    """What is stated of at least half of the two arguments' members."""
    ones, others = ([m.entity.id for m in item.members] for item in (pair.one, pair.other))
    counts: Counter[str] = Counter()
    for one in ones:
        for other in others:
            counts.update(stated.get((one, other), ()))
            counts.update(f"{p}<" for p in stated.get((other, one), ()))
    return frozenset(majority(counts, len(ones) * len(others)))


def _unmarked(text: Text) -> Iterator[Found]:
    """What the rules find besides the marks; a marked name elsewhere is that thing again."""
    view, names = read_by_rules(text)
    taken = {i for m in text.marks for i in range(m.start, m.end)}
    marked = {m.entity.name: m.entity for m in text.marks}
    for found in names.found(view)[0]:
        start, end = view.span(found.start, found.end)
        if not found.pronoun and taken.isdisjoint(range(start, end)):
            yield Found(start, end, marked.get(text.text[start:end], found.entity), found.rule)


def fit(every: Sequence[Example], language: str) -> Model:
    """The model of the examples of one language."""
    counts = Counter(f for example in every for f in _weighed(example))
    names = sorted(f for f, count in counts.items() if count >= SEEN)
    known = {f: n for n, f in enumerate(names)}
    matrix = _matrix(every, known)
    bias: dict[str, int] = {}
    weights: dict[str, dict[str, dict[str, int]]] = {}
    for label in sorted({label for example in every for label in example.possible}):
        rows = [
            n for n, example in enumerate(every) if label in example.possible and not _moot(label, example)
        ]
        holds = np.array([label in every[n].holding for n in rows])
        if holds.sum() < FEWEST:
            continue
        fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0).fit(matrix[rows], holds)
        bias[label] = round(float(fitted.intercept_[0]) * SCALE)
        scaled = np.rint(fitted.coef_[0] * SCALE).astype(int)
        for n in np.flatnonzero(np.abs(scaled) >= SMALL):
            kinds, feature = names[n]
            weights.setdefault(kinds, {}).setdefault(feature, {})[label] = int(scaled[n])
    least = LEAST.get(language, 0.0)
    stated = {label: max(THRESHOLDS.get(label.rstrip("<"), THRESHOLD), least) for label in bias}
    return Model(bias, stated, weights)


def _weighed(example: Example) -> Iterator[tuple[str, str]]:
    """Each feature by itself, and with the kinds of the pair."""
    for feature in example.features:
        yield "", feature
        yield example.kinds, feature


def _moot(label: str, example: Example) -> bool:
    """Who has a share of a thing makes it: such a pair is no example of PRODUCES, nor against it."""
    way = "<" if label.endswith("<") else ""
    return label.rstrip("<") == "PRODUCES" and f"HAS_SHARE{way}" in example.holding


def _matrix(every: Iterable[Example], known: dict[tuple[str, str], int]) -> csr_matrix:
    starts, columns = [0], []
    for example in every:
        columns += sorted(known[f] for f in _weighed(example) if f in known)
        starts.append(len(columns))
    return csr_matrix(
        (np.ones(len(columns), np.float32), columns, starts), shape=(len(starts) - 1, len(known))
    )
