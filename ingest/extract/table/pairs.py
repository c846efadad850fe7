"""What the names of a row state of each other: head offices, products, customers, owners, deals."""

import re
from collections.abc import Iterator
from itertools import chain

from ingest.extract.table.cellnames import CLASSES
from ingest.extract.table.claim import Claim, End, crossed, ends, plain_ends
from ingest.extract.table.heading import TECHNICAL, Heading, first_of
from ingest.extract.table.matching import has
from ingest.extract.table.parties import home_of, own_products
from ingest.extract.table.record import Record
from ingest.extract.table.words import words
from narrows.model import Entity, QualifierValue
from narrows.resolve import fold

_FIRMS = [role for role, classes in CLASSES.items() if classes[0] == "Firm"]
_BUILT = re.compile(r"设厂|建厂|厂址|工厂|厂区|投资|兴建|设立|\b(?:fabs?|plants?|factory|site)\b")
_PART = re.compile(r"(?:零组件|零件|元件|组件|部件|次系统|材料|原料)(?:名称)?$")
_ITS_PARTS = re.compile(
    r"[的之]?(?:关键|主要|重要|核心|所需)*(?:零组件|零件|元件|组件|部件|次系统|材料|原料)"
)
_UNSURE = 0.8  # confidence where a header says less than the relation


def claims(record: Record, *, numbers: bool) -> Iterator[Claim]:
    """The claims that need no number; `numbers` says whether the table has columns with numbers."""
    firms = ends(record.named("firm"))
    yield from _head_offices(record)
    yield from _products(record, shares=numbers and _has_shares(record))
    if not numbers:
        bought = ends(record.named("acquired"))
        buyers = ends(record.named("acquirer", "firm"))
        yield from crossed("ACQUIRES", buyers, bought, "table acquisition", record.dated())
        yield from _producing_countries(record)
    yield from _sites(record)
    yield from _parts(record)
    yield from _customers(record)
    yield from crossed("SUPPLIES", ends(record.named("supplier")), firms, "table supplier")
    yield from crossed("SUBSIDIARY_OF", firms, ends(record.named("parent")), "table parent")
    yield from crossed("SUBSIDIARY_OF", ends(record.named("subsidiary")), firms, "table subsidiary")


def _head_offices(record: Record) -> Iterator[Claim]:
    firms, homes = record.named("firm"), record.named("headquarters")
    for firm in chain(*(names for index, names in record.names.items() if record.roles[index] in _FIRMS)):
        if firm.country is not None:
            home = [End(firm.country, firm)]
            yield from crossed("HEADQUARTERED_IN", ends([firm]), home, "table head office")
    for column in record.columns:
        if record.roles.get(column.index) == "firm" and record.column("headquarters") is None:
            named = ends(record.names[column.index])
            rule = "table firms by country"
            yield from crossed("HEADQUARTERED_IN", named, home_of(column), rule, confidence=_UNSURE)
    if len(firms) == 1 and homes:
        yield from crossed("HEADQUARTERED_IN", ends(firms), ends(homes[:1]), "table head office")
    elif len(firms) == 1 and len(record.named("country")) == 1 and _is_plain_country(record):
        home = ends(record.named("country"))
        yield from crossed(
            "HEADQUARTERED_IN", ends(firms), home, "table country of a firm", confidence=_UNSURE
        )


def _is_plain_country(record: Record) -> bool:
    """True when the country column is of the firms themselves: no market, customer or origin of goods."""
    column = record.column("country")
    assert column is not None  # the record has names of that role
    if any(has(fold(h.text), "markets") for h in (column.heading, *record.headings)):
        return False
    if any(c.heading.measure == "investment" for c in record.columns) or column.heading.measure == "subsidy":
        return False
    return not any(word in fold(column.heading.text) for word in (*words("makes"), *words("sells")))


def _has_shares(record: Record) -> bool:
    """True when the numbers of the table are shares, which say more than that somebody makes something."""
    columns = any(c.role == "share" or c.heading.unit.percent for c in record.columns)
    return columns or any(h.unit.percent for h in record.headings)


def _products(record: Record, *, shares: bool) -> Iterator[Claim]:
    """Products in the row, or in the header of the firms: 半導體製造設備供應商.

    Beside shares only what the firms are said to make besides: 主要產品.
    """
    column = record.column("firm")
    for index, names in record.names.items():
        if record.roles[index] == "firm":
            made = own_products(record) if shares else record.named("node", "technology", near=index)
            made = [n for n in made if not _is_plant(n.text)]
            when = {} if shares else record.dated(record.headings)
            yield from crossed("PRODUCES", ends(names), ends(made), "table product", when)
    if shares:
        return
    kind = plain_ends(column.heading.of(*TECHNICAL)[-1:]) if column else []
    yield from crossed("PRODUCES", ends(record.named("firm")), kind, "table kind of firm", confidence=_UNSURE)


def _sites(record: Record) -> Iterator[Claim]:
    """Where a firm builds, in a table that does not say for how much: 設廠地點."""
    column = record.column("place")
    if column is None or not _BUILT.search(fold(column.heading.text)):
        return
    if not any(c.heading.measure == "investment" and c.role == "amount" for c in record.columns):
        where: dict[str, QualifierValue] = {"place": record.texts.get("place", "")}
        firms, countries = ends(record.named("firm")), ends(record.named("site"))
        yield from crossed("INVESTS_IN", firms, countries, "table site", where)


def _parts(record: Record) -> Iterator[Claim]:
    """Parts or materials in the rows of what the caption names: 伺服器關鍵零組件."""
    column = record.column("node")
    if column is None or not _PART.search(fold(column.heading.text)):
        return
    whole = next((e for h in record.headings for e in _made_of(h)), None)
    parts = [n for n in record.named("node") if whole is not None and n.entity.id != whole.id]
    if whole is not None:
        yield from crossed("INPUT_TO", ends(parts), plain_ends([whole]), "table part", confidence=_UNSURE)


def _made_of(heading: Heading) -> Iterator[Entity]:
    """The thing whose parts or materials a heading speaks of."""
    for found in heading.found:
        if found.entity.type in TECHNICAL and _ITS_PARTS.match(fold(heading.text[found.end :])):
            yield found.entity


def _producing_countries(record: Record) -> Iterator[Claim]:
    """礦物 beside 主要生產國."""
    column = record.column("country")
    if column and not record.named("firm") and any(w in fold(column.heading.text) for w in words("makes")):
        who, made = ends(record.named("country")), ends(record.named("node", "technology"))
        yield from crossed("PRODUCES", who, made, "table producing country")


def _customers(record: Record) -> Iterator[Claim]:
    said = [n.text for n in record.named("node", "technology")]
    item = "、".join(said or [e.name for e in first_of(record.headings, *TECHNICAL)[-1:]])
    qualifiers: dict[str, QualifierValue] = {"item": item} if item else {}
    firms, customers = ends(record.named("firm")), ends(record.named("customer"))
    yield from crossed("SUPPLIES", firms, customers, "table customer", record.dated() | qualifiers)


def _is_plant(text: str) -> bool:
    """True for 晶圓廠: a firm builds it, and makes something else in it."""
    return any(fold(text).strip().endswith(word) for word in words("plants"))
