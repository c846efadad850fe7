"""商務部 after 「美國商務部」: a ministry without its country is the one of that name last spoken of.

Before any was spoken of, it is that of the country where the document was written, unless its sentence speaks
of another country: 「美國…，國防部並…」.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.extract.found import Found
from narrows.model import Entity
from narrows.resolve import is_cjk, squeeze, unknown_id


class Bare:
    """The known bodies of a document by their names without a country, in reading order."""

    def __init__(self, home: Entity | None, of_home: Callable[[str], Entity | None]) -> None:
        self._home = home  # the country where the document was written
        self._of_home = of_home  # its body of that name
        self._last: dict[str, Entity] = {}
        self._several: set[str] = set()  # names that bodies of two countries bear here

    def meant(self, text: str, found: Sequence[Found], *, is_cell: bool) -> list[Found]:
        """The mentions of a passage; a table's cell does not follow on what was last spoken of."""
        kept: list[Found] = []
        countries: dict[int, int] = {}  # where the name of a country begins and ends
        for mention in found:
            if mention.entity.type == "Country":
                countries[mention.start] = max(mention.end, countries.get(mention.start, 0))
        for mention in found:
            if mention.entity.type != "Organization" or mention.pronoun:
                kept.append(mention)
                continue
            written = squeeze(text[mention.start : mention.end]).text
            if mention.entity.id == unknown_id(mention.entity.name, "Organization"):
                known = self._last.get(written)
                if known is None and not self._is_abroad(text, found, mention):
                    known = self._of_home(written)
                if known is not None and not (is_cell and written in self._several):
                    if not any(o.entity == known and _within(mention, o) for o in kept):
                        kept.append(replace(mention, entity=known))
                    continue
            elif written and is_cjk(written[0]):
                after = countries.get(mention.start, mention.start)
                self._note(squeeze(text[after : mention.end]).text, mention.entity)
            kept.append(mention)
        return kept

    def _is_abroad(self, text: str, found: Sequence[Found], body: Found) -> bool:
        """Whether the sentence speaks of another country before it comes to the body."""
        start = max(text.rfind(mark, 0, body.start) for mark in "。！？\n") + 1
        before = (f for f in found if f.entity.type == "Country" and start <= f.start and f.end <= body.start)
        return any(self._home is None or f.entity.id != self._home.id for f in before)

    def _note(self, name: str, body: Entity) -> None:
        if self._last.get(name, body).id != body.id:
            self._several.add(name)
        self._last[name] = body


def _within(inner: Found, outer: Found) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
