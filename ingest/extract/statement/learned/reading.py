"""States what the learned model finds likely of two arguments and no frame has said."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from ingest.extract.found import Made
from ingest.extract.statement import qualify
from ingest.extract.statement.frame import load
from ingest.extract.statement.learned.candidates import Pair, Sighting, labels, pairs
from ingest.extract.statement.learned.features import Context, features
from ingest.extract.statement.learned.model import Model, model
from ingest.extract.statement.line import Item, Line
from ingest.extract.statement.match import OF_KINDS, Matcher
from ingest.extract.statement.modality import status
from narrows.model import QualifierValue

_MORE = {"PROMOTES": ("date",), "DEPENDS_ON": ("value",)}  # which frames find by slots or not at all
_CLOSE = 14  # characters before the later argument in which a modal word speaks of the pair


def read(matcher: Matcher, sighting: Sighting, framed: Iterable[Made]) -> None:
    """Add to what the frames made of a sentence what they did not see."""
    learned = model(matcher.language)
    if learned is None:
        return
    settled = matcher.settled | {frozenset((m.subject.id, m.object.id)) for m in framed}
    said: set[tuple[str, str, str]] = set()
    context = Context(sighting.line, matcher.language)
    for pair in pairs(sighting):
        for label, probability, why in _likely(learned, pair, context):
            predicate = label.rstrip("<")
            subject, object_ = (pair.other, pair.one) if label.endswith("<") else (pair.one, pair.other)
            if predicate in OF_KINDS and object_.generic:
                continue  # 發展技術: of no thing in particular
            _add(matcher, sighting, pair, predicate, (subject, object_), probability, why, settled, said)


def _likely(learned: Model, pair: Pair, context: Context) -> Iterator[tuple[str, float, str]]:
    """Each label that is likely enough, with its probability and what speaks for it."""
    seen = list(features(pair, context))
    found = learned.probabilities(seen, labels(pair.kinds))
    for label, probability in found.items():
        if probability >= max(learned.threshold[label], found.get(_reversed(label), 0.0)):
            yield label, probability, ", ".join(learned.reasons(seen, label))


def _reversed(label: str) -> str:
    """The same predicate the other way round: of the two the likelier one is stated."""
    return label[:-1] if label.endswith("<") else f"{label}<"


def _add(
    matcher: Matcher,
    sighting: Sighting,
    pair: Pair,
    predicate: str,
    ends: tuple[Item, Item],
    probability: float,
    why: str,
    settled: Collection[frozenset[str]],
    said: set[tuple[str, str, str]],
) -> None:
    """One statement for each two members of which nothing is said yet."""
    line = sighting.line
    qualifiers = _qualifiers(line, pair, predicate, matcher.language)
    figure = qualify.figure(line, qualifiers)
    part = matcher.part(line, sighting.span, pair.start, pair.second + 1, ends, figure)
    for one in ends[0].members:
        for other in ends[1].members:
            key = (predicate, one.entity.id, other.entity.id)
            if key in said or frozenset(key[1:]) in settled or one.entity.id == other.entity.id:
                continue
            said.add(key)
            matcher.add(
                predicate,
                one.entity,
                other.entity,
                part,
                dict(qualifiers),
                f"learned/{predicate.lower()}",
                probability,
                matcher.view[slice(*figure)] if figure else "",
                why,
            )


@cache
def _takes() -> dict[str, tuple[str, ...]]:
    """The qualifiers that each predicate's frame takes."""
    frames = load()
    found: dict[str, tuple[str, ...]] = {}
    for construction in (*frames.clauses["zh"], *frames.clauses["en"]):
        found.setdefault(construction.predicate, construction.takes)
    return found


def _qualifiers(line: Line, pair: Pair, predicate: str, language: str) -> dict[str, QualifierValue]:
    start, end = pair.start, pair.second + 1
    takes = (*_takes().get(predicate, ()), *_MORE.get(predicate, ()))
    found = qualify.around(line, takes, start, end, pair.second)
    for item in (pair.one, pair.other):
        if item.place:
            found["place"] = item.place
    if "threshold" in takes and (bound := qualify.threshold(pair.other.members[-1].entity.name)):
        found["threshold"] = bound
    if said := status(line.text[start:end][-_CLOSE:], language):
        found["status"] = said
    return found
