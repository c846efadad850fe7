"""Fits the model of what pairs of arguments state: one logistic regression for each predicate and direction.

scikit-learn's liblinear solver; weights are rounded to thousandths, so that sums are the same everywhere.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ingest.extract.statement.learned.model import SCALE, Model
from training.examples import Example

STRENGTH = 0.5  # inverse of the L2 penalty
SEEN = 5  # a feature of fewer pairs is left out
FEWEST = 8  # a label of fewer pairs is not learned
SMALL = 20  # thousandths: smaller weights are left out
# Probability from which a label is stated, by language: measured on real reports; for English on 58
# descriptions, whose F1 is .68 or .69 anywhere between .4 and .7.
STATED = {"zh": 0.22, "en": 0.5}


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
            n for n, example in enumerate(every) if label in example.possible and not example.is_moot(label)
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
    return Model(bias, dict.fromkeys(bias, STATED[language]), weights)


def _weighed(example: Example) -> Iterator[tuple[str, str]]:
    """Each feature by itself, and with the kinds of the pair."""
    for feature in example.features:
        yield "", feature
        yield example.kinds, feature


def _matrix(every: Iterable[Example], known: dict[tuple[str, str], int]) -> csr_matrix:
    starts, columns = [0], []
    for example in every:
        columns += sorted(known[f] for f in _weighed(example) if f in known)
        starts.append(len(columns))
    return csr_matrix(
        (np.ones(len(columns), np.float32), columns, starts), shape=(len(starts) - 1, len(known))
    )
