"""What a cell with a number states: a share, an amount, a stake, a dependence, a count of suppliers."""

from collections.abc import Iterator

from ingest.extract.quantity.home import home_currency
from ingest.extract.table.claim import Claim, crossed, ends, plain_ends
from ingest.extract.table.columns import Column
from ingest.extract.table.heading import first_of
from ingest.extract.table.matching import has
from ingest.extract.table.number import Number
from ingest.extract.table.parties import (
    earners,
    funders,
    holders,
    home_of,
    investors_of,
    market,
    nodes,
    subject_of,
    targets,
    whole_of,
)
from ingest.extract.table.record import Record
from narrows.model import Cell, Entity, QualifierValue
from narrows.resolve import fold

_NO_CLAIM = ("growth", "rank", "ratio", "papers", "jobs", "market_size")


def claims(number: Number) -> Iterator[Claim]:
    """The claims of one value cell."""
    measure = number.measure
    if measure in _NO_CLAIM or any(h.measure in ("papers", "jobs") for h in number.headings):
        return
    if number.value.kind == "amount":
        yield from _amount(number, measure)
    elif measure == "ownership":
        yield from _ownership(number)
    elif measure == "dependence":
        yield from _dependence(number)
    elif measure == "localization":
        yield from _localization(number)
    elif measure not in ("subsidy", "investment", "acquisition"):
        yield from _share(number)


def _share(number: Number) -> Iterator[Claim]:
    what = nodes(number)
    if earned := _earnings(number, number.measured(), has_nodes=bool(what)):
        yield from earned
        return
    if not _is_share(number):
        return
    who = holders(number)
    qualifiers = number.measured()
    if scope := next((h.scope for h in number.headings if h.scope), ""):
        qualifiers["scope"] = scope
    if basis := number.record.basis or next((h.basis for h in number.headings if h.basis), ""):
        qualifiers["basis"] = basis
    for holder in who:
        others = tuple(h.entity.name for h in who if h is not holder)
        for node in what:
            more: dict[str, QualifierValue] = {"joint": others} if others else {}
            if node.named and node.named.item:
                more["item"] = node.named.item
            yield from number.claims("HAS_SHARE", [holder], [node], "table share", qualifiers | more)


def _is_share(number: Number) -> bool:
    """True when a header or the caption says so, or the header is only a name or a date."""
    column = number.column
    named = column.heading.whole is not None or bool(column.heading.date)
    return named or any(h.role == "share" or h.basis or h.unit.percent for h in number.headings)


def _earnings(number: Number, qualifiers: dict[str, QualifierValue], *, has_nodes: bool) -> list[Claim]:
    """Revenue by market, where the number is that and no share of a market."""
    said = any(h.market for h in number.headings)
    if not number.says("markets") and not (number.says("earnings") and (not has_nodes or said)):
        return []
    firms = earners(number)
    return list(number.claims("EARNS_FROM", firms, market(number, firms), "table earnings", qualifiers))


def _amount(number: Number, measure: str) -> Iterator[Claim]:
    record, qualifiers, who = number.record, number.paid(), holders(number)
    firms = [holder for holder in who if holder.entity.type == "Firm" and not holder.entity.residual]
    payers = (*(funders(number) if measure == "subsidy" else ()), *who)
    if "currency" not in qualifiers and (currency := home_currency(p.entity for p in payers)):
        qualifiers["currency"] = currency
    if measure == "subsidy":
        if has(fold(number.column.heading.text), "loans"):
            qualifiers["item"] = "loan"
        yield from number.claims("SUBSIDIZED_BY", firms, funders(number), "table subsidy", qualifiers)
    elif measure == "investment":
        if paying := ends(record.named("investor")):
            yield from number.claims("INVESTS_IN", paying, firms, "table investment", qualifiers)
            return
        named = [holder for holder in who if not holder.entity.residual]
        built = record.named("node", "technology")
        investors = investors_of(record, named)
        for target in named if investors else targets(number, named):
            item: dict[str, QualifierValue] = (
                {"item": built[0].text} if built and target.named is not built[0] else {}
            )
            yield from number.claims(
                "INVESTS_IN", investors or named, [target], "table investment", qualifiers | item
            )
    elif measure == "acquisition":
        buyers, bought = ends(record.named("acquirer", "firm")), ends(record.named("acquired"))
        yield from number.claims("ACQUIRES", buyers, bought, "table acquisition", qualifiers)
    else:
        yield from _earnings(number, qualifiers, has_nodes=number.column.heading.whole is None)


def _ownership(number: Number) -> Iterator[Claim]:
    owners, owned = ends(number.record.named("parent")), ends(number.record.named("firm"))
    said = plain_ends(first_of(number.record.headings, "Firm")[:1])
    if not owners and (investors := investors_of(number.record, owned)):
        owners = investors  # a fund's portfolio, with its stakes
    elif not owners:
        owners, owned = owned, said
    qualifiers: dict[str, QualifierValue] = {"share": number.value.value}
    if number.value.op != "=":
        qualifiers["op"] = number.value.op
    qualifiers |= number.record.dated(number.headings)
    held = owned or said
    yield from number.claims("OWNS", owners, held, "table stake", qualifiers)
    if not any(c.role == "amount" for c in number.record.columns):
        yield from number.claims("INVESTS_IN", owners, held, "table stake", qualifiers)


def _dependence(number: Number) -> Iterator[Claim]:
    """Who depends on whom or on what: the row's supplier country for its item, else the item itself."""
    record = number.record
    items, countries = ends(record.named("node", "technology")), ends(record.named("country", "firm"))
    who = whole_of(number.column, "Country", "Firm") or plain_ends(
        first_of(record.headings, "Country", "Firm")[:1] or _whose(number)
    )
    qualifiers = number.measured()
    sources = record.column("country")
    if who and countries and items and sources is not None and sources.index > number.column.index:
        said = {"item": items[0].entity.name}  # whom it mostly comes from stands behind how much does
        yield from crossed("DEPENDS_ON", who, countries, "table source", record.dated(number.headings) | said)
        countries = []
    elif who and countries and items:
        qualifiers["item"] = items[0].entity.name
    on = (countries if who else []) or items or subject_of(record.headings)
    yield from number.claims("DEPENDS_ON", who or countries, on, "table dependence", qualifiers)


def _whose(number: Number) -> list[Entity]:
    """The country whose imports the caption speaks of: 美國關鍵礦物淨進口依存度."""
    found = (f.entity for h in number.headings for f in h.found if f.entity.type == "Country")
    return list(found)[:1]


def _localization(number: Number) -> Iterator[Claim]:
    """A rate of self-sufficiency: the share of a country's own makers in its market."""
    record = number.record
    named = plain_ends(first_of(number.headings, "Country")[:1])
    said = (number.column, *(c for c in record.columns if has(fold(c.heading.text), "homes")))
    home = named or next(filter(None, (home_of(c) for c in said)), [])
    if number.value.kind != "percent" or not home:
        return
    made = ends(record.named("node", "technology")) or subject_of(record.headings)
    more: dict[str, QualifierValue] = {"scope": home[0].entity.name, "basis": "localization"}
    yield from number.claims("HAS_SHARE", home, made, "table localization", number.measured() | more)


def supplier_counts(record: Record, column: Column, cell: Cell, count: int) -> Iterator[Claim]:
    """Suppliers counted by country and part: who makes the part, and that the caption's product takes it."""
    whole = whole_of(column, "Country")
    if not whole or not count or not any(has(fold(h.text), "suppliers") for h in record.headings):
        return
    rule, said = "table count of suppliers", cell.text.strip()
    for part in ends(record.named("node", "technology")):
        yield Claim("PRODUCES", whole[0], part, cell, {"count": count}, rule, said, 0.8)
        for product in subject_of(record.headings):
            if product.entity.id != part.entity.id and part.named:
                yield Claim("INPUT_TO", part, product, part.named.cell, {}, rule, "", 0.7)
