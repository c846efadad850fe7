"""What the frames say of two arguments: the model weighs it, adds to it and takes back what it doubts."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.statement.learned.candidates import Pair

Triple = tuple[str, str, str]  # predicate, subject's id, object's id


@dataclass(frozen=True, slots=True)
class Said:
    """Of a pair: `labels`, as the model has them; `beside`, what is said of one of the two and another.

    Of `beside`, "1sPRODUCES" is: the first of the two is the subject of a PRODUCES.
    """

    labels: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Framed:
    """Of a sentence."""

    stated: tuple[Triple, ...] = ()
    settled: frozenset[frozenset[str]] = frozenset()  # two ids of which a frame knows better

    def of(self, pair: Pair) -> Said:
        """What is said of a pair, or beside it."""
        if not self.stated and not self.settled:
            return _NOTHING
        ones, others = ([m.entity.id for m in item.members] for item in (pair.one, pair.other))
        labels: set[str] = set()
        beside: set[str] = set()
        for one in ones:
            for other in others:
                for predicate, subject, object_ in self.stated:
                    if (subject, object_) == (one, other):
                        labels.add(predicate)
                    elif (object_, subject) == (one, other):
                        labels.add(f"{predicate}<")
                    else:
                        beside.update(_beside(predicate, subject, object_, one, other))
        settled = any(frozenset((one, other)) in self.settled for one in ones for other in others)
        return Said(tuple(sorted(labels)), tuple(sorted(beside)), settled)


_NOTHING = Said()


def _beside(predicate: str, subject: str, object_: str, one: str, other: str) -> Iterator[str]:
    for number, id_ in (("1", one), ("2", other)):
        if subject == id_:
            yield f"{number}s{predicate}"
        if object_ == id_:
            yield f"{number}o{predicate}"
