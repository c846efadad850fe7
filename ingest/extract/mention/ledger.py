"""Which written forms of a document are one entity."""

from collections.abc import Iterator

from ingest.extract.mention.lexicon import Name
from narrows.model import Entity
from narrows.resolve import key, unknown_id


class Ledger:
    """Names by class and key; a name outside the vocabulary gets its entity from its fullest form."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Entity] = {}
        self._canonical: dict[tuple[str, str], tuple[str, str]] = {}
        self._forms: dict[tuple[str, str], list[str]] = {}

    def note(self, type_: str, name: str) -> None:
        """Take note of a name outside the vocabulary."""
        at = self._find(type_, name)
        forms = self._forms.setdefault(at, [])
        if name not in forms:
            forms.append(name)

    def link(self, type_: str, name: str, entity: Entity) -> None:
        """`name` is another name of a known entity."""
        self._known.setdefault((type_, key(name, type_)), entity)
        self.note(type_, name)

    def join(self, type_: str, name: str, alias: str) -> None:
        """`alias` is another name of what `name` names."""
        self.note(type_, name)
        at, other = self._find(type_, name), (type_, key(alias, type_))
        if other == at or other in self._known:
            return
        if self._find(type_, alias) == other:
            self._canonical[other] = at
            for form in self._forms.pop(other, []):
                self.note(type_, form)
        self.note(type_, alias)

    def entity(self, type_: str, name: str) -> Entity:
        """The entity that `name` names."""
        at = self._find(type_, name)
        known = self._known.get((type_, key(name, type_))) or self._known.get(at)
        forms = self._forms.get(at) or [name]
        if known is not None:
            return known
        return Entity(unknown_id(forms[0], type_), type_, forms[0], tuple(forms))

    def names(self) -> Iterator[Name]:
        """Every name noted, for a lexicon."""
        for (type_, _), forms in self._forms.items():
            for form in forms:
                yield Name(form, self.entity(type_, form), rule="named in the document")

    def _find(self, type_: str, name: str) -> tuple[str, str]:
        at = (type_, key(name, type_))
        while at in self._canonical:
            at = self._canonical[at]
        return at
