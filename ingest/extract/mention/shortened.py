"""Shorter forms that a document uses after it has given the full name."""

from collections.abc import Iterator

from ingest.extract.mention.latin import abbreviation
from ingest.extract.mention.reading import Candidate, in_dictionary
from ingest.extract.mention.scanning import Scan
from ingest.extract.mention.wordlists import words
from narrows.resolve import fold, is_cjk, strip_legal_form


def without_country(made: Scan, candidate: Candidate) -> str:
    """「科學技術情報通信部」 of 「韓國科學技術情報通信部」; empty when too little is left to tell which."""
    if candidate.type != "Organization":
        return ""
    at = candidate.start
    for country in sorted(
        (c for c in made.candidates if c.type == "Country"), key=lambda c: (c.start, -c.end)
    ):
        if at <= country.start <= at + 2 and country.end < candidate.end:
            at = country.end
    rest = made.reading.written(at, candidate.end).lstrip(" )）-") if at > candidate.start else ""
    long_enough = len(rest) > 4 if rest and is_cjk(rest[0]) else len(rest.split()) > 2
    return rest if long_enough else ""


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
