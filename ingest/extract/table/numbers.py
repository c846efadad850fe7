"""What a cell with a number states: a share, an amount, a stake, a dependence, a count of suppliers."""

from collections.abc import Iterator, Sequence

from ingest.extract.table.cellnames import CLASSES, Named
from ingest.extract.table.columns import SILENT, Column
from ingest.extract.table.heading import Heading, first_of
from ingest.extract.table.matching import has, has_word
from ingest.extract.table.naming import known_entity
from ingest.extract.table.record import Claim, End, Record, basis_of, date_of, ends, plain_ends, scope_of
from ingest.extract.table.value import Value
from ingest.extract.table.words import groups, words
from narrows.model import Cell, Entity, QualifierValue
from narrows.resolve import fold

_TECHNICAL = ("SupplyChainNode", "Technology")
_NO_CLAIM = ("growth", "rank", "papers", "jobs", "market_size", "localization")


def measure_of(column: Column, record: Record) -> str:
    """What the numbers of the column count; growth and ranks only where the column itself says so."""
    if column.heading.measure:
        return column.heading.measure
    beside = (c.heading for c in record.columns if c.role in CLASSES)
    said = (h.measure for h in (*record.headings, *beside))
    return next((m for m in said if m and m not in SILENT), "")


def claims(record: Record, column: Column, cell: Cell, value: Value) -> Iterator[Claim]:
    """The claims of one value cell."""
    headings = (column.heading, *record.headings)
    measure = measure_of(column, record)
    if measure in _NO_CLAIM or any(h.measure in ("papers", "jobs") for h in headings):
        return
    if value.kind == "amount":
        yield from _amount(record, column, cell, value, measure, headings)
    elif value.kind == "percent" and measure == "ownership":
        yield from _ownership(record, cell, value, headings)
    elif value.kind == "percent" and measure == "dependence":
        yield from _dependence(record, column, cell, value, headings)
    elif value.kind == "percent" and measure not in ("subsidy", "investment", "acquisition"):
        yield from _share(record, column, cell, value, headings)


def _share(
    record: Record, column: Column, cell: Cell, value: Value, headings: Sequence[Heading]
) -> Iterator[Claim]:
    holders = _holders(record, column)
    nodes = _technical(record, column, headings)
    market = _market(record, column, holders)
    earns = _is_earned(headings, has_nodes=bool(nodes))
    if market and earns and holders and holders[0].entity.type == "Firm":
        for firm in holders:
            for country in market:
                yield _claim(
                    "EARNS_FROM",
                    firm,
                    country,
                    cell,
                    value,
                    _measured(record, headings, value),
                    "table earnings",
                )
        return
    qualifiers = _measured(record, headings, value)
    if scope := scope_of(headings):
        qualifiers["scope"] = scope
    if basis := basis_of(record, headings):
        qualifiers["basis"] = basis
    for holder in holders:
        others = tuple(h.entity.name for h in holders if h is not holder)
        for node in nodes:
            more: dict[str, QualifierValue] = {"joint": others} if others else {}
            if node.named and node.named.item:
                more["item"] = node.named.item
            if node.entity.id != holder.entity.id:
                yield _claim("HAS_SHARE", holder, node, cell, value, qualifiers | more, "table share")


def _amount(
    record: Record, column: Column, cell: Cell, value: Value, measure: str, headings: Sequence[Heading]
) -> Iterator[Claim]:
    qualifiers = _paid(record, headings, value)
    holders = _holders(record, column)
    if measure == "subsidy":
        funders = _funders(record, headings)
        if has(fold(column.heading.text), "loans"):
            qualifiers["item"] = "loan"
        for firm in (h for h in holders if h.entity.type == "Firm"):
            for funder in funders:
                yield _claim("SUBSIDIZED_BY", firm, funder, cell, value, qualifiers, "table subsidy")
    elif measure == "investment" and not any(h.entity.residual for h in holders):
        targets, built = _targets(record, holders, headings), record.named("node", "technology")
        for holder in holders:
            for target in targets:
                item: dict[str, QualifierValue] = (
                    {"item": built[0].text} if built and target.named is not built[0] else {}
                )
                yield _claim("INVESTS_IN", holder, target, cell, value, qualifiers | item, "table investment")
    elif measure == "acquisition":
        for buyer in ends(record.named("acquirer", "firm")):
            for bought in ends(record.named("acquired")):
                yield _claim("ACQUIRES", buyer, bought, cell, value, qualifiers, "table acquisition")
    elif any(has(fold(h.text), "markets") or has(fold(h.text), "earnings") for h in headings):
        for firm in (h for h in holders if h.entity.type == "Firm"):
            for country in _market(record, column, [firm]):
                if any(has(fold(h.text), "markets") for h in headings) or column.heading.whole:
                    yield _claim("EARNS_FROM", firm, country, cell, value, qualifiers, "table earnings")


def _ownership(record: Record, cell: Cell, value: Value, headings: Sequence[Heading]) -> Iterator[Claim]:
    owners, owned = ends(record.named("parent")), ends(record.named("firm"))
    said = plain_ends(first_of(record.headings, "Firm")[:1])
    if not owners:
        owners, owned = owned, said
    qualifiers: dict[str, QualifierValue] = {"share": value.value}
    if value.op != "=":
        qualifiers["op"] = value.op
    qualifiers |= _dated(record, headings)
    for owner in owners:
        for firm in owned or said:
            yield _claim("OWNS", owner, firm, cell, value, qualifiers, "table stake")


def _dependence(
    record: Record, column: Column, cell: Cell, value: Value, headings: Sequence[Heading]
) -> Iterator[Claim]:
    nodes, countries = ends(record.named("node", "technology")), ends(record.named("country", "firm"))
    whole = _whole(column, "Country", "Firm")
    said = plain_ends(first_of(record.headings, "Country", "Firm")[:1])
    who, on, item = (whole or said or countries), countries if (whole or said) else [], ""
    if on and nodes:
        item = nodes[0].entity.name
    for subject in who:
        for object_ in on or nodes or plain_ends(_chosen(record.headings)):
            qualifiers = _measured(record, headings, value) | ({"item": item} if item else {})
            if subject.entity.id != object_.entity.id:
                yield _claim("DEPENDS_ON", subject, object_, cell, value, qualifiers, "table dependence")


def supplier_counts(record: Record, column: Column, cell: Cell, count: int) -> Iterator[Claim]:
    """Suppliers counted by country and part: who makes the part, and that it goes into the caption's product."""
    whole = _whole(column, "Country")
    if not whole or not count or not any(has(fold(h.text), "suppliers") for h in record.headings):
        return
    products = plain_ends(_chosen(record.headings))
    for part in ends(record.named("node", "technology")):
        item: dict[str, QualifierValue] = {"count": count}
        yield Claim(
            "PRODUCES", whole[0], part, cell, item, "table count of suppliers", cell.text.strip(), 0.8
        )
        for product in products:
            if product.entity.id != part.entity.id and part.named:
                yield Claim(
                    "INPUT_TO", part, product, part.named.cell, {}, "table count of suppliers", "", 0.7
                )


def _holders(record: Record, column: Column) -> list[End]:
    """Whose number it is: the row's firm, else the header's, else the country; at last the caption's."""
    rows = record.named("firm", near=column.index) or record.named("parent")
    if rows:
        return ends(rows)
    for class_, role in (("Firm", ""), ("Organization", "issuer"), ("Country", "country")):
        if role and (named := record.named(role, near=column.index)):
            return ends(named)
        if whole := _whole(column, class_):
            return whole
        for heading in record.headings:
            if heading.whole is not None and heading.whole.type == class_:
                return [End(heading.whole)]
    return plain_ends(first_of(record.headings, "Firm")[:1] or first_of(record.headings, "Country")[:1])


def _technical(record: Record, column: Column, headings: Sequence[Heading]) -> list[End]:
    """What the share is of: the row's, the header's, the group's or the caption's technology or node."""
    if named := record.named("node", "technology", near=column.index):
        return ends(named)
    if chosen := _chosen((column.heading, *record.headings)):
        return plain_ends(chosen)
    firms = record.column("firm")
    return plain_ends(firms.heading.of(*_TECHNICAL)[-1:]) if firms else []


def _chosen(headings: Sequence[Heading]) -> list[Entity]:
    """The technology that the nearest heading speaks of: the last after a word for share, else the last."""
    for heading in headings:
        if heading.whole is not None and heading.whole.type in _TECHNICAL:
            return [heading.whole]
        if not (said := heading.of(*_TECHNICAL)):
            continue
        folded = fold(heading.text)
        at = max((folded.rfind(word) for word in groups("roles")["share"] if word != "%"), default=-1)
        places = {f.entity.id: f.start for f in heading.found if f.entity in said}
        after = [entity for entity in said if at >= 0 and places[entity.id] > at]
        chosen = (after or said)[-1]
        return [_headed(heading, chosen) or chosen]
    return []


def _headed(heading: Heading, entity: Entity) -> Entity | None:
    """主要半導體市場設備出貨: the node that the name makes with a head noun further on, if there is one."""
    place = next(f for f in heading.found if f.entity.id == entity.id)
    written, rest = heading.text[place.start : place.end], fold(heading.text[place.end :])
    heads = [head for head in words("heads") if has_word(rest, head)]
    joined = (
        known_entity(f"{written} {head}", "SupplyChainNode", vocabulary=heading.vocabulary) for head in heads
    )
    return next(filter(None, joined), None)


def _market(record: Record, column: Column, holders: Sequence[End]) -> list[End]:
    """The country whose market it is, when somebody else holds the number."""
    if not holders or holders[0].entity.type != "Firm":
        return []
    said = next((h.market for h in (column.heading, *record.headings) if h.market), None)
    return ends(record.named("country")) or _whole(column, "Country") or ([End(said)] if said else [])


def _is_earned(headings: Sequence[Heading], *, has_nodes: bool) -> bool:
    """True when the numbers are revenue by market, not shares of a market."""
    texts = [fold(h.text) for h in headings]
    if any(has(text, "markets") for text in texts):
        return True
    return any(has(text, "earnings") for text in texts) and (not has_nodes or any(h.market for h in headings))


def _funders(record: Record, headings: Sequence[Heading]) -> list[End]:
    if named := record.named("regulation", "issuer"):
        return ends(named)
    for classes in (("Regulation",), ("Organization",)):
        if found := first_of(headings, *classes):
            return plain_ends(found[:1])
    return ends(record.named("country")) or plain_ends(first_of(headings, "Country")[:1])


def _targets(record: Record, holders: Sequence[End], headings: Sequence[Heading]) -> list[End]:
    held = {h.entity.id for h in holders}
    countries = [e for e in ends(record.named("country")) if e.entity.id not in held]
    nodes = ends(record.named("node", "technology"))
    said = [e for e in plain_ends(first_of(headings, "Country")[:1]) if e.entity.id not in held]
    if holders and holders[0].entity.type == "Country":
        said = []  # what a country's caption speaks of is the field, not another country
    return countries or said or nodes or plain_ends(_chosen(headings))


def _whole(column: Column, *classes: str) -> list[End]:
    entity = column.heading.whole
    if entity is None or entity.type not in classes:
        return []
    head = column.head[-1] if column.head else None
    return [End(entity, Named(entity, head, 0, len(head.text)) if head else None)]


def _measured(record: Record, headings: Sequence[Heading], value: Value) -> dict[str, QualifierValue]:
    made: dict[str, QualifierValue] = {"value": value.value, "unit": "%"}
    return made | _bounds(value, "value_max") | _dated(record, headings)


def _paid(record: Record, headings: Sequence[Heading], value: Value) -> dict[str, QualifierValue]:
    made: dict[str, QualifierValue] = {"amount": value.value, "currency": value.currency}
    place = record.texts.get("place", "")
    return (
        made | _bounds(value, "amount_max") | _dated(record, headings) | ({"place": place} if place else {})
    )


def _bounds(value: Value, top: str) -> dict[str, QualifierValue]:
    made: dict[str, QualifierValue] = {}
    if value.op != "=":
        made["op"] = value.op
    if value.value_max is not None:
        made[top] = value.value_max
    return made


def _dated(record: Record, headings: Sequence[Heading]) -> dict[str, QualifierValue]:
    date, end = date_of(record, headings)
    made: dict[str, QualifierValue] = {"date": date} if date else {}
    if end:
        made["date_end"] = end
    return made


def _claim(
    predicate: str,
    subject: End,
    object_: End,
    cell: Cell,
    value: Value,
    qualifiers: dict[str, QualifierValue],
    rule: str,
) -> Claim:
    return Claim(predicate, subject, object_, cell, dict(qualifiers), rule, value.text)
