"""What the names of a row state of each other: head offices, products, customers, owners, issuers, lists."""

from collections.abc import Iterator, Sequence

from ingest.extract.table.cellnames import Named
from ingest.extract.table.columns import Column, is_tick
from ingest.extract.table.heading import Heading, first_of
from ingest.extract.table.matching import first_group, has
from ingest.extract.table.record import Claim, End, Record, date_of, ends, plain_ends
from ingest.extract.table.words import words
from narrows.model import Cell, QualifierValue
from narrows.resolve import fold

_TECHNICAL = ("SupplyChainNode", "Technology")
_MEETS = {
    ("Country", "Organization"): "MEMBER_OF",
    ("Country", "Regulation"): "MEMBER_OF",
    ("Firm", "Organization"): "MEMBER_OF",
    ("Firm", "Regulation"): "LISTED_ON",
    ("Firm", "SupplyChainNode"): "PRODUCES",
    ("Firm", "Technology"): "PRODUCES",
    ("Country", "SupplyChainNode"): "PRODUCES",
    ("Country", "Technology"): "PRODUCES",
    ("Regulation", "SupplyChainNode"): "RESTRICTS",
    ("Regulation", "Technology"): "RESTRICTS",
}
_MAKES = ("生产", "产", "供应", "出口", "产地", "produc", "suppl", "export", "origin", "manufactur")


def claims(record: Record, *, numbers: bool) -> Iterator[Claim]:
    """The claims that need no number; `numbers` says whether the row has columns with numbers."""
    yield from _head_offices(record)
    yield from _products(record, numbers)
    yield from _customers(record)
    yield from _crossed("SUBSIDIARY_OF", record.named("firm"), record.named("parent"), {}, "table parent")
    if not numbers:
        dated = _date(record)
        yield from _crossed(
            "ACQUIRES", record.named("acquirer", "firm"), record.named("acquired"), dated, "table acquisition"
        )
    yield from _rules(record)
    yield from _lists(record)


def _head_offices(record: Record) -> Iterator[Claim]:
    firms = record.named("firm")
    for firm in firms:
        if firm.country is not None and not firm.entity.residual:
            yield _claim(
                "HEADQUARTERED_IN",
                End(firm.entity, firm),
                End(firm.country, firm),
                firm.cell,
                {},
                "table head office",
            )
    homes = record.named("headquarters")
    if homes and len(firms) == 1:
        yield from _crossed("HEADQUARTERED_IN", firms, homes[:1], {}, "table head office")
    column = record.column("country")
    if (
        column is None
        or homes
        or any(has(fold(h.text), "markets") for h in (column.heading, *record.headings))
    ):
        return
    plain = not any(word in fold(column.heading.text) for word in ("市场", "market", *_MAKES, "客户"))
    if plain and len(firms) == 1 and len(record.named("country")) == 1:
        yield from _crossed(
            "HEADQUARTERED_IN", firms, record.named("country"), {}, "table country of a firm", 0.8
        )


def _products(record: Record, numbers: bool) -> Iterator[Claim]:
    firms, nodes = (
        record.named("firm"),
        [n for n in record.named("node", "technology") if not _is_plant(n.text)],
    )
    column = record.column("firm")
    shares = any(c.role == "share" or c.heading.unit.percent for c in record.columns) or any(
        h.unit.percent for h in record.headings
    )
    if nodes and not (numbers and shares):
        yield from _crossed("PRODUCES", firms, nodes, {}, "table product")
    if column and not (numbers and shares) and firms:
        for entity in column.heading.of(*_TECHNICAL)[-1:]:
            for firm in firms:
                if not firm.entity.residual:
                    yield _claim(
                        "PRODUCES",
                        End(firm.entity, firm),
                        End(entity),
                        firm.cell,
                        {},
                        "table kind of firm",
                        0.8,
                    )
    for index, names in record.names.items():
        home = next((c.heading.whole for c in record.columns if c.index == index), None)
        if record.roles.get(index) == "firm" and home is not None and home.type == "Country":
            for firm in names:
                yield _claim(
                    "HEADQUARTERED_IN",
                    End(firm.entity, firm),
                    End(home),
                    firm.cell,
                    {},
                    "table firms by country",
                    0.8,
                )
            if firms is not names:
                yield from _crossed("PRODUCES", names, nodes, {}, "table product")
    place = record.column("country")
    if (
        place
        and not numbers
        and not firms
        and nodes
        and any(word in fold(place.heading.text) for word in _MAKES)
    ):
        yield from _crossed("PRODUCES", record.named("country"), nodes, {}, "table producing country")


def _is_plant(text: str) -> bool:
    """True for 晶圓廠: a firm builds it, and makes something else in it."""
    return any(fold(text).strip().endswith(word) for word in words("plants"))


def _customers(record: Record) -> Iterator[Claim]:
    nodes = record.named("node", "technology")
    said = [n.text for n in nodes] or [e.name for e in first_of(record.headings, *_TECHNICAL)[-1:]]
    for item in said or [""]:
        qualifiers: dict[str, QualifierValue] = _date(record) | ({"item": item} if item else {})
        yield from _crossed(
            "SUPPLIES", record.named("firm"), record.named("customer"), qualifiers, "table customer"
        )


def _rules(record: Record) -> Iterator[Claim]:
    rules = [n for n in record.named("regulation") if n.entity.type == "Regulation"]
    column = record.column("regulation")
    if column is None or not rules or record.named("firm"):
        return
    issuers = record.named("issuer")
    paired = len(rules) == len(issuers) > 1
    for i, rule in enumerate(rules):
        date = record.dates[i] if len(record.dates) == len(rules) else (*date_of(record, ()),)
        dated: dict[str, QualifierValue] = {"date": date[0]} if date[0] else {}
        for issuer in [issuers[i]] if paired else issuers:
            yield _claim(
                "ISSUED_BY",
                End(rule.entity, rule),
                End(issuer.entity, issuer),
                rule.cell,
                dated,
                "table issuer",
            )
    issued_by = [] if issuers else record.named("country")
    for rule in rules:
        for country in issued_by:
            yield _claim(
                "ISSUED_BY",
                End(rule.entity, rule),
                End(country.entity, country),
                rule.cell,
                _date(record),
                "table issuer",
                0.8,
            )
    grounds = record.named("basis_in_law")
    for i, rule in enumerate(rules):
        for ground in [grounds[i]] if len(rules) == len(grounds) > 1 else grounds:
            if ground.entity.id != rule.entity.id:
                yield _claim(
                    "BASED_ON",
                    End(rule.entity, rule),
                    End(ground.entity, ground),
                    rule.cell,
                    {},
                    "table legal basis",
                )
    if record.column("threshold") or record.column("against") or has_kind(record.headings, "RESTRICTS"):
        yield from _crossed(
            "RESTRICTS", rules, record.named("node", "technology"), _limits(record), "table control"
        )


def _lists(record: Record) -> Iterator[Claim]:
    """Tables whose caption says of every row what it is: controlled items, critical technologies, listed firms, members."""
    kind = next((k for h in record.headings if (k := first_group(fold(h.text), "captions"))), "")
    by = plain_ends(first_of(record.headings, "Regulation")[-1:])
    who = by or plain_ends(
        first_of(record.headings, "Organization")[:1] or first_of(record.headings, "Country")[:1]
    )
    if kind in ("RESTRICTS", "DESIGNATES") and not record.named("regulation") and not record.named("firm"):
        for subject in who:
            for node in ends(record.named("node", "technology")):
                limits = _limits(record) if kind == "RESTRICTS" else _date(record)
                yield _claim(kind, subject, node, _cell(node), limits, "table list", 0.8)
    if kind == "LISTED_ON":
        lists = ends([n for n in record.named("regulation") if n.entity.type == "Regulation"]) or by
        for firm in ends(record.named("firm", "issuer")):
            for listed in lists:
                yield _claim("LISTED_ON", firm, listed, _cell(firm), _date(record), "table list", 0.8)
    members = ends(record.named("country", "firm"))
    if kind == "MEMBER_OF" or record.column("alliance"):
        for member in members:
            for body in ends(record.named("alliance")) or who:
                if body.entity.type in ("Organization", "Regulation"):
                    yield _claim(
                        "MEMBER_OF", member, body, _cell(member), _date(record), "table members", 0.8
                    )


def ticked(record: Record, column: Column, cell: Cell) -> Iterator[Claim]:
    """A tick where a row and a column meet: who is a member of what, who makes what, which rule controls what."""
    whole = column.heading.whole
    if whole is None or not is_tick(cell.text):
        return
    head = column.head[-1]
    named = Named(whole, head, 0, len(head.text))
    rows = record.named("country", "firm", "regulation", "node", "technology")
    for row in rows:
        for subject, object_ in ((row, named), (named, row)):
            predicate = _MEETS.get((subject.entity.type, object_.entity.type), "")
            if predicate == "RESTRICTS" and not has_kind(record.headings, "RESTRICTS"):
                continue
            if predicate and not row.entity.residual:
                yield _claim(
                    predicate,
                    End(subject.entity, subject),
                    End(object_.entity, object_),
                    cell,
                    {},
                    "table tick",
                    0.8,
                )
                break


def has_kind(headings: Sequence[Heading], kind: str) -> bool:
    """True when some heading says so of the whole table."""
    return any(first_group(fold(h.text), "captions") == kind for h in headings)


def _limits(record: Record) -> dict[str, QualifierValue]:
    said = {role: record.texts[role] for role in ("threshold", "against") if record.texts.get(role)}
    against = [n.text for n in record.named("against")]
    return _date(record) | said | ({"against": "、".join(against)} if against else {})


def _date(record: Record) -> dict[str, QualifierValue]:
    date, _ = date_of(record, ())
    return {"date": date} if date else {}


def _crossed(
    predicate: str,
    subjects: Sequence[Named],
    objects: Sequence[Named],
    qualifiers: dict[str, QualifierValue],
    rule: str,
    confidence: float = 0.9,
) -> Iterator[Claim]:
    """Every subject with every object; residual names take no part."""
    for subject in subjects:
        for object_ in objects:
            if not subject.entity.residual and not object_.entity.residual:
                yield _claim(
                    predicate,
                    End(subject.entity, subject),
                    End(object_.entity, object_),
                    object_.cell,
                    qualifiers,
                    rule,
                    confidence,
                )


def _cell(end: End) -> Cell:
    assert end.named is not None  # made from a row's names
    return end.named.cell


def _claim(
    predicate: str,
    subject: End,
    object_: End,
    cell: Cell,
    qualifiers: dict[str, QualifierValue],
    rule: str,
    confidence: float = 0.9,
) -> Claim:
    return Claim(predicate, subject, object_, cell, dict(qualifiers), rule, "", confidence)
