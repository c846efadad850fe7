"""Matches constructions against a line and makes statements of what their slots hold."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ingest.extract.found import Made
from ingest.extract.statement import qualify, sense
from ingest.extract.statement.discourse import Discourse
from ingest.extract.statement.entail import entailed
from ingest.extract.statement.fold import fold
from ingest.extract.statement.frame import Construction
from ingest.extract.statement.fund import is_fund
from ingest.extract.statement.line import Item, Line
from narrows.model import Drop, DropReason, Entity, QualifierValue

OF_KINDS = ("PRODUCES", "PROMOTES", "RESTRICTS", "DESIGNATES")
OF_MAKERS = ("PRODUCES", "SUPPLIES", "HAS_SHARE")  # what no investment fund does
_ACTS_OF_A_RULE = ("AMENDS", "RESTRICTS", "TARGETS")
_ACTORS = frozenset("FCO")
_REST = 6  # characters after a match that may still rank it: 居於領先地位
_RESPECTIVELY = re.compile(r"分别|各自|\brespectively\b")
_PRESENT = re.compile(r"[a-z]+(?:ing|es|s)\b")
_SHARED = ("date", "date_end", "status")  # qualifiers that what is entailed has, too


@dataclass(slots=True)
class Matcher:
    """Collects what one view's lines state, in order, and what was dropped."""

    view: str
    language: str
    discourse: Discourse
    made: list[Made]
    drops: list[Drop]
    settled: set[frozenset[str]] = field(default_factory=set)  # two ids of which a frame knows better

    def appositions(self, line: Line, constructions: Iterable[Construction], span: tuple[int, int]) -> None:
        """State what appositions state, and put the named argument in their place."""
        for construction in constructions:
            at = 0
            while match := construction.pattern.search(line.text, at):
                stands = self._is_written(line, match, construction.written, True)
                if stands and construction.states:
                    stands = self._state(line, construction, match, span)
                if not (construction.keep and stands):
                    at = match.start() + 1
                    continue
                kept = line.item(match.start(construction.keep))
                line.absorbed += [
                    c for c in line.cells[match.start() : match.end()] if c is not None and c is not kept
                ]
                line.collapse(match.start(), match.end(), kept)
                at = match.start() + 1

    def clauses(self, line: Line, constructions: Iterable[Construction], span: tuple[int, int]) -> None:
        """State what the constructions find; every start is tried once."""
        for construction in constructions:
            at = 0
            while match := construction.pattern.search(line.text, at):
                self._state(line, construction, match, span)
                at = match.start() + 1

    def _state(
        self, line: Line, construction: Construction, match: re.Match[str], span: tuple[int, int]
    ) -> bool:
        """State it, unless it is another matter; False when the words deny it."""
        groups = {name: at for name, at in ((n, match.start(n)) for n in match.groupdict()) if at >= 0}
        subjects = [x for n in groups if n.rstrip("0123456789") == "s" for x in _listed(line, groups[n])]
        objects = [line.item(groups[n]) for n in groups if n.rstrip("0123456789") == "o"]
        for role, item in _more(line, construction, match.end()):
            (subjects if role == "s" else objects).append(item)
        if self._is_other(line, construction, match, subjects, objects):
            return True
        trigger = groups.get("v", match.start())
        close = sense.words_before(line, groups, trigger, self.language)
        if reason := sense.against(line, construction, groups, trigger, close, self.language):
            self._drop(reason, construction, subjects, objects, span)
            return reason is not DropReason.NEGATED
        qualifiers = self._qualifiers(line, construction, groups, match, trigger)
        if status := sense.status(line, construction, groups, match, trigger, close, self.language):
            qualifiers.setdefault("status", status)
        figure = qualify.figure(line, qualifiers)
        span = self.part(line, span, match.start(), match.end(), (*subjects, *objects), figure)
        inferred = any(item.carried for item in (*subjects, *objects))
        rule = self.discourse.rule
        acts = construction.predicate in _ACTS_OF_A_RULE and not (construction.keep or construction.standing)
        if rule is not None and acts:
            subjects = [rule]  # the agency acts through it
        self._entail(line, construction, groups, subjects, objects, qualifiers, span)
        own = self._by_object(line, construction, objects)
        in_step = bool(_RESPECTIVELY.search(line.text))
        if in_step and len(subjects[0].members) == len(objects[0].members) > 1:
            self._settle(subjects, objects)  # 甲與乙分別生產丙與丁: neither makes the other's
        for subject, object_ in _pairs(subjects, objects, construction, in_step):
            dated = self._of_rule(line, construction, subject, qualifiers, trigger)
            self.add(
                construction.predicate,
                subject,
                object_,
                span,
                {**qualifiers, **dated, **own.get(object_.id, {})},
                construction.rule,
                construction.confidence * (0.8 if inferred else 1.0),
                self.view[slice(*figure)] if figure else "",
            )
        return True

    def _is_other(
        self,
        line: Line,
        construction: Construction,
        match: re.Match[str],
        subjects: Iterable[Item],
        objects: Iterable[Item],
    ) -> bool:
        """Whether the words match what is meant otherwise, by the names in the slots or the clause around."""
        if construction.predicate in OF_KINDS and any(item.generic for item in objects):
            return True  # 發展技術: of no thing in particular
        if construction.predicate in OF_MAKERS and any(map(is_fund, subjects)):
            return True
        if construction.overt and any(item.carried for item in (*subjects, *objects)):
            return True
        if construction.unless is not None:
            low, high = qualify.clause_bounds(line, match.start(), match.end())
            if construction.unless.search(line.text, low, high):
                return True
        written = self._is_written(line, match, construction.written, True)
        return not (written and self._is_written(line, match, construction.unwritten, False))

    def _is_written(
        self, line: Line, match: re.Match[str], patterns: Mapping[str, re.Pattern[str]], wanted: bool
    ) -> bool:
        """Whether the names in the slots are all written so, or none of them."""
        return all(
            any(map(pattern.search, self._names(line.item(match.start(role))))) is wanted
            for role, pattern in patterns.items()
            if role in match.re.groupindex and match.start(role) >= 0
        )

    def _entail(
        self,
        line: Line,
        construction: Construction,
        groups: Mapping[str, int],
        subjects: list[Item],
        objects: Iterable[Item],
        qualifiers: Mapping[str, QualifierValue],
        span: tuple[int, int],
    ) -> None:
        """State what follows from it of the things named besides its two ends."""
        roles = {name: line.item(at) for name, at in groups.items() if name in ("item", "against")}
        if construction.predicate == "SUPPLIES" and "item" in roles:
            self._settle(objects, [roles["item"]])  # the customer does not make it
        for predicate, actor, other in entailed(construction.predicate, subjects, roles):
            own = {k: v for k, v in qualifiers.items() if k in _SHARED}
            for first in actor.members:
                for second in other.members:
                    confidence = construction.confidence * 0.8
                    self.add(predicate, first.entity, second.entity, span, own, construction.rule, confidence)

    def _of_rule(
        self,
        line: Line,
        construction: Construction,
        subject: Entity,
        qualifiers: Mapping[str, QualifierValue],
        trigger: int,
    ) -> dict[str, QualifierValue]:
        """The document's date, for what the rule that it is does or its agency does now."""
        if "date" not in construction.takes:
            return {}
        dated = self.of_rule(subject)
        issued = construction.predicate == "ISSUED_BY" and "date" not in {**qualifiers, **dated}
        if issued and self._is_now(line, trigger):
            dated["date"] = self.discourse.date
        return dated

    def _by_object(
        self, line: Line, construction: Construction, objects: Iterable[Item]
    ) -> dict[str, dict[str, QualifierValue]]:
        """What only one object has, by its id: the bound its name sets, the amount written behind it."""
        own: dict[str, dict[str, QualifierValue]] = {}
        for item in objects if "threshold" in construction.takes else ():
            for member, name in zip(item.members, self._names(item), strict=True):
                if bound := qualify.threshold(name) or qualify.threshold(member.entity.name):
                    own.setdefault(member.entity.id, {})["threshold"] = bound
        for item in objects if construction.more is not None and "amount" in construction.takes else ():
            if (amount := qualify.amount_of(line, item)) is not None:
                own.setdefault(item.members[0].entity.id, {}).update(qualify.of_quantity(amount, "amount"))
        return own

    def _names(self, item: Item) -> list[str]:
        """How the members are written; one carried over may stand in another text."""
        if item.carried:
            return [item.written] * len(item.members)
        return [fold(self.view[m.start : m.end]) for m in item.members]

    def _drop(
        self,
        reason: DropReason,
        construction: Construction,
        subjects: Iterable[Item],
        objects: Iterable[Item],
        span: tuple[int, int],
    ) -> None:
        """Note what would have been stated, and why it is not."""
        names = [", ".join(m.entity.name for i in items for m in i.members) for items in (subjects, objects)]
        detail = f"{names[0]} {construction.predicate} {names[1]} by {construction.rule}"
        self.drops.append(Drop(reason, *span, detail))
        self._settle(subjects, objects)

    def _settle(self, some: Iterable[Item], others: Iterable[Item]) -> None:
        """Nothing more is to be said of any of these with any of those."""
        ids = [m.entity.id for item in others for m in item.members]
        self.settled.update(frozenset((m.entity.id, id)) for item in some for m in item.members for id in ids)

    def part(
        self,
        line: Line,
        span: tuple[int, int],
        start: int,
        end: int,
        items: Iterable[Item],
        figure: tuple[int, int] | None = None,
    ) -> tuple[int, int]:
        """The part of the sentence, between semicolons, that holds a match, its arguments and its figure."""
        places = [
            line.at[start],
            line.at[min(end, len(line.at)) - 1],
            *(i.source for i in items if span[0] <= i.source < span[1]),
        ]
        low = self.view.rfind("；", span[0], min(places)) + 1 or span[0]
        high = self.view.find("；", max(places), span[1]) + 1 or span[1]
        return (low, high) if figure is None or low <= figure[0] < figure[1] <= high else span

    def _is_now(self, line: Line, trigger: int) -> bool:
        """True in a rule's own text for what its agency "is establishing" or "publishes" with it."""
        told = self.discourse.rule is not None and bool(self.discourse.date)
        return told and _PRESENT.match(line.text, trigger) is not None

    def of_rule(self, entity: Entity) -> dict[str, QualifierValue]:
        """The document's date, for what the rule that the document is does."""
        rule = self.discourse.rule
        own = rule is not None and rule.members[0].entity.id == entity.id
        return {"date": self.discourse.date} if own and self.discourse.date else {}

    def add(
        self,
        predicate: str,
        subject: Entity,
        object_: Entity,
        span: tuple[int, int],
        qualifiers: dict[str, QualifierValue],
        rule: str,
        confidence: float,
        value_text: str = "",
        why: str = "",
    ) -> None:
        """One statement, unless it says something of a thing and itself."""
        if subject.id == object_.id:
            claim = f"{subject.name} {predicate} itself"
            self.drops.append(Drop(DropReason.SELF_REFERENCE, *span, f"{claim} by {rule}"))
        elif subject.residual:
            claim = f"{subject.name} {predicate} {object_.name}"
            self.drops.append(Drop(DropReason.RESIDUAL, *span, f"{claim} by {rule}"))
        else:
            self.made.append(
                Made(
                    predicate,
                    subject,
                    object_,
                    *span,
                    qualifiers,
                    value_text,
                    rule,
                    round(confidence, 3),
                    why,
                )
            )

    def _qualifiers(
        self,
        line: Line,
        construction: Construction,
        groups: dict[str, int],
        match: re.Match[str],
        trigger: int,
    ) -> dict[str, QualifierValue]:
        found: dict[str, QualifierValue] = dict(construction.qualifiers)
        for role, at in groups.items():
            if role == "v" or role[0] == "x" or role.rstrip("0123456789") in ("s", "o"):
                continue
            item = line.item(at)
            if item.quantity is not None:
                found |= qualify.of_quantity(item.quantity, role)
            elif item.members:
                found[role] = ", ".join(m.entity.name for m in item.members)
        for role, at in groups.items():
            if role != "v" and (place := line.item(at).place):
                found["place"] = place
        if "rank" in construction.takes:
            found |= qualify.rank(line.text[match.start() : match.end() + _REST], self.language)
        return found | qualify.around(line, construction.takes, match.start(), match.end(), trigger, found)


def _listed(line: Line, at: int) -> Iterator[Item]:
    """An actor, and those of other kinds in the list that it ends: 日本、五眼聯盟 are of two kinds."""
    while True:
        item = line.item(at)
        yield item
        before = line.cells[at - 2] if at > 1 and line.text[at - 1] == "、" else None
        if before is None or not {item.kind, before.kind} <= _ACTORS or before.kind == item.kind:
            return
        at -= 2


def _more(line: Line, construction: Construction, at: int) -> Iterator[tuple[str, Item]]:
    """The further arguments behind a match, by role: 投資的企業，製造類有甲；設備類有乙."""
    while construction.more is not None and (match := construction.more.match(line.text, at)):
        role = "s" if "s" in construction.more.groupindex else "o"
        if not (item := line.item(match.start(role))).carried:
            yield role, item
        at = match.end()


def _pairs(
    subjects: list[Item], objects: list[Item], construction: Construction, respectively: bool
) -> Iterator[tuple[Entity, Entity]]:
    """Each subject with each object; coordinated ones distribute, or go in step (分別, respectively)."""
    for subject in subjects:
        for object_ in objects:
            if construction.single and len(object_.members) > 1:
                continue  # 美歐廠商: some of them in each
            first = subject.members[:1] if construction.nearest else subject.members
            others = object_.members[-1:] if construction.last else object_.members
            in_step = respectively and len(first) == len(others) > 1
            for i, one in enumerate(first):
                for other in others[i : i + 1] if in_step else others:
                    yield one.entity, other.entity
