"""Mentions of a short text on its own, such as a table cell."""

from ingest.extract import quantity
from ingest.extract.found import Found
from ingest.extract.mention.names import Names
from ingest.extract.view import View, build
from narrows.model import Passage


def find_in(text: str, language: str = "", *, names: Names | None = None) -> list[Found]:
    """The mentions of `text`, maximal and nested, at offsets of `text`.

    `names` adds what its document calls things.
    """
    view = build(text, [(0, len(text))], Passage(0, len(text)))
    if not view.text:
        return []
    view = View(view.text, view.origin, view.ignored, view.sentences, view.passage, language or view.language)
    names = names or Names()
    names.read(view, quantity.find(view.text))
    found, _ = names.found(view)
    return [Found(*view.span(f.start, f.end), f.entity, f.rule, f.pronoun) for f in found]
