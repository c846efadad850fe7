"""Shorter forms that a document uses after it has given the full name."""

from collections.abc import Iterator

from ingest.extract.mention.latin import abbreviation
from ingest.extract.mention.reading import in_dictionary
from ingest.extract.mention.wordlists import words
from narrows.resolve import fold, is_cjk, strip_legal_form


def short_forms(type_: str, name: str) -> Iterator[str]:
    """Forms that a reader would take for the same name in the same document."""
    if pair := abbreviation(name):
        yield from pair
    if type_ != "Firm" or "(" in fold(name):
        return
    bare = strip_legal_form(fold(name))
    if bare != fold(name) and len(bare) > 1 and not in_dictionary(bare):
        yield name[: len(bare)]
    core = bare
    while trade := next(
        (t for t in sorted(words("firm", "trades"), key=len, reverse=True) if core.endswith(t)), ""
    ):
        core = core[: -len(trade)]
        if len(core) < 2:
            return
    if core != bare and all(is_cjk(c) for c in core) and not in_dictionary(core) and len(core) <= 4:
        yield name[: len(core)]
