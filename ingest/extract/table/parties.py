"""Who and what a number is about: its holder, the node, the market, who pays, what is paid for."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.table.cellnames import Named
from ingest.extract.table.claim import End, ends, plain_ends
from ingest.extract.table.columns import Column
from ingest.extract.table.heading import TECHNICAL, Heading, first_of
from ingest.extract.table.matching import has_word
from ingest.extract.table.naming import known_entity
from ingest.extract.table.number import Number
from ingest.extract.table.record import Record
from ingest.extract.table.words import groups, words
from narrows.model import Entity
from narrows.resolve import fold

_INVESTING = "投资|入股|持股|参股"
_INVESTS = re.compile(
    rf"\W{{0,2}}[^,，;；]{{0,6}}(?:{_INVESTING})|'?s? (?:\w+ )?(?:investments?|stakes?|portfolio|invests)"
)
_SPEAKS_OF_INVESTING = re.compile(rf"{_INVESTING}|\b(?:invest\w*|stakes?|portfolio)\b")
_OWN_PRODUCTS = re.compile(r"(?:主要|主力|代表|旗舰|核心)(?:性)?(?:产品|业务)|(?:main|key) products?")


def holders(number: Number) -> list[End]:
    """Whose number it is: the row's firm, else the header's, else the country; at last the caption's."""
    record, near = number.record, number.column.index
    if rows := record.named("firm", near=near) or record.named("parent"):
        return ends(rows)
    for class_, role in (("Firm", "firm"), ("Organization", "issuer"), ("Country", "country")):
        if named := record.named(role, near=near):
            return ends(named)
        if whole := whole_of(number.column, class_):
            return whole
        for heading in record.headings:
            if heading.whole is not None and heading.whole.type == class_:
                return [End(heading.whole)]
    return plain_ends(first_of(number.headings, "Firm")[:1] or first_of(number.headings, "Country")[:1])


def nodes(number: Number) -> list[End]:
    """What the share is of: the row's, the header's, the group's or the caption's technology or node."""
    named = number.record.named("node", "technology", near=number.column.index)
    if named and not (named == own_products(number.record) and subject_of(number.headings)):
        return ends(named)
    if spoken_of := subject_of(number.headings):
        return spoken_of
    firms = number.record.column("firm")
    return plain_ends(firms.heading.of(*TECHNICAL)[-1:]) if firms else []


def own_products(record: Record) -> list[Named]:
    """What a column such as 主要產品 says that the row's firm makes, whatever its numbers are of."""
    own = next((c for c in record.columns if _OWN_PRODUCTS.search(fold(c.heading.text))), None)
    return record.names.get(own.index, []) if own is not None else []


def earners(number: Number) -> list[End]:
    """The firms whose revenue it is: the row's, the header's, the group's or the caption's."""
    rows = ends(number.record.named("firm", near=number.column.index)) or whole_of(number.column, "Firm")
    return [
        e for e in rows or plain_ends(first_of(number.record.headings, "Firm")[:1]) if not e.entity.residual
    ]


def market(number: Number, who: Sequence[End]) -> list[End]:
    """The country whose market it is, when a firm holds the number."""
    if not who or who[0].entity.type != "Firm":
        return []
    said = next((h.market for h in number.headings if h.market), None)
    rows = number.record.column("country")
    told = rows is not None and (rows.heading.role == "country" or said is None)
    return (
        ([End(number.column.heading.market)] if number.column.heading.market else [])
        or (ends(number.record.named("country")) if told else [])
        or whole_of(number.column, "Country")
        or ([End(said)] if said else [])
    )


def funders(number: Number) -> list[End]:
    """Who pays: the row's programme or agency, else the nearest heading's, else a country."""
    if named := number.record.named("regulation", "issuer"):
        return ends(named)
    payers = number.record.column("country")
    if payers is not None and payers.heading.measure == "subsidy":
        return ends(number.record.named("country"))  # 補助國
    said = first_of(number.headings, "Regulation") or first_of(number.headings, "Organization")
    countries = ends(number.record.named("country")) or plain_ends(first_of(number.headings, "Country")[:1])
    return plain_ends(said[:1]) or countries


def portfolios(record: Record) -> Iterator[tuple[list[End], list[End]]]:
    """Who invests, and in which firms of the row: the caption's fund, or that of each column's title."""
    if not any(_SPEAKS_OF_INVESTING.search(fold(h.text)) for h in record.headings):
        return
    funds = [c for c in record.columns if record.roles.get(c.index) == "firm" and whole_of(c, "Firm")]
    for column in funds:
        yield whole_of(column, "Firm"), ends(record.names[column.index])
    firms = ends(record.named("firm"))
    if not funds:
        yield investors_of(record, firms), firms


def investors_of(record: Record, invested_in: Sequence[End]) -> list[End]:
    """The fund or firm whose investments the caption lists; the firms of the rows are what it buys into."""
    held = {holder.entity.id for holder in invested_in}
    if not any(holder.entity.type == "Firm" for holder in invested_in):
        return []
    for heading in record.headings:
        for found in heading.found:
            after = fold(heading.text[found.end :])
            if (
                found.entity.type in ("Firm", "Organization")
                and _INVESTS.match(after)
                and found.entity.id not in held
            ):
                return [End(found.entity)]
    return []


def targets(number: Number, who: Sequence[End]) -> list[End]:
    """What is invested in: another country, else a node; a country's caption speaks of its field."""
    held = {holder.entity.id for holder in who}
    if number.record.named("parent") and not number.record.named("firm"):
        return plain_ends(first_of(number.headings, "Firm")[:1])  # what the owners of the rows own
    row = [e for e in ends(number.record.named("country", "site")) if e.entity.id not in held]
    said = [e for e in plain_ends(first_of(number.headings, "Country")[:1]) if e.entity.id not in held]
    if who and who[0].entity.type == "Country":
        said = [e for e in _invested_in(number.headings) if e.entity.id not in held]
    return row or said or ends(number.record.named("node", "technology")) or subject_of(number.headings)


_INTO = re.compile(r"(?:对|赴|在|于|到|前往)$")
_INVESTED = re.compile(r"的?(?:直接|新增|设厂|累计|半导体|科技|绿地)*投资")


def _invested_in(headings: Sequence[Heading]) -> list[End]:
    """The country of 「對美國直接投資金額」."""
    for heading in headings:
        for found in heading.found:
            before, after = fold(heading.text[: found.start]), fold(heading.text[found.end :])
            if found.entity.type == "Country" and _INTO.search(before) and _INVESTED.match(after):
                return [End(found.entity)]
    return []


def whole_of(column: Column, *classes: str) -> list[End]:
    """The entity that is the column's header, when it is of these classes."""
    entity = column.heading.whole
    if entity is None or entity.type not in classes:
        return []
    head = column.head[-1] if column.head else None
    return [End(entity, Named(entity, head, 0, len(head.text)) if head else None)]


def home_of(column: Column) -> list[End]:
    """The country at home in the column: its header says so by name, or by a word such as 國內."""
    home = column.heading.home
    if home is None:
        return whole_of(column, "Country")
    for head in column.head:
        folded = fold(head.text)
        at = [(folded.find(word), len(word)) for word in words("homes") if word in folded]
        if at and len(folded) == len(head.text):
            start, length = min(at)
            return [End(home, Named(home, head, start, start + length))]
    return [End(home)]


_KIND_OF_FIRM = re.compile(
    r"(?:企业|公司|业者|厂商|厂)\s?\([^()]*\)"
)  # IC 設計企業（Fabless）: the firms again


def subject_of(headings: Sequence[Heading]) -> list[End]:
    """The node that the nearest heading speaks of: the last after a word for share, else the last."""
    for heading in headings:
        if heading.whole is not None and heading.whole.type in TECHNICAL:
            return [End(heading.whole)]
        if said := heading.of(*TECHNICAL):
            folded = fold(heading.text)
            at = max((folded.rfind(word) for word in groups("roles")["share"] if word != "%"), default=-1)
            places = {f.entity.id: f.start for f in heading.found if f.entity in said}
            renamed = [m.span() for m in _KIND_OF_FIRM.finditer(folded)]
            said = [e for e in said if not any(a < places[e.id] < b for a, b in renamed)] or said
            after = [entity for entity in said if at >= 0 and places[entity.id] > at]
            chosen = (after or said)[-1]
            return [End(_headed(heading, chosen) or chosen)]
    return []


def _headed(heading: Heading, entity: Entity) -> Entity | None:
    """主要半導體市場設備出貨: the node that the name makes with a head noun further on, if there is one."""
    place = next(f for f in heading.found if f.entity.id == entity.id)
    written, after = heading.text[place.start : place.end], fold(heading.text[place.end :])
    joined = [f"{written} {head}" for head in words("heads") if has_word(after, head)]
    found = (known_entity(name, "SupplyChainNode", vocabulary=heading.vocabulary) for name in joined)
    return next(filter(None, found), None)
