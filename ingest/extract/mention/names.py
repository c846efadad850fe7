"""The names of one document: gathered passage by passage, settled, then found everywhere."""

from collections.abc import Sequence

from ingest.extract.found import Found, Quantity
from ingest.extract.mention.known import known
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.scanning import scan
from ingest.extract.mention.spans import choose
from ingest.extract.view import View
from narrows.model import Document, Drop, Entity
from narrows.resolve import unknown_id


class Names:
    """What one document calls things."""

    def __init__(self, document: Document | None = None, *, vocabulary: bool = True) -> None:
        self._known = known(vocabulary)
        self._document = document
        self._readings: dict[int, tuple[Reading, list[Candidate]]] = {}
        self._generic: set[str] = set()

    def read(self, view: View, quantities: Sequence[Quantity]) -> None:
        """Take note of the candidates of one view."""
        reading = Reading(view.text, view.language, quantities, view.ignored)
        self._readings[id(view)] = reading, scan(reading, self._known)

    def settle(self) -> None:
        """Once all views were read: decide which written forms are one entity."""

    def found(self, view: View) -> tuple[list[Found], list[Drop]]:
        """The mentions of a view, maximal and nested, in reading order; and the candidates dropped."""
        reading, candidates = self._readings[id(view)]
        return self._made(reading, choose(candidates)), []

    def is_generic(self, entity: Entity) -> bool:
        """True for a concept that is a mention only when a statement speaks of it."""
        return entity.id in self._generic

    def _made(self, reading: Reading, candidates: Sequence[Candidate]) -> list[Found]:
        made: list[Found] = []
        for candidate in candidates:
            start, end = reading.span(candidate.start, candidate.end)
            if any(a < end and start < b for a, b in reading.ignored):
                continue
            entity = candidate.entity or self._new(candidate, reading)
            if candidate.generic:
                self._generic.add(entity.id)
            made.append(Found(start, end, entity, candidate.rule, candidate.pronoun))
        return made

    def _new(self, candidate: Candidate, reading: Reading) -> Entity:
        name = candidate.name or reading.written(candidate.start, candidate.end)
        return Entity(unknown_id(name, candidate.type), candidate.type, name, (name,))
