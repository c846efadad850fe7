"""Statements as tables make them: two ends, and the cell that states it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.extract.table.cellnames import Named
from narrows.model import Cell, Entity, QualifierValue


@dataclass(frozen=True, slots=True)
class End:
    """A subject or object: the entity, and the cell that names it if the row does."""

    entity: Entity
    named: Named | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a cell makes."""

    predicate: str
    subject: End
    object: End
    cell: Cell
    qualifiers: Mapping[str, QualifierValue]
    rule: str
    value_text: str = ""
    confidence: float = 0.9


def ends(names: Iterable[Named]) -> list[End]:
    """The names of a row as ends of claims."""
    return [End(named.entity, named) for named in names]


def plain_ends(entities: Iterable[Entity]) -> list[End]:
    """Entities that a heading names, as ends of claims."""
    return [End(entity) for entity in entities]


def crossed(
    predicate: str,
    subjects: Sequence[End],
    objects: Sequence[End],
    rule: str,
    qualifiers: Mapping[str, QualifierValue] | None = None,
    confidence: float = 0.9,
) -> Iterator[Claim]:
    """Every subject with every object, stated by the cell of the two that is read last; never a residual."""
    for subject in subjects:
        for object_ in objects:
            named = _last(subject.named, object_.named)
            if named and not (subject.entity.residual or object_.entity.residual):
                yield Claim(predicate, subject, object_, named.cell, qualifiers or {}, rule, "", confidence)


def _last(*named: Named | None) -> Named | None:
    """The name whose cell is read last: a header, or a label of several rows, is quoted with it."""
    return max((n for n in named if n is not None), key=lambda n: (n.cell.row, n.cell.column), default=None)


def paired(subjects: Sequence[End], objects: Sequence[End]) -> Iterator[tuple[End, End]]:
    """One with one where there are as many of both, else each with each."""
    if len(subjects) == len(objects):
        yield from zip(subjects, objects, strict=True)
    else:
        yield from ((subject, object_) for subject in subjects for object_ in objects)
