"""What a rule forbids or supports, it does from the date on which the text says it was issued."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ingest.extract.found import Made

# Of 26 annotated statements of the first three by a rule whose issue is dated nearby, 25 have that date; of
# PROMOTES few have any, and those that do have that one.
_BY_RULE = ("RESTRICTS", "TARGETS", "AMENDS", "PROMOTES")


@dataclass(slots=True)
class Issues:
    """The rules issued so far in a document, by id: the date of the last issue, and who issued it."""

    dates: dict[str, str] = field(default_factory=dict)
    issuers: dict[str, set[str]] = field(default_factory=dict)


def with_dates_of_issue(statements: Iterable[Made], issues: Issues) -> list[Made]:
    """Statements of rules that have no date get that of the last issue told so far, or of the next.

    What is said in one breath of a rule and of who issued it, 美國《X 法》支持…, has one date.  `issues` is
    what earlier passages told; what these tell is added to it.
    """
    every = list(statements)
    told = [(m.subject.id, m.start, m.object.id, m.qualifiers.get("date")) for m in every if _is_issue(m)]
    for rule, _, issuer, _ in told:
        issues.issuers.setdefault(rule, set()).add(issuer)
    dated = [(rule, start, str(date)) for rule, start, _, date in told if date]
    kept = [_dated(made, dated, issues) for made in every]
    issues.dates.update((rule, date) for rule, _, date in dated)
    return [_with_its_rule(made, kept, issues) for made in kept]


def _is_issue(made: Made) -> bool:
    return made.predicate == "ISSUED_BY"


def _lacks_date(made: Made) -> bool:
    return made.predicate in _BY_RULE and "date" not in made.qualifiers


def _dated(made: Made, told: Iterable[tuple[str, int, str]], issues: Issues) -> Made:
    if not _lacks_date(made) or made.subject.type != "Regulation":
        return made
    own = [(start, date) for rule, start, date in told if rule == made.subject.id]
    before = [date for start, date in own if start <= made.start]
    later = [date for start, date in own if start > made.start]
    date = (before[-1:] or [issues.dates.get(made.subject.id, "")])[0] or (later[:1] or [""])[0]
    return _with_date(made, date)


def _with_its_rule(made: Made, kept: Iterable[Made], issues: Issues) -> Made:
    if not _lacks_date(made) or made.subject.type == "Regulation":
        return made
    dates = [
        str(rule.qualifiers["date"])
        for rule in kept
        if (rule.predicate, rule.object.id, rule.start) == (made.predicate, made.object.id, made.start)
        and made.subject.id in issues.issuers.get(rule.subject.id, ())
        and "date" in rule.qualifiers
    ]
    return _with_date(made, dates[0] if dates else "")


def _with_date(made: Made, date: str) -> Made:
    return replace(made, qualifiers={**made.qualifiers, "date": date}) if date else made
