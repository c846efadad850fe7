"""Suggests the nearest names to one that is unknown."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def nearest(name: str, known: Iterable[str], limit: int = 3) -> str:
    """`did you mean a, b or c?`, or all names when none is near."""
    names = list(known)
    near = process.extract(name, names, scorer=fuzz.WRatio, limit=limit, score_cutoff=60)
    if not near:
        return f"known: {', '.join(names[:20])}" if names else "none is known"
    *others, last = (hit for hit, _, _ in near)
    return f"did you mean {', '.join(others)} or {last}?" if others else f"did you mean {last}?"
