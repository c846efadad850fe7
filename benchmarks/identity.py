"""One entity or two: Narrows, with and without vocabulary; rapidfuzz; nomenklatura.  On the same pairs."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz import fuzz, utils

from narrows.resolve import is_cjk
from narrows.resolve.compare import SAME, compare
from narrows.resolve.known import likeness

PAIRS = Path(__file__).parent / "data" / "name_pairs.csv"
Scorer = Callable[["Pair"], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two written names of one class, and whether they name one entity."""

    type: str
    one: str
    other: str
    same: bool
    why: str


@dataclass(frozen=True, slots=True)
class Score:
    """How a matcher does on the pairs, taking scores from `threshold` on as "the same"."""

    precision: float
    recall: float
    threshold: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def pairs() -> list[Pair]:
    """The labelled pairs, in the order of the file."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return [Pair(r["type"], r["one"], r["other"], r["same"] == "1", r["why"]) for r in rows]


def by_form(pair: Pair) -> float:
    """Narrows without its vocabulary."""
    return compare(pair.one, pair.other, pair.type)


def by_vocabulary(pair: Pair) -> float:
    """Narrows."""
    return likeness(pair.one, pair.other, pair.type)


def score(labelled: Sequence[Pair], likenesses: Sequence[float], threshold: float) -> Score:
    """Precision and recall of "the same"."""
    told = [value >= threshold for value in likenesses]
    right = sum(t and p.same for t, p in zip(told, labelled, strict=True))
    return Score(right / max(1, sum(told)), right / sum(p.same for p in labelled), threshold)


def best(labelled: Sequence[Pair], likenesses: Sequence[float]) -> Score:
    """The score at the threshold that makes F1 greatest: the best a matcher could do, knowing these pairs."""
    scores = (score(labelled, likenesses, threshold) for threshold in sorted(set(likenesses)))
    return max(scores, key=lambda s: (s.f1, s.threshold))


def measure() -> Iterator[tuple[str, str]]:
    """Precision, recall and F1 of each matcher; the others at their best threshold and at the usual one.

    Pairs in one script are shown apart: no comparison of letters tells that 輝達 is NVIDIA.
    """
    every = pairs()
    ours: dict[str, Scorer] = {"narrows": by_vocabulary, "narrows, no vocabulary": by_form}
    one_script = [p for p in every if in_one_script(p)]
    for title, labelled in (("all pairs", every), ("pairs in one script", one_script)):
        yield title, f"{len(labelled)}, {sum(p.same for p in labelled)} of them one entity"
        for name, scorer in ours.items():
            yield f"  {name}", _figures(score(labelled, [scorer(p) for p in labelled], SAME))
        for name, scorer, usual in _peers():
            values = [scorer(p) for p in labelled]
            yield f"  {name}, best", _figures(best(labelled, values))
            yield f"  {name}, usual", _figures(score(labelled, values, usual))
    if find_spec("nomenklatura") is None:
        yield "nomenklatura", "not installed: uv pip install --group peers"


def in_one_script(pair: Pair) -> bool:
    """True when both names have Chinese characters, or neither has."""
    return any(map(is_cjk, pair.one)) == any(map(is_cjk, pair.other))


def _figures(found: Score) -> str:
    return f"P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}  (from {found.threshold:.2f})"


def _peers() -> Iterator[tuple[str, Scorer, float]]:
    """Name, scorer, and the threshold that its users begin with."""
    for ratio in (fuzz.ratio, fuzz.WRatio):
        yield f"rapidfuzz {ratio.__name__}", partial(_fuzzy, ratio), 0.85
    if find_spec("nomenklatura") is not None:
        yield from _nomenklatura()


def _fuzzy(ratio: Callable[..., float], pair: Pair) -> float:
    return ratio(pair.one, pair.other, processor=utils.default_process) / 100


def _nomenklatura() -> Iterator[tuple[str, Scorer, float]]:
    from followthemoney.proxy import EntityProxy
    from nomenklatura.matching import ScoringAlgorithm, get_algorithm

    def entity(pair: Pair, name: str) -> EntityProxy:
        schema = {"Firm": "Company", "Organization": "Organization"}.get(pair.type, "LegalEntity")
        return EntityProxy.from_dict({"id": name, "schema": schema, "properties": {"name": [name]}})

    def value(algorithm: type[ScoringAlgorithm], pair: Pair) -> float:
        one, other = entity(pair, pair.one), entity(pair, pair.other)
        return float(algorithm.compare(one, other, algorithm.default_config()).score)

    for name in ("logic-v2", "logic-v1"):
        if algorithm := get_algorithm(name):
            yield f"nomenklatura {name}", partial(value, algorithm), 0.7
