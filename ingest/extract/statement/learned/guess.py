"""What the model finds likely of a sentence's pairs, and which of it stands beside its rivals."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ingest.extract.statement.learned.candidates import SHARE, Pair
from ingest.extract.statement.learned.framed import Triple
from ingest.extract.statement.learned.judge import Judged
from ingest.extract.statement.learned.model import Model
from ingest.extract.statement.line import Item

ONE_OBJECT = frozenset(("HEADQUARTERED_IN", "ISSUED_BY"))  # a thing has one of these
# Of two subjects of one object, or two objects of one subject, the other is stated when nearly as likely.
# On own passages that were not learned from: F1 .573 -> .586 (.5: .585, .7: .585; all rivals kept: .573).
_NEARLY = 0.6
# Of two names that so many commas part, or one of which is carried over, a guess must be nearly sure.  On 139
# passages of reports that the models had not learned from, the others were right 16 times and wrong 51 times.
_PARTED = {"INPUT_TO": 1, "ISSUED_BY": 1, "PROMOTES": 3, "DEPENDS_ON": 3}
_WRITTEN_BOTH = ("RESTRICTS", "TARGETS")
_NEARLY_SURE = 0.8
_SUBJECT, _OBJECT = attrgetter("subject"), attrgetter("object")


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """A predicate that is likely of a pair, and what spoke for it."""

    predicate: str
    subject: Item
    object: Item
    pair: Pair
    probability: float
    why: str


@dataclass(slots=True)
class Guesses:
    """What is likely of a sentence, and how likely each triple is at best: predicate, subject, object."""

    likely: list[Guess]
    belief: dict[Triple, float]


def guesses(learned: Model, every: Iterable[Judged]) -> Guesses:
    """What is likely enough of each pair, without what has a far likelier rival."""
    made = Guesses([], {})
    for judged in every:
        made.likely += _of_pair(learned, judged, made.belief)
    made.likely = _without_rivals(made.likely)
    return made


def _without_rivals(found: list[Guess]) -> list[Guess]:
    single = _standing([g for g in found if g.predicate in ONE_OBJECT], _SUBJECT, 1.0)
    found = _standing([*single, *(g for g in found if g.predicate not in ONE_OBJECT)], _OBJECT, _NEARLY)
    return _standing(found, _SUBJECT, _NEARLY)


def _of_pair(learned: Model, judged: Judged, belief: dict[Triple, float]) -> Iterator[Guess]:
    pair = judged.pair
    for label, probability in judged.probabilities.items():
        turned = label.endswith("<")
        converse = label[:-1] if turned else f"{label}<"
        subject, object_ = (pair.other, pair.one) if turned else (pair.one, pair.other)
        predicate = label.rstrip("<")
        _note(belief, predicate, subject, object_, probability)
        if predicate == SHARE and pair.first < 0:  # a figure is of a holder in its own sentence
            continue
        if probability < max(learned.threshold[label], judged.probabilities.get(converse, 0.0)):
            continue
        if probability < _NEARLY_SURE and _is_far(predicate, pair):
            continue
        why = ", ".join(learned.reasons(judged.features, pair.signature, label))
        yield Guess(predicate, subject, object_, pair, probability, why)


def _is_far(predicate: str, pair: Pair) -> bool:
    if pair.first < 0 and predicate in _WRITTEN_BOTH:
        return True
    least = _PARTED.get(predicate)
    return least is not None and pair.line.text.count("，", pair.start, pair.second) >= least


def _note(
    belief: dict[Triple, float], predicate: str, subject: Item, object_: Item, probability: float
) -> None:
    for one in subject.members:
        for other in object_.members:
            key = predicate, one.entity.id, other.entity.id
            belief[key] = max(belief.get(key, 0.0), probability)


def _standing(found: Sequence[Guess], end: Callable[[Guess], Item], least: float) -> list[Guess]:
    """Those that are at least so likely, as a part of the likeliest of their predicate with the same end."""
    best: dict[tuple[str, int], float] = {}
    for guess in found:
        key = guess.predicate, id(end(guess))
        best[key] = max(best.get(key, 0.0), guess.probability)
    return [g for g in found if g.probability >= least * best[g.predicate, id(end(g))]]
