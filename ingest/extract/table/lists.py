"""What a row of a list states: rules with issuers and grounds, controlled items, listed firms, members."""

from collections.abc import Iterator, Sequence

from ingest.extract.table.cellnames import Named
from ingest.extract.table.claim import Claim, End, crossed, ends, paired, plain_ends
from ingest.extract.table.columns import Column, is_tick
from ingest.extract.table.heading import Heading, first_of
from ingest.extract.table.matching import first_group, has
from ingest.extract.table.parties import portfolios
from ingest.extract.table.record import Record
from narrows.model import Cell, QualifierValue
from narrows.resolve import fold

_CONFIDENCE = 0.8
_MEETS = {  # what a tick says of a row and a column
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


def claims(record: Record, *, numbers: bool) -> Iterator[Claim]:
    """The claims of a row of a list, if the table is one; `numbers`: its numbers are read elsewhere."""
    rules = [n for n in record.named("regulation") if n.entity.type == "Regulation"]
    if rules and not record.named("firm"):
        yield from _rules(record, ends(rules))
    kind = next((k for h in record.headings if (k := first_group(fold(h.text), "captions"))), "")
    if kind in ("RESTRICTS", "DESIGNATES") and not rules and not record.named("firm"):
        limits = _limits(record) if kind == "RESTRICTS" else record.dated()
        items = ends(record.named("node", "technology"))
        yield from crossed(kind, _authority(record), items, "table list", limits, _CONFIDENCE)
    if kind == "LISTED_ON":
        lists = ends(rules) or plain_ends(first_of(record.headings, "Regulation")[-1:])
        firms = ends(record.named("firm", "issuer"))
        yield from crossed("LISTED_ON", firms, lists, "table list", record.dated(), _CONFIDENCE)
    if not numbers:
        for investors, firms in portfolios(record):
            yield from crossed("INVESTS_IN", investors, firms, "table portfolio", record.dated(), _CONFIDENCE)
    if kind == "MEMBER_OF" or record.column("alliance"):
        bodies = ends(record.named("alliance")) or _authority(record)
        joined = [body for body in bodies if body.entity.type in ("Organization", "Regulation")]
        members = ends(record.named("country", "firm"))
        yield from crossed("MEMBER_OF", members, joined, "table members", record.dated(), _CONFIDENCE)


def _authority(record: Record) -> list[End]:
    """Whose list it is, as the caption says: a rule, else an agency, else a country."""
    said = first_of(record.headings, "Regulation")[-1:] or first_of(record.headings, "Organization")[:1]
    return plain_ends(said or first_of(record.headings, "Country")[:1])


def _rules(record: Record, rules: Sequence[End]) -> Iterator[Claim]:
    issuers, grounds = ends(record.named("issuer")), ends(record.named("basis_in_law"))
    for rule, issuer in paired(rules, issuers or ends(record.named("country"))):
        yield from crossed("ISSUED_BY", [rule], [issuer], "table issuer", _date_of(record, rules, rule))
    for rule, ground in paired(rules, grounds):
        if rule.entity.id != ground.entity.id:
            yield from crossed("BASED_ON", [rule], [ground], "table legal basis")
    items = record.named("node", "technology")
    if record.column("threshold") or record.column("against") or _is_control(record.headings):
        yield from crossed("RESTRICTS", rules, ends(items), "table control", _limits(record))
    elif does := _does(record, items):
        said = _limits(record) if does == "RESTRICTS" else {}
        yield from crossed(does, rules, ends(items), "table policy", said, _CONFIDENCE)


def _does(record: Record, items: Sequence[Named]) -> str:
    """What rules do to the things beside them: the cell, the column or the caption says it."""
    column = record.column("node") or record.column("technology")
    cell = items[0].cell.text if items else ""
    above = " ".join((column.heading.text if column else "", *(h.text for h in record.headings)))
    for text in (cell, above):
        for does, listed in (("RESTRICTS", "controls"), ("PROMOTES", "promotes")):
            if has(fold(text), listed):
                return does
    return ""


def _date_of(record: Record, rules: Sequence[End], rule: End) -> dict[str, QualifierValue]:
    """The rule's own date where there are as many dates as rules."""
    if len(record.dates) != len(rules):
        return record.dated()
    return {"date": record.dates[rules.index(rule)][0]}


def ticked(record: Record, column: Column, cell: Cell) -> Iterator[Claim]:
    """A tick where a row and a column meet: who is a member of what, who makes what, what a rule controls."""
    whole = column.heading.whole
    if whole is None or not is_tick(cell.text):
        return
    head = column.head[-1]
    above = End(whole, Named(whole, head, 0, len(head.text)))
    for row in ends(record.named("country", "firm", "regulation", "node", "technology")):
        for subject, object_ in ((row, above), (above, row)):
            predicate = _MEETS.get((subject.entity.type, object_.entity.type), "")
            unsaid = predicate == "RESTRICTS" and not _is_control(record.headings)
            if predicate and not unsaid and not row.entity.residual:
                yield Claim(predicate, subject, object_, cell, {}, "table tick", "", _CONFIDENCE)
                break


def _is_control(headings: Sequence[Heading]) -> bool:
    """True when the caption speaks of export controls."""
    return any(first_group(fold(h.text), "captions") == "RESTRICTS" for h in headings)


def _limits(record: Record) -> dict[str, QualifierValue]:
    said = {role: record.texts[role] for role in ("threshold", "against") if record.texts.get(role)}
    if against := [n.text for n in record.named("against")]:
        said["against"] = "、".join(against)
    return record.dated() | said
