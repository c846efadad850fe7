"""Suggests the nearest names to one that is unknown."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def nearest(name: str, known: Iterable[str], limit: int = 3) -> str:
    """`did you mean a, b or c?`, or all names when none is near."""
    names = list(known)
    hits = [hit for hit, _, _ in process.extract(name, names, scorer=fuzz.WRatio, limit=limit, score_cutoff=60)]
    if not hits:
        return f"known: {', '.join(names)}" if names else "none is known"
    return f"did you mean {hits[0]}?" if len(hits) == 1 else f"did you mean {', '.join(hits[:-1])} or {hits[-1]}?"
