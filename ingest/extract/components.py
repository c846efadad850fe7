"""The spaCy components of the pipeline, and what they hand on in `doc._`."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract import quantity
from ingest.extract.mention import Names

for _name, _default in (("view", None), ("names", None), ("anchor", "")):
    Doc.set_extension(_name, default=_default, force=True)
for _name in ("quantities", "mentions", "statements", "drops"):
    Doc.set_extension(_name, default=[], force=True)


@Language.factory("narrows_quantities")
def quantities(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy's signature
    """Numbers, shares, amounts and dates; 今年 is told by `doc._.anchor`."""

    def component(doc: Doc) -> Doc:
        doc._.quantities = [
            q
            for q in quantity.find(doc._.view.text, anchor=doc._.anchor)
            if not doc._.view.is_ignored(q.start, q.end)
        ]
        return doc

    return component


@Language.factory("narrows_mentions")
def mentions(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy's signature
    """Candidates by vocabulary and shape, gathered in `doc._.names` for the whole document."""

    def component(doc: Doc) -> Doc:
        names: Names = doc._.names
        names.read(doc._.view, doc._.quantities)
        return doc

    return component


@Language.factory("narrows_identity")
def identity(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy's signature
    """Mentions, once every passage was read: aliases, short forms and pronouns have their entity."""

    def component(doc: Doc) -> Doc:
        names: Names = doc._.names
        doc._.mentions, drops = names.found(doc._.view)
        doc._.drops = [*doc._.drops, *drops]
        return doc

    return component
