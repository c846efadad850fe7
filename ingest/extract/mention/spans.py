"""Which of the overlapping candidates stand: the longest, and known names inside it."""

from collections.abc import Iterable

from ingest.extract.mention.reading import Candidate


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Maximal candidates and known ones nested in them; of two that cross, the longer stands."""
    return contest(candidates)[0]


def contest(candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[tuple[Candidate, Candidate]]]:
    """The candidates that stand, in reading order; and each that does not, with the one that beat it."""
    ordered = sorted(
        candidates,
        key=lambda c: (
            -c.length,
            c.rule != "title of the rule",
            c.rule != "vocabulary",
            c.entity is None,
            c.start,
            c.type,
            c.rule,
        ),
    )
    kept: list[Candidate] = []
    beaten: list[tuple[Candidate, Candidate]] = []
    for candidate in ordered:
        for other in kept:
            if other.end <= candidate.start or candidate.end <= other.start:
                continue
            inside = other.start <= candidate.start and candidate.end <= other.end
            if (
                not inside
                or (candidate.length == other.length)
                or (candidate.entity is None and candidate.rule != "complete name")
            ):
                beaten.append((candidate, other))
                break
        else:
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end)), beaten
