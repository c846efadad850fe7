"""商務部 after 「美國商務部」: a ministry without its country is the one of that name last spoken of.

Before any was spoken of, it is of the country of the body named before it in its sentence (工信部與財政部)
or of the country it is named together with (美國政府與國防部); else of the country where the document was
written, unless its sentence is on another: 「美國…，國防部並…」.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.found import Found
from ingest.extract.mention.known import Known
from narrows.model import Entity
from narrows.resolve import is_cjk, is_unknown, squeeze

_WITH_ITS_STATE = re.compile("(?:政府)?(?:與|与|和|及|、|暨)其?")


class Bare:
    """The known bodies of a document by their names without a country, in reading order."""

    def __init__(self, known: Known, home: Entity | None) -> None:
        self._known = known
        self._home = home  # the country where the document was written
        self._last: dict[str, Entity] = {}
        self._several: set[str] = set()  # names that bodies of two countries bear here

    def meant(self, text: str, found: Sequence[Found], *, is_cell: bool) -> list[Found]:
        """The mentions of a passage; a table's cell does not follow on what was last spoken of."""
        kept: list[Found] = []
        countries = [f for f in found if f.entity.type == "Country"]
        behind = {c.start: c.end for c in sorted(countries, key=lambda c: c.end)}  # the longest name counts
        for mention in found:
            body = None
            if mention.entity.type == "Organization" and not mention.pronoun:
                if is_unknown(mention.entity.id):
                    body = self._body(mention, text, found, is_cell=is_cell)
                elif is_cjk(text[mention.start]):
                    self._note(text[behind.get(mention.start, mention.start) : mention.end], mention.entity)
            if body is None:
                kept.append(mention)
            elif not any(o.entity == body and _within(mention, o) for o in kept):
                kept.append(replace(mention, entity=body))
        return kept

    def _body(self, mention: Found, text: str, found: Sequence[Found], *, is_cell: bool) -> Entity | None:
        """The known body that a name without a country means, if one does."""
        written = squeeze(text[mention.start : mention.end]).text
        if written in self._last:
            return None if is_cell and written in self._several else self._last[written]
        start = max(text.rfind(mark, 0, mention.start) for mark in "。！？\n") + 1
        before = [f.entity for f in found if start <= f.start and f.end <= mention.start]
        homes = [home for e in before if (home := self._known.homes.get(e.id))]
        if homes:  # 工信部與財政部: both are China's
            return self._known.body_of(self._known.entities[homes[-1]], written)
        for state in (f for f in found if f.entity.type == "Country"):
            together = _WITH_ITS_STATE.fullmatch(text, state.end, mention.start)
            if together and (body := self._known.body_of(state.entity, written)):
                self._note(written, body)
                return body
        if self._home is None or any(e.type == "Country" and e.id != self._home.id for e in before):
            return None
        return self._known.body_of(self._home, written)

    def _note(self, written: str, body: Entity) -> None:
        name = squeeze(written).text
        if self._last.get(name, body).id != body.id:
            self._several.add(name)
        self._last[name] = body


def _within(inner: Found, outer: Found) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
