"""What the model finds likely of a sentence's pairs, and which of it stands beside its rivals."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ingest.extract.statement.learned.candidates import SHARE, Pair, possible
from ingest.extract.statement.learned.features import Context, features
from ingest.extract.statement.learned.model import Model
from ingest.extract.statement.line import Item

ONE_OBJECT = frozenset(("HEADQUARTERED_IN", "ISSUED_BY"))  # a thing has one of these
# Of two subjects of one object, or two objects of one subject, the other is stated when nearly as likely.
# On own passages that were not learned from: F1 .573 -> .586 (.5: .585, .7: .585; all rivals kept: .573).
_NEARLY = 0.6
_DOUBTED = 0.1  # probability below which a share that the rules read is none (precision .67 -> .87)
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
    """What is likely of a sentence, and how likely a share is of each two ids, holder first."""

    likely: list[Guess]
    shares: dict[tuple[str, str], float]

    def doubts(self, subject: str, object_: str) -> bool:
        """True when the model saw the two and finds that the one has hardly a share of the other."""
        return self.shares.get((subject, object_), 1.0) < _DOUBTED


def guesses(learned: Model, every: Iterable[Pair], context: Context) -> Guesses:
    """What is likely enough of each pair, without what has a far likelier rival."""
    made = Guesses([], {})
    for pair in every:
        made.likely += _of_pair(learned, pair, context, made.shares)
    made.likely = _without_rivals(made.likely)
    return made


def _without_rivals(found: list[Guess]) -> list[Guess]:
    single = _standing([g for g in found if g.predicate in ONE_OBJECT], _SUBJECT, 1.0)
    found = _standing([*single, *(g for g in found if g.predicate not in ONE_OBJECT)], _OBJECT, _NEARLY)
    return _standing(found, _SUBJECT, _NEARLY)


def _of_pair(
    learned: Model, pair: Pair, context: Context, shares: dict[tuple[str, str], float]
) -> Iterator[Guess]:
    seen = features(pair, context)
    found = learned.probabilities(seen, pair.signature, possible(pair))
    for label, probability in found.items():
        turned = label.endswith("<")
        converse = label[:-1] if turned else f"{label}<"
        subject, object_ = (pair.other, pair.one) if turned else (pair.one, pair.other)
        predicate = label.rstrip("<")
        if predicate == SHARE:
            _note(shares, subject, object_, probability)
            if pair.first < 0:  # a figure is of a holder in its own sentence
                continue
        if probability < max(learned.threshold[label], found.get(converse, 0.0)):
            continue
        why = ", ".join(learned.reasons(seen, pair.signature, label))
        yield Guess(predicate, subject, object_, pair, probability, why)


def _note(shares: dict[tuple[str, str], float], subject: Item, object_: Item, probability: float) -> None:
    for one in subject.members:
        for other in object_.members:
            key = one.entity.id, other.entity.id
            shares[key] = max(shares.get(key, 0.0), probability)


def _standing(found: Sequence[Guess], end: Callable[[Guess], Item], least: float) -> list[Guess]:
    """Those that are at least so likely, as a part of the likeliest of their predicate with the same end."""
    best: dict[tuple[str, int], float] = {}
    for guess in found:
        key = guess.predicate, id(end(guess))
        best[key] = max(best.get(key, 0.0), guess.probability)
    return [g for g in found if g.probability >= least * best[g.predicate, id(end(g))]]
