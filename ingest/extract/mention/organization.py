"""Chinese names of agencies, institutes and associations; administrations named after a person."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mention.names_zh import is_definite, leftward
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import pattern, words

_W = "organization"
_STRONG = re.compile(rf"(?:{pattern(_W, 'strong')})$")
_AREA = re.compile(rf"(?:{pattern(_W, 'areas')})$")
_AND = ("与", "及", "和", "暨")
_FIELDS = rf"(?:联邦|{pattern(_W, 'areas')}|{pattern(_W, 'fields')})+"
_FIELD = re.compile(_FIELDS)
_MINISTRY = re.compile(rf"{_FIELDS}[部署局省厅]|[部署局省厅]")
_ADMINISTRATION = re.compile(
    rf"(?P<person>{pattern(_W, 'people')})(?:\([a-z][a-z .]+\))?政府|"
    rf"(?P<name>[\u4e00-\u9fff]{{2,4}})\([a-z][a-z.]* [a-z .]+\)政府"
)
_FOUNDED = re.compile(
    r"(?:成立|设立|设置|召开|组建|创立|创设|筹组)(?:了|一个)?[「『“\"*]+"
    rf"(?P<name>[\u4e00-\u9fffa-z0-9]{{0,18}}(?:{pattern(_W, 'strong')}))[」』”\"*]"
)
_CODED = re.compile(r"(?<![a-z0-9])[a-z]{1,5}\d{1,3} ?(?:工作小组|工作组|小组|委员会)")  # RAN1 小組
_NO_CONGRESS = re.compile("(?:霸权|强|各|两|该|他|邻|盟|列|大|小)国会$")  # 霸權國｜會


_LEVELS = ("国家", "中央", "联邦", "国立", "皇家", "市")


def _last_of_several(units: Sequence[Unit], start: int, at: int) -> int:
    """Where the name begins when another agency's name ends before an 「與」: 商務部與｜科技部."""
    for i in range(at - 1, start, -1):
        before = units[i - 1]
        if units[i].text in _AND and (_STRONG.search(before.text) or before.is_a("Organization")):
            return i + 1
    return start


def _at_town(units: Sequence[Unit], start: int, at: int) -> tuple[int, int]:
    """Where an agency of 市 or 省 without its name begins, and how many characters in: 由｜市科委."""
    for i in range(start, at):
        if units[i].text in ("市", "省"):
            return i, 0
    if start < at and len(units[start].text) == 2 and units[start].text[1] in "市省":
        return start, int(units[start].text[0] in "由在经向与和对为是据")
    return start, 0


def _of_countries(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Ministries of several fields right after their country: 荷蘭｜外貿｜暨｜發展｜合作部."""
    for first, country in enumerate(units):
        if country.hit is None or country.hit.name.entity.type != "Country" or len(country.text) < 2:
            continue
        for at in range(first + 1, min(first + 10, len(units))):
            unit = units[at]
            if unit.start != units[at - 1].end or reading.is_parted(unit.start):
                break
            if _MINISTRY.fullmatch(unit.text) and (at > first + 2):
                yield Candidate(country.start, unit.end, "Organization", "ministry of a country")
                break
            if not (_FIELD.fullmatch(unit.text) or unit.text in (*_AND, "、")):
                break


def organizations(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates by the head of the name."""
    for m in _ADMINISTRATION.finditer(reading.squeezed):
        yield Candidate(m.start(), m.end(), "Organization", "administration of a person")
    yield from _of_countries(reading, units)
    for m in _FOUNDED.finditer(reading.squeezed):
        yield Candidate(m.start("name"), m.end("name"), "Organization", "body that is founded")
    for m in _CODED.finditer(reading.squeezed):
        yield Candidate(m.start(), m.end(), "Organization", "numbered group")
    for at, unit in enumerate(units):
        single = unit.text in words(_W, "single")
        if (unit.text in words(_W, "not_words") and not single) or (
            unit.hit and unit.hit.name.entity.type != "Organization"
        ):
            continue
        if _NO_CONGRESS.search(reading.squeezed, max(0, unit.end - 5), unit.end) or (
            unit.text in words(_W, "bare") and at and units[at - 1].text in _AND
        ):
            continue
        if unit.text in words(_W, "alone") and unit.hit is None:
            yield Candidate(unit.start, unit.end, "Organization", "complete name")
        if not single and not _STRONG.search(unit.text):
            continue
        whole = unit.hit is not None or unit.text in words(_W, "alone")
        start = leftward(reading, units, at, also=() if whole else _AND, rules=True)
        start = _last_of_several(units, start, at)
        while start and units[start - 1].end == units[start].start and units[start - 1].text in _LEVELS:
            start -= 1
        start, cut = _at_town(units, start, at)
        if unit.text == "小组" and at - start < 2:
            continue
        if single and not (start < at and _AREA.search(units[at - 1].text)):
            continue
        head = _STRONG.search(unit.text)
        inner = unit.text[: head.start()] if head else ""
        before = units[start:at]
        if (
            inner in words(_W, "generic")
            and inner
            and not any(u.is_technical for u in before)
            and not is_definite(before, words(_W, "generic"))
        ):
            continue
        if (
            not is_definite(before, words(_W, "generic"))
            and (not inner or inner in words(_W, "generic"))
            and not (single and before)
        ):
            if not (unit.tag in ("nt", "known") or (head and len(unit.text) > 3)) or unit.text in words(
                _W, "generic"
            ):
                continue
            if unit.hit is None and head is not None and head[0] in words(_W, "bare"):
                continue
        if unit.hit and not any(u.hit is None for u in before):
            continue
        if start < at and not is_definite(before, words(_W, "generic")) and unit.hit is None:
            start = at if unit.tag == "nt" else start
        yield Candidate(units[start].start + cut, unit.end, "Organization", f"head {unit.text[-3:]}")
