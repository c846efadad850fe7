"""Enumerations (甲、乙與丙等企業): what most items are, the others are too."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.extract.mention.reading import Candidate, Reading, in_dictionary
from ingest.extract.mention.technology import head_type
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import pattern, words
from narrows.resolve import is_cjk

_ABSTRACT = "性化度力者权率额量求策"  # endings of qualities, not of names
_BODIES = ("政府", "委员会")  # endings of bodies that stand beside firms: 北京市政府與某公司
_COMMA = "、"
_AND = frozenset("和与及或") | {"以及", "与及"}
_FIRM_AFTER = re.compile(
    rf"(?:等(?:[一二两三四五六七八九十数多]|\d+)?(?:间|家|大)?[\u4e00-\u9fff]{{0,8}}?|(?:[一二两三四五六七八九十数多]|\d+)(?:间|"
    rf"家|大)[\u4e00-\u9fff]{{0,6}}?)(?:{pattern('firm', 'cues')})"
)
_FIRM_BEFORE = re.compile(rf"(?:{pattern('firm', 'cues')})(?:包括|包含|如|例如|诸如|有|即|是|则是|──|:|,)?$")
_TRADE = re.compile(rf"(?:{pattern('firm', 'trades')})$")
_TECH_AFTER = re.compile(
    r"等?(?:[一二两三四五六七八九十数多]|\d+)?(?:种|类|项|大)?(?:[\u4e00-\u9fff]{0,6}?)(?:技术|科技|领域|产业|设备|材料|矿物|矿产|"
    r"金属|元素|制程|工艺|化学品|气体|零组件|零件|产品|元件|晶片|芯片|系统|武器)"
)
_ITEM_TAGS = ("n", "x", "eng", "b", "j", "l", "s", "z", "i", "a", "vn", "v", "t", "m", "q", "f", "g")


@dataclass(frozen=True, slots=True)
class Item:
    """One item: characters [start, end), and its units."""

    start: int
    end: int
    units: tuple[Unit, ...]


def enumerated(reading: Reading, units: Sequence[Unit], found: Collection[Candidate]) -> Iterator[Candidate]:
    """Candidates for the items that nothing else explains."""
    every = {(c.start, c.end): c.type for c in found}
    guessed = {(c.start, c.end) for c in found if c.entity is None and c.type == "Technology"}
    guessed -= {(c.start, c.end) for c in found if c.entity is not None}
    for items in _runs(units):
        trading = {(i.start, i.end) for i in items if _is_trading(i)} if _is_told(reading, items) else set()
        types = {span: t for span, t in every.items() if span not in guessed & trading}
        kind = _kind(reading, items, types, trading)
        cued = kind == "Firm" and _is_cued(reading, items)
        if not kind:
            continue
        among = cued and _is_told(reading, items) and "Firm" in (types.get((i.start, i.end)) for i in items)
        for item in items:
            if (item.start, item.end) in types:
                continue
            inner = among and item is not items[0] and item is not items[-1]
            named = (item.start, item.end) in trading or (inner and _is_short(item, types))
            if not (kind == "Firm" and named) and not _is_name(item, kind, cued, types):
                continue
            yield Candidate(
                item.start,
                item.end,
                kind,
                "enumeration",
                strong=kind == "Firm" and (cued or _is_coined(item)),
            )


def _runs(units: Sequence[Unit]) -> Iterator[list[Item]]:
    """Sequences of at least two items parted by 、 or a conjunction, at least one of them 、."""
    flat = _without_brackets(units)
    separators = [i for i, u in enumerate(flat) if u.text == _COMMA or u.text in _AND]
    groups: list[list[int]] = []
    for at in separators:
        if (
            groups
            and 0 < at - groups[-1][-1] - 1 <= 5
            and not any(_is_stop(u) for u in flat[groups[-1][-1] + 1 : at])
        ):
            groups[-1].append(at)
        else:
            groups.append([at])
    for group in groups:
        if (
            all(flat[i].text != _COMMA for i in group)
            and len(group) < 2
            and not _and_of_names(flat, group[0])
        ):
            continue
        items = [_edge(flat, group[0], -1)]
        items += [_item(flat[a + 1 : b]) for a, b in pairwise(group)]
        items.append(_edge(flat, group[-1], 1))
        kept = [i for i in items if i is not None]
        if len(kept) > 1:
            yield kept


def _and_of_names(flat: Sequence[Unit], at: int) -> bool:
    """True for 甲與乙 where one of them is a known firm."""
    around = [flat[i] for i in (at - 1, at + 1) if 0 <= i < len(flat)]
    return any(u.is_a("Firm") for u in around)


def _without_brackets(units: Sequence[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    depth = 0
    for unit in units:
        if unit.text in "([":
            depth += 1
        elif unit.text in ")]" and depth:
            depth -= 1
        elif not depth:
            kept.append(unit)
    return kept


def _is_stop(unit: Unit) -> bool:
    return unit.text in ",。;:!?「」《》()[]\n" or (
        unit.text in words("technology", "breaks") and unit.hit is None
    )


def _item(units: Sequence[Unit]) -> Item | None:
    return Item(units[0].start, units[-1].end, tuple(units)) if units else None


def _edge(flat: Sequence[Unit], at: int, step: int) -> Item | None:
    """The first or last item: as far as words of names go."""
    taken: list[Unit] = []
    i = at + step
    while 0 <= i < len(flat) and len(taken) < 3:
        unit = flat[i]
        if (
            _is_stop(unit)
            or unit.text in ("等", "的", "之")
            or not (unit.hit or unit.tag.startswith(_ITEM_TAGS))
        ):
            break
        if unit.hit is not None and unit.hit.name.entity.type in ("Country", "Organization"):
            break
        if taken and step < 0 and (taken[-1].hit or _FIRM_BEFORE.search(unit.text)):
            break
        if taken and step > 0 and (taken[-1].hit or unit.tag.startswith(("v", "d", "p", "m"))):
            break
        taken.append(unit)
        if unit.hit is not None:
            break
        i += step
    return _item(taken[::step]) if taken else None


def _is_told(reading: Reading, items: Sequence[Item]) -> bool:
    """True when a word for firms closes the list: 等民營企業."""
    return bool(_FIRM_AFTER.match(_after(reading, items)))


def _is_trading(item: Item) -> bool:
    """An unknown name that ends with a trade: 藍箭航天, which by its end alone could be a technology."""
    text = "".join(u.text for u in item.units)
    trade = _TRADE.search(text)
    return (
        trade is not None
        and trade.start() == 2
        and len(text) <= 5
        and not any(u.hit for u in item.units)
        and not any(_is_ordinary(u) for u in item.units if u.end <= item.start + 2)
        and text[:2] not in words("firm", "not_names") | words("technology", "generic")
        and not in_dictionary(text)
    )


def _is_short(item: Item, types: dict[tuple[int, int], str]) -> bool:
    """Any two to four characters between names of firms: 通用, 大眾, 世界先進."""
    text = "".join(u.text for u in item.units)
    return (
        2 <= len(text) <= 4
        and item.end - item.start == len(text)
        and all(map(is_cjk, text))
        and not any(u.hit for u in item.units)
        and not any(a < item.end and item.start < b for a, b in types)
        and not head_type(item.units[-1])
        and text not in words("firm", "not_names") | words("firm", "cues") | words("technology", "generic")
        and text[-1] not in _ABSTRACT
        and not any(u.tag.startswith(("p", "c", "u", "d", "r", "y")) for u in item.units)
    )


def _kind(
    reading: Reading,
    items: Sequence[Item],
    types: dict[tuple[int, int], str],
    trading: Collection[tuple[int, int]],
) -> str:
    """What the items are: by those that are known, else by the words before and after."""
    known = [
        types.get((i.start, i.end))
        or (i.units[-1].hit.name.entity.type if i.units[-1].hit else "")
        or ("" if (i.start, i.end) in trading else head_type(i.units[-1]))
        for i in items
    ]
    firms = known.count("Firm")
    technical = sum(k in ("Technology", "SupplyChainNode") for k in known)
    others = sum(k in ("Country", "Organization", "Regulation") for k in known)
    if others > len(items) / 3:
        return ""
    if firms > technical:
        return "Firm"
    if 2 * len(trading) > len(items) or (not technical and _is_cued(reading, items)):
        return "Firm"
    after = _after(reading, items)
    rest = len(items) - technical
    if (rest == 1 and technical > 1) or (
        technical * 2 >= len(items) and after.startswith("等") and _TECH_AFTER.match(after)
    ):
        return (
            "SupplyChainNode" if known.count("SupplyChainNode") > known.count("Technology") else "Technology"
        )
    return ""


def _after(reading: Reading, items: Sequence[Item]) -> str:
    """What follows the last item and its bracket."""
    return re.sub(r"^\([^()]*\)", "", reading.squeezed[items[-1].end : items[-1].end + 40])[:14]


def _is_cued(reading: Reading, items: Sequence[Item]) -> bool:
    """True when the words around say that the items are firms: 等 13 家企業, 供應商如."""
    before = reading.squeezed[max(0, items[0].start - 12) : items[0].start]
    return bool(_FIRM_AFTER.match(_after(reading, items)) or _FIRM_BEFORE.search(before))


def _is_coined(item: Item) -> bool:
    """True when the words are no dictionary's, or a dictionary has them as a name."""
    text = "".join(u.text for u in item.units)
    if text[0].isascii():
        return True
    return item.units[0].tag in ("nr", "nrt", "nz", "nt", "x") or (
        not in_dictionary(text) and len(item.units) == 1
    )


def _is_ordinary(unit: Unit) -> bool:
    """A word that no name of a firm contains."""
    return (
        unit.tag.startswith(("p", "c", "u", "d", "r", "m", "y"))
        or unit.text in words("technology", "generic")
        or unit.text in words("technology", "strip")
        or unit.text in words("technology", "breaks")
        or unit.text in words("firm", "not_names")
    )


def _is_name(item: Item, kind: str, cued: bool, types: dict[tuple[int, int], str]) -> bool:
    """True when an item can be a name of the kind: short, not generic, no verb phrase."""
    length = item.end - item.start
    if length != sum(len(u.text) for u in item.units):
        return False
    text = "".join(u.text for u in item.units)
    if any(a < item.end and item.start < b for a, b in types):
        return False
    if kind == "Firm":
        if not 2 <= length <= (24 if text[0].isascii() else 7) or any(u.hit for u in item.units):
            return False
        if (
            text in words("firm", "not_names")
            or text.endswith(_BODIES)
            or all(
                u.text in words("technology", "generic") or u.text in words("technology", "strip")
                for u in item.units
            )
        ):
            return False
        if cued and len(item.units) > 1:
            acts = item.units[0].tag == "v" and len(item.units[0].text) > 1  # 企業進入門檻、打造公平
            ordinary = acts or any(_is_ordinary(u) for u in item.units)
            return length < 7 and not ordinary and text[-1] not in _ABSTRACT
        if any(
            u.tag.startswith(("p", "c", "u", "d", "r", "m", "v", "a"))
            or u.text in words("technology", "breaks")
            for u in item.units
        ):
            return False
        return not head_type(item.units[-1]) and _is_coined(item)
    if (
        not 3 <= length <= 16
        or not is_cjk(text[0])
        or text[-1] in _ABSTRACT
        or (not is_cjk(text[-1]) and not text[-1].isalnum())
    ):
        return False
    if all(
        u.text in words("technology", "generic") or u.text in words("technology", "strip") for u in item.units
    ):
        return False
    return not any(
        u.tag.startswith(("p", "c", "u", "d", "r", "y"))
        or (u.tag in ("v", "vd") and u.text not in words("technology", "verbs") and not _is_inside(u, item))
        for u in item.units
    )


def _is_inside(unit: Unit, item: Item) -> bool:
    """A verb that modifies a noun: 仿生｜爪具."""
    return unit is not item.units[-1] and item.units[-1].tag.startswith("n")
