"""What a statement says besides: who supplies a thing provides it; keeping it from one aims at that one."""

from collections.abc import Iterator, Mapping, Sequence

from ingest.extract.statement.line import Item

_ACTORS = "FCO"
_MAKERS = "FC"


def entailed(
    predicate: str, subjects: Sequence[Item], roles: Mapping[str, Item]
) -> Iterator[tuple[str, Item, Item]]:
    """(predicate, subject, object) of each further statement; `roles` are the other slots by name."""
    item, against = roles.get("item"), roles.get("against")
    if predicate == "RESTRICTS" and against is not None and against.kind in _ACTORS:
        yield from (("TARGETS", subject, against) for subject in subjects)
    if predicate == "SUPPLIES" and item is not None and item.kind == "T":
        yield from (("PRODUCES", maker, item) for maker in subjects if maker.kind in _MAKERS)
