"""`--explain`: sentence by sentence, which rule made what, and why candidates were dropped."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from ingest.extract.view import View
from narrows.model import Document


@dataclass
class Explain:
    """Collects one block of lines a sentence, in reading order."""

    lines: list[str] = field(default_factory=list)

    def add(self, document: Document, view: View, doc: Doc) -> None:
        """Explain one view after the whole pipeline has seen it."""
        for start, end in view.sentences:
            at = view.span(start, end)
            self.lines.append(f"{document.name}:{at[0]}-{at[1]} {view.text[start:end]}")
            for q in doc._.quantities:
                if start <= q.start < end:
                    said = q.date if q.kind == "date" else f"{q.op}{q.value:g}"
                    self.lines.append(
                        f"  {q.kind:9} {view.text[q.start : q.end]}  {said} {q.currency or q.unit}".rstrip()
                    )
            for found in doc._.mentions:
                if start <= found.start < end:
                    kind = "pronoun" if found.pronoun else "mention"
                    self.lines.append(
                        f"  {kind:9} {view.text[found.start : found.end]}  {found.entity.type} "
                        f"{found.entity.id}  by {found.rule}"
                    )
            for made in doc._.statements:
                if start <= made.start < end:
                    self.lines.append(
                        f"  statement {made.subject.name} {made.predicate} {made.object.name}  "
                        f"{dict(made.qualifiers)}  by {made.rule}"
                    )
            for drop in doc._.drops:
                if start <= drop.start < end:
                    self.lines.append(
                        f"  dropped   {view.text[drop.start : drop.end]}  {drop.reason.value}: {drop.detail}"
                    )
