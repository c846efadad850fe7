"""What a header, a group's title or a caption says of the cells below it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.extract import quantity
from ingest.extract.found import Found
from ingest.extract.mention import find_in
from ingest.extract.table.codes import country_of
from ingest.extract.table.matching import first_group, has, is_chinese, last_group
from ingest.extract.table.naming import Lookup, known_entity, rest
from ingest.extract.table.residual import is_residual, is_total
from ingest.extract.table.unit import Unit, unit_of
from ingest.extract.table.words import words
from narrows.model import Entity
from narrows.resolve import fold

_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_FROM = re.compile(r"(?:来自于?|源自|对|销往|revenue (?:from|in)|sales (?:to|in)|from) ?(?:the )?$")
_SPLIT = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,%])")
_LABEL = re.compile(
    r"^\s*(?:[表圖图]|table|tab\.|exhibit|figure)\s*[\d一二三四五六七八九十.\-–]+\s*[:：.、]?\s*", re.I
)
_HEAD_FIRST = re.compile(r"\b(?:of|in|by|from|for|per|as|with|to|under)\b")
_NAME = re.compile(r"(?<=..)(?:的?名称|项目名称)$")  # 政策名稱 are policies
_FIRMS = re.compile(
    r"[的之系籍]?(?:主要|代表性?|重点|关键|相关|的|本土|国内)*(?:企业|公司|厂商|业者|大厂|龙头|制造商|生产商|供应商|开发商|设备商|材料商)"
)
_WRITTEN_SO = (
    "country:cn"  # 国内 in simplified script; in traditional it may be Taiwan or the country told of
)
TECHNICAL = ("SupplyChainNode", "Technology")  # by which a name is looked up first

_BARE = Unit()


@dataclass(frozen=True, slots=True)
class Heading:
    """A text that is true of several cells."""

    text: str = ""
    role: str = ""  # of a column; "" when no word says one
    inner_role: str = ""  # of what stands in brackets in the cells: 企業（總部所在地）
    measure: str = ""
    basis: str = ""
    unit: Unit = _BARE
    date: str = ""
    date_end: str = ""
    dates: int = 0
    scope: str = ""
    market: Entity | None = None  # revenue from this country
    home: Entity | None = None  # of the firms that it heads: 日本企業, 中國本土業者, 国内企业
    whole: Entity | None = None  # the header is the name of this entity and nothing else
    total: bool = False
    found: tuple[Found, ...] = ()
    vocabulary: bool = True  # whether it was read with the vocabulary

    def of(self, *classes: str) -> list[Entity]:
        """Entities of these classes in reading order; maximal ones, none that only says the scope."""
        said = [f for f in self.found if f.entity.type in classes and f.entity.name != self.scope]
        return list({f.entity.id: f.entity for f in said if not _is_inside(f, self.found, classes)}.values())


def read_heading(text: str, lookup: Lookup) -> Heading:
    """Read one header; the cells of a header of several rows are joined by a blank."""
    plain = " ".join(_SPLIT.sub("", _LABEL.sub("", text)).split())
    if not plain:
        return Heading()
    folded = fold(plain)
    outside = " ".join(_BRACKETS.sub(" ", folded).split()) or folded
    inside = " ".join(_BRACKETS.findall(folded))
    found = tuple(f for f in find_in(plain, names=lookup.names) if not f.pronoun)
    dates = _dates(plain)
    scope = _scope(folded, found)
    return Heading(
        text=plain,
        role=_role(outside),
        inner_role=last_group(inside, "roles")[0] if inside else "",
        measure=first_group(folded, "measures"),
        basis=first_group(folded, "bases"),
        unit=unit_of(plain),
        date=dates[0][0] if dates else "",
        date_end=dates[0][1] if dates else "",
        dates=len(dates),
        scope=scope,
        market=next(
            (f.entity for f in found if f.entity.type == "Country" and _FROM.search(folded[: f.start])), None
        ),
        home=_home(folded, found, lookup.names.home),
        whole=_whole(plain, dates, found, vocabulary=lookup.vocabulary),
        total=is_total(plain),
        found=found,
        vocabulary=lookup.vocabulary,
    )


def first_of(headings: Iterable[Heading], *classes: str) -> list[Entity]:
    """The entities of the nearest heading that names any."""
    return next(filter(None, (heading.of(*classes) for heading in headings)), [])


def _dates(plain: str) -> list[tuple[str, str]]:
    """Dates and the ends of periods; a bare year is one when nothing else is: DRAM 2023."""
    found = [(q.date, q.date_end) for q in quantity.find(plain) if q.kind == "date"]
    return found or [(year, "") for year in dict.fromkeys(_YEAR.findall(plain))]


def _role(outside: str) -> str:
    """The role of the head of the text: its last word, in English the one before the first preposition."""
    outside = _NAME.sub("", outside) or outside
    head = outside if is_chinese(outside) else _HEAD_FIRST.split(outside, maxsplit=1)[0].strip()
    role, _ = last_group(head or outside, "roles")
    return role or last_group(outside, "roles")[0]


def _scope(folded: str, found: Sequence[Found]) -> str:
    """global, or the country whose home market the text speaks of."""
    for f in found:
        after = folded[f.end : f.end + 12].lstrip()
        before = folded[max(0, f.start - 24) : f.start]
        home = any(after.startswith(word) for word in words("domestic"))
        inside = home or re.search(r"(?:market|demand|sales) (?:in|of) (?:the )?$", before)
        if f.entity.type == "Country" and inside:
            return f.entity.name
    return "global" if has(folded, "global") else ""


def _home(folded: str, found: Sequence[Found], ours: Entity | None) -> Entity | None:
    """The country that the text says is home: the one it names; in simplified script else the writer's."""
    countries = {f.entity.id: f for f in found if f.entity.type == "Country"}
    at_home = has(folded, "homes") and "市场" not in folded
    if len(countries) == 1:
        only = next(iter(countries.values()))
        return only.entity if at_home or _FIRMS.match(folded[only.end :]) else None
    return ours if at_home and not countries and ours is not None and ours.id == _WRITTEN_SO else None


def _whole(plain: str, dates: Sequence[object], found: Sequence[Found], *, vocabulary: bool) -> Entity | None:
    """The entity that the text, without date, unit and brackets, is the name of."""
    bare = " ".join(_BRACKETS.sub(" ", plain).split())
    for text in (plain, bare):
        if entity := country_of(text):
            return entity
        for class_ in ("Firm", *TECHNICAL, "Organization", "Regulation"):
            if entity := known_entity(text, class_, vocabulary=vocabulary):
                return entity
    if is_residual(bare):
        return rest("Country", bare)
    if dates:
        return None
    covering = [f for f in found if 5 * (f.end - f.start) >= 4 * len(bare)]
    return max(covering, key=lambda f: f.end - f.start).entity if covering else None


def _is_inside(found: Found, every: Sequence[Found], classes: Sequence[str]) -> bool:
    return any(
        o is not found
        and o.start <= found.start
        and found.end <= o.end
        and o.end - o.start > found.end - found.start
        and o.entity.type in classes
        for o in every
    )
