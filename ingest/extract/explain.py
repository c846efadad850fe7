"""`--explain`: sentence by sentence, which rule made what, and why candidates were dropped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from ingest.extract.found import Found, Made, Quantity
from ingest.extract.view import View
from narrows.model import Document


@dataclass
class Explain:
    """Collects one block of lines a sentence or table."""

    _blocks: list[tuple[int, list[str]]] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """All blocks in the order of the document."""
        return [line for _, block in sorted(self._blocks, key=lambda b: b[0]) for line in block]

    def put(self, start: int, lines: Iterable[str]) -> None:
        """Take a block that begins at an offset of the document."""
        self._blocks.append((start, list(lines)))

    def add(self, document: Document, doc: Doc, shown: Sequence[Found]) -> None:
        """Explain one view after the whole pipeline has seen it; `shown` are the mentions it gave."""
        view: View = doc._.view
        for start, end in view.sentences:
            told = list(_told(doc, shown, start, end))
            if not any(map(str.isalnum, view.text[start:end])) or (view.cell is not None and not told):
                continue
            at = view.span(start, end)
            self.put(at[0], [f"{document.name}:{at[0]}-{at[1]} {view.text[start:end]}", *told])


def _told(doc: Doc, shown: Sequence[Found], start: int, end: int) -> Iterator[str]:
    """The lines of one sentence: figures, mentions, statements, then what was dropped."""
    text = doc.text
    yield from (_quantity(q, text) for q in doc._.quantities if start <= q.start < end)
    yield from (_mention(f, text, f in shown) for f in doc._.mentions if start <= f.start < end)
    dropped = [d for d in doc._.drops if start <= d.start < end]
    refused = {d.detail for d in dropped}
    for made in doc._.statements:
        if start <= made.start < end and f"{_claim(made)} by {made.rule}" not in refused:
            why = f" ({made.why})" if made.why else ""
            yield f"  statement {_claim(made)}  {_qualifiers(made)}by {made.rule}{why}"
    for loser, winner in doc._.names.beaten(doc._.view):
        if start <= loser.start < end:
            written = f"{text[loser.start : loser.end]}  {loser.entity.type} by {loser.rule}"
            if winner is None:
                yield f"  dropped   {written}: the learned tagger sees no name here"
            else:
                over = f"{text[winner.start : winner.end]} ({winner.entity.type} by {winner.rule})"
                yield f"  passed    {written}: {over} stands there"
    for low, high in doc._.view.ignored:
        if start <= low < end:
            yield f"  ignored   {text[low:high]}  a citation, note mark or address"
    yield from (f"  dropped   {d.detail}: {d.reason.value}" for d in dict.fromkeys(dropped))


def _quantity(quantity: Quantity, text: str) -> str:
    sign = "" if quantity.op == "=" else f"{quantity.op} "
    high = "" if quantity.value_max is None else f" to {quantity.value_max:g}"
    said = quantity.date if quantity.kind == "date" else f"{sign}{quantity.value:g}{high}"
    until = f" to {quantity.date_end}" if quantity.date_end else ""
    written = text[quantity.start : quantity.end]
    return f"  {quantity.kind:9} {written}  {said}{until} {quantity.currency or quantity.unit}".rstrip()


def _mention(found: Found, text: str, is_shown: bool) -> str:
    kind = "pronoun" if found.pronoun else "mention" if is_shown else "inner"
    note = "" if is_shown or found.pronoun else "; part of a longer name, or too wide by itself"
    written = text[found.start : found.end]
    return f"  {kind:9} {written}  {found.entity.type} {found.entity.id}  by {found.rule}{note}"


def _claim(made: Made) -> str:
    return f"{made.subject.name} {made.predicate} {made.object.name}"


def _qualifiers(made: Made) -> str:
    def said(value: object) -> str:
        return (
            ", ".join(value)
            if isinstance(value, tuple)
            else f"{value:g}"
            if isinstance(value, float)
            else str(value)
        )

    given = "  ".join(f"{name}={said(value)}" for name, value in sorted(made.qualifiers.items()))
    return f"{given}  " if given else ""
