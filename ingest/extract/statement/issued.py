"""What a rule forbids, it forbids from the date on which the text says it was issued."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.extract.found import Made

# Of 26 annotated statements of these predicates by a rule whose issue is dated nearby, 25 have that date.
_BY_RULE = ("RESTRICTS", "TARGETS", "AMENDS")


def with_dates_of_issue(statements: Iterable[Made], issued: dict[str, str]) -> list[Made]:
    """Statements of rules that have no date get that of the last issue told so far, or of the next.

    `issued` is what earlier passages told, by the rule's id; what these tell is added to it.
    """
    every = list(statements)
    told = [
        (m.subject.id, m.start, str(m.qualifiers["date"]))
        for m in every
        if m.predicate == "ISSUED_BY" and "date" in m.qualifiers
    ]
    kept = []
    for made in every:
        if made.predicate in _BY_RULE and made.subject.type == "Regulation" and "date" not in made.qualifiers:
            own = [(start, date) for id, start, date in told if id == made.subject.id]
            before = [date for start, date in own if start <= made.start]
            later = [date for start, date in own if start > made.start]
            date = (before[-1:] or [issued.get(made.subject.id, "")])[0] or (later[:1] or [""])[0]
            if date:
                made = replace(made, qualifiers={**made.qualifiers, "date": date})
        kept.append(made)
    issued.update((id, date) for id, _, date in told)
    return kept
