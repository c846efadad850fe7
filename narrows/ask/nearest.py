"""Suggests the nearest names to one that is unknown."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from narrows.resolve import fold

_FEW = 20  # names that are listed whole when none is near


def nearest(name: str, known: Iterable[str], limit: int = 3) -> str:
    """`did you mean a, b or c?`; all names when they are few and none is near."""
    names = list(known)
    near = process.extract(name, names, scorer=fuzz.WRatio, processor=fold, limit=limit, score_cutoff=60)
    if near:
        *others, last = (hit for hit, _, _ in near)
        return f"did you mean {', '.join(others)} or {last}?" if others else f"did you mean {last}?"
    if len(names) > _FEW:
        return "nothing is called like it"
    return f"known: {', '.join(names)}" if names else "none is known"
