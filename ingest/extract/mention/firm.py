"""Chinese names of firms: legal forms, coined words with a trade, and names after 「美國公司」."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mention.latin import may_begin
from ingest.extract.mention.reading import Candidate, Reading, in_dictionary
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import pattern, words
from narrows.resolve import is_cjk

_W = "firm"
_LEGAL = re.compile(rf"(?:{pattern(_W, 'legal')})$")
_TRADE = re.compile(rf"(?:{pattern(_W, 'trades')})$")
_NATIONS = re.compile(
    ".?[美中日韩台荷欧俄英德法印澳港陆两岸]+|(?:前|第)?[一二两三四五六七八九十]+(?:大|家|间)?"
)
_ADJECTIVAL = re.compile("[阶级型性式端规]$")
_FUNCTION = "等与和及或在从对由被为以将把向其各该此是有"
_NAME_TAGS = (
    "nr",
    "nz",
    "nt",
    "x",
    "n",
    "b",
    "j",
    "zg",
    "s",
    "f",
    "t",
    "z",
    "i",
    "l",
    "ns",
    "m",
    "ng",
    "v",
    "vn",
    "a",
    "eng",
)
_FORM_OPENS = ("股份", "有限责任", "责任")  # of a legal form that jieba may cut: 股份｜有限公司


def firms(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates by the build of the name and by the word before it."""
    for at, unit in enumerate(units):
        if unit.hit is not None and unit.hit.name.entity.type != "Technology":
            continue
        if _LEGAL.fullmatch(unit.text) or (_LEGAL.search(unit.text) and not in_dictionary(unit.text)):
            yield from _legal(reading, units, at)
        elif _TRADE.fullmatch(unit.text):
            if unit.text in words(_W, "branches") and _follows_firm(reading, units, at):
                yield Candidate(units[at - 1].start, unit.end, "Firm", "known name with a trade")
            yield from _trade(reading, units, at)
        elif (
            unit.tag == "nt"
            and unit.text.endswith(("银行", "集团"))
            and unit.text not in words(_W, "not_names")
        ):
            yield Candidate(unit.start, unit.end, "Firm", "name with a trade")
        elif (
            unit.hit is None
            and _TRADE.search(unit.text)
            and not in_dictionary(unit.text)
            and unit.tag.startswith("n")
            and len(unit.text) > 3
            and not in_dictionary(_TRADE.sub("", unit.text))
            and unit.text not in words(_W, "not_names")
        ):
            yield Candidate(unit.start, unit.end, "Firm", "coined name with a trade")
        if unit.text in words(_W, "cues") or (
            unit.hit is None and unit.text.endswith(("公司", "企业", "厂商", "供应商"))
        ):
            yield from _cued(reading, units, at)


def _follows_firm(reading: Reading, units: Sequence[Unit], at: int) -> bool:
    """True for 西門子｜能源 as a name, not 西門子｜能源業務."""
    before = units[at - 1] if at else None
    after = units[at + 1].text if at + 1 < len(units) else ""
    return (
        before is not None
        and before.hit is not None
        and before.hit.name.entity.type == "Firm"
        and before.end == units[at].start
        and not reading.is_parted(before.end)
        and not after.startswith(
            ("业务", "事业", "部门", "产业", "技术", "市场", "设备", "领域", "系统", "产品", "材料", "供应")
        )
    )


def _legal(reading: Reading, units: Sequence[Unit], at: int) -> Iterator[Candidate]:
    start = _name_start(reading, units, at, 6)
    bare = units[at].text in ("公司", "集团", "控股")
    before = units[start:at]
    last = at - 2 if at > 1 and units[at - 1].text in _FORM_OPENS else at - 1
    while last > 0 and units[last].hit is None and _is_trade(units[last]) and not bare:
        last -= 1  # 金力永磁｜科技｜股份有限公司
    owner = units[last].hit if last >= 0 and units[last].end == units[last + 1].start else None
    if owner is not None and owner.name.entity.type == "Firm" and not bare:
        rule = "known name with its legal form"
        yield Candidate(units[last].start, units[at].end, "Firm", rule, owner.name.entity)
    if all(_is_trade(unit) for unit in before):
        return
    if bare and (not _is_coined(before) or len(before) > 3):
        return
    if start and _is_china(units[start - 1]) and units[start - 1].end == units[start].start:
        start -= 1  # 中國大唐集團: a state enterprise is called by its country
    yield Candidate(units[start].start, units[at].end, "Firm", f"legal form {units[at].text}")


def _is_trade(unit: Unit) -> bool:
    """True for 科技, also as 科技股份."""
    return bool(_TRADE.fullmatch(unit.text) or _TRADE.fullmatch(unit.text.removesuffix("股份")))


def _is_china(unit: Unit) -> bool:
    return unit.text == "中国" and unit.is_a("Country")


def _trade(reading: Reading, units: Sequence[Unit], at: int) -> Iterator[Candidate]:
    start = at
    while (
        start > 0
        and at - start < 2
        and units[start - 1].end == units[start].start
        and not reading.is_parted(units[start].start)
        and _can_name(units[start - 1])
        and not units[start - 1].hit
    ):
        start -= 1
    for first in range(start, at):
        before = units[first:at]
        length = units[at].start - units[first].start
        if units[at].text in words(_W, "wide") and not all(_is_proper(u) for u in before):
            continue
        if 2 <= length <= 4 and _is_coined(before):
            end = at
            while (
                end + 1 < len(units)
                and _TRADE.fullmatch(units[end + 1].text)
                and units[end + 1].end - units[first].start <= 9
            ):
                end += 1
            after = units[end + 1].text if end + 1 < len(units) else ""
            if after in ("技术", "产业", "设备", "材料", "制程", "产品", "领域", "市场", "元件"):
                return
            begin = units[first].start
            if (
                first
                and before[0].text[0] in "上下中内"
                and units[first - 1].text in ("市场", "领域", "方面", "环节")
            ):
                begin += 1
            yield Candidate(begin, units[end].end, "Firm", "coined name with a trade")
            return


def _cued(reading: Reading, units: Sequence[Unit], at: int) -> Iterator[Candidate]:
    """The name right after 「公司」: Latin in capitals, or a word no dictionary has."""
    i = at + 1
    if i < len(units) and units[i].text == " ":
        i += 1
    if i >= len(units) or units[i].hit is not None:
        return
    first = units[i]
    if first.text[0].isascii() and first.text[0].isalpha():
        end = i
        while end + 1 < len(units) and (
            units[end + 1].text[0].isascii()
            and (units[end + 1].text[0].isalnum() or units[end + 1].text == " ")
        ):
            end += 1
        while units[end].text == " ":
            end -= 1
        name = reading.original[first.start : units[end].end]
        if may_begin(name.split()[0]) and len(name) > 2 and sum(c.isdigit() for c in name) * 2 < len(name):
            yield Candidate(first.start, units[end].end, "Firm", "name after a word for firm")
    elif (
        is_cjk(first.text[0])
        and first.tag.startswith(("nr", "nz", "nt", "x"))
        and first.text not in words("technology", "breaks")
        and not in_dictionary(first.text)
        and 2 <= len(first.text) <= 5
        and first.text not in words(_W, "not_names")
    ):
        yield Candidate(
            first.start, first.end, "Firm", "name after a word for firm", strong=len(first.text) > 2
        )


def _name_start(reading: Reading, units: Sequence[Unit], at: int, limit: int) -> int:
    start = at
    while start > 0 and at - start < limit:
        before = units[start - 1]
        if before.end != units[start].start or not _can_name(before) or reading.is_parted(before.end):
            break
        start -= 1
    return start


def _can_name(unit: Unit) -> bool:
    if unit.hit is not None:
        return unit.hit.name.entity.type in ("Technology", "SupplyChainNode")
    if unit.text in words("technology", "breaks") or not is_cjk(unit.text[0]):
        return False
    return unit.tag.startswith(_NAME_TAGS)


def _is_coined(before: Sequence[Unit]) -> bool:
    """True when the words before the form are no ordinary description of a kind of firm."""
    text = "".join(u.text for u in before)
    if text in words(_W, "not_names") or any(u.hit is not None for u in before) or _NATIONS.fullmatch(text):
        return False
    if text[0] in _FUNCTION:
        return False
    return all(_is_name_part(u) for u in before) and not (len(before) == 1 and len(text) == 1)


def _is_proper(unit: Unit) -> bool:
    """A word that the dictionary, or its model of names, has as a name."""
    return unit.tag in ("nr", "nrt", "nz", "nt", "ns") and not _ADJECTIVAL.search(unit.text)


def _is_name_part(unit: Unit) -> bool:
    """A single character, a word that no dictionary has, or one that it has as a name."""
    if (
        unit.text in words(_W, "not_names")
        or unit.text in words("technology", "generic")
        or unit.text in words("technology", "strip")
    ):
        return False
    if unit.tag in ("nr", "nrt", "nz", "nt", "ns"):
        return True
    if unit.tag.startswith(("p", "c", "u", "d", "r", "m", "y", "v", "a", "t", "q")):
        return False
    return len(unit.text) == 1 or not in_dictionary(unit.text)
