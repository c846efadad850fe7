"""The pairs of a passage as the models of statements see them, with what holds of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract import quantity
from ingest.extract.found import Found
from ingest.extract.sentences import split
from ingest.extract.statement import state
from ingest.extract.statement.discourse import Discourse
from ingest.extract.statement.learned.candidates import Pair, Sighting, pairs, possible
from ingest.extract.statement.learned.features import Context, features
from ingest.extract.statement.learned.framed import Framed, Said
from ingest.extract.statement.learned.sequence import Place, Sequence
from training.texts import Text, majority, read_by_rules


@dataclass(frozen=True, slots=True)
class Example:
    """A pair: its kinds, features and places, what the frames say, and what may and what does hold of it."""

    kinds: str
    features: tuple[str, ...]
    ends: tuple[int, int]
    said: Said
    possible: tuple[str, ...]
    holding: frozenset[str]

    def is_moot(self, label: str) -> bool:
        """Who has a share of a thing makes it: such a pair is no example of PRODUCES, nor against it."""
        way = "<" if label.endswith("<") else ""
        return label.rstrip("<") == "PRODUCES" and f"HAS_SHARE{way}" in self.holding


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence as the network reads it, and its pairs."""

    places: list[Place]
    pairs: list[Example]


def examples(text: Text) -> Iterator[Seen]:
    """The sentences of a passage, each with its pairs.

    Names that only the rules find take part: nothing is said of them.
    """
    seen: list[tuple[Sighting, Framed]] = []
    discourse = Discourse()
    if title := text.title:
        state(text.text[: title.end], text.language, [(0, title.end)], [title], [], discourse, learned=False)
        discourse.date = text.date
    mentions = sorted([*text.marks, *_unmarked(text)], key=lambda m: (m.start, -m.end))
    figures = quantity.find(text.text)
    state(
        text.text, text.language, list(split(text.text)), mentions, figures, discourse,
        learned=False, watch=lambda *both: seen.append(both),
    )  # fmt: skip
    for sighting, framed in seen:
        yield seen_of(sighting, framed, text)


def seen_of(sighting: Sighting, framed: Framed, text: Text) -> Seen:
    """A sentence of a passage."""
    stated = text.stated(*sighting.span)
    context = Context(sighting.line, text.language)
    sequence = Sequence(sighting)
    return Seen(sequence.places, [_example(p, context, framed, sequence, stated) for p in pairs(sighting)])


def _example(
    pair: Pair, context: Context, framed: Framed, sequence: Sequence, stated: dict[tuple[str, str], set[str]]
) -> Example:
    said = framed.of(pair)
    shown = tuple(sorted(features(pair, context, said)))
    holding = _holding(pair, stated)
    return Example(pair.signature, shown, sequence.ends(pair), said, possible(pair), holding)


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
