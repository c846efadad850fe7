"""Dates, quarters, half-years and years, to ISO 8601; 同年, 次年, 今年 by what stands before."""

import re
from collections.abc import Iterator

from ingest.extract.found import Quantity
from ingest.extract.quantity.numerals import number

_MONTHS = {
    m: i + 1
    for i, m in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    )
}
_MONTH = (
    r"(?P<{0}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|"
    r"aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_Y = r"(?:(?:19|20)\d\d|[一二]\s?[〇○零九]\s?[〇○零一二三四五六七八九]\s?[〇○零一二三四五六七八九])"
_ORDINAL = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "首": 1,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
_RELATIVE = {
    "同年": 0, "同月": 0, "当年度": 0, "当年": 0, "该年": 0, "次年": 1, "隔年": 1, "翌年": 1, "前一年": -1,
    "今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1,
    "this year": 0, "last year": -1, "next year": 1, "the same year": 0, "the following year": 1,
}  # fmt: skip
_SPOKEN = ("今年", "本年", "去年", "前年", "明年", "this year", "last year", "next year")
_ROC_GOES_ON = (
    "(?:度|起|底|初|间|止|三读|[核公通修发制推启设宣编提])"  # 113 年核定 is a year, 113 年歷史 is none
)

_CHINESE = re.compile(
    rf"(?:(?P<roc>民国)\s?(?P<rocyear>\d{{2,3}})\s?年|"
    rf"(?P<bareroc>(?<![\d,.])(?:1[0-3]\d(?=\s?年\s?\d{{1,2}}\s?月)|(?:10[5-9]|11\d)(?=\s?年{_ROC_GOES_ON})|"
    r"(?:(?<=[于自至迄])|(?<=[于自至迄] ))(?:10[5-9]|11\d|12[0-5])(?=\s?年(?!来|内|历|以上))))"
    rf"\s?年(?:度|间)?|(?<!\d)(?P<year>{_Y})\s?年(?:度|间|"
    rf"代(?P<decade>))?"
    rf"|(?P<relative>同年|同月|当年度?|该年|次年|隔年|翌年|今年|本年|去年|前年|明年)|(?<![\d.])(?=(?:1[0-2]|[1-9])\s?月))"
    r"(?:\s?(?:的)?\s?(?:第?(?P<q>[一二三四首1234])季度?|(?P<half>上半年?|下半年?)|(?P<part>年?底|年?末|年?初|年?中)(?!国)"
    r"|(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号]|"
    r"(?P<mpart>底|初|中旬|上旬|下旬)(?!国))?|(?P<smonth>1[0-2]|0?[1-9])/(?P<sday>3[01]|[12]\d|0?[1-9])(?![\d/])))?"
)
# A chronology: lines that begin with 2023/8 or 2023.8; or one with a year, and 05/15 at the head of others.
_LISTED = re.compile(
    r"^[ \t]*(?:(?P<year>(?:19|20)\d\d)[ \t]*年?[ \t]*$|"
    r"(?P<headed>(?:19|20)\d\d)[./](?P<of>1[0-2]|0?[1-9])(?=[ \t]+[^\s\d])|"
    r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])(?=[ \t]+\S))",
    re.M,
)
_RANGE = re.compile(
    rf"(?<![\d.])(?P<from>{_Y})(?:\s?年)?\s?(?:-|~|至|到|to)\s?(?P<to>{_Y}|\d\d(?=\s?年))\s?(?:年(?:间|"
    rf"度)?)?(?!\d)|\b(?:between|from) (?P<a>(?:19|20)\d\d) (?:and|to) (?P<b>(?:19|20)\d\d)"
)
_QUARTER = re.compile(
    r"(?<![a-z0-9_])(?:(?P<y1>(?:19|20)\d\d)\s?-?(?:q(?P<q1>[1-4])|(?P<q1b>[1-4])q)|"
    r"q(?P<q2>[1-4])[\s,]*(?:of )?(?P<y2>(?:19|20)\d\d)|(?P<q3>[1-4])q(?P<y3>\d\d)(?!\d)"
    r"|(?P<o>first|second|third|fourth) quarter (?:of )?(?:fiscal )?(?P<y4>(?:19|20)\d\d)|"
    r"(?P<ho>first|second) half of (?P<y5>(?:19|20)\d\d))(?!\w)"
)
_ENGLISH = re.compile(
    rf"\b(?:{_MONTH.format('m1')}\s(?P<d1>\d{{1,2}}),?\s(?P<y1>(?:19|20)\d\d)|"
    rf"(?P<d2>\d{{1,2}})\s{_MONTH.format('m2')}\s(?P<y2>(?:19|20)\d\d)|"
    rf"{_MONTH.format('m3')},?\s(?:of\s)?(?P<y3>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))|(?P<slash>(?:19|"
    r"20)\d\d/(?:0?[1-9]|1[0-2])/(?:3[01]|[12]\d|0?[1-9]))"
    r"|(?<![\d.])(?P<dots>(?:19|20)\d\d\.(?:(?:0?[1-9]|1[0-2])\.(?:3[01]|[12]\d|0?[1-9])|(?:0[1-9]|1[0-2])))"
    r"(?!\.?\d|%|\s?(?:亿|万|兆|元|美|倍|吨|nm))"
    r"|(?<![\d.])(?P<rocdots>1[01]\d\.(?:0?[1-9]|1[0-2])\.(?:3[01]|[12]\d|0?[1-9]))(?![\d.])"
    r"|(?:in|by|since|from|of|during|year|until|for|its|their|fiscal|fy|as of|late|early|mid|before|after|"
    r"and|end of)[\s-]?(?P<year>(?:19|20)\d\d)(?!,?\d|[%-]|\.\d)"
    r"|(?P<said>this year|last year|next year|the same year|the following year))"
)
_ALONE = re.compile(r"\s*(?P<year>(?:19|20)\d\d)\s*(?:[*†]|\(?[ef]\)?)?\s*")


def dates(text: str, anchor: str = "") -> Iterator[Quantity]:
    """All dates of a folded text in reading order; `anchor` is the document's date, by which 今年 is told."""
    if alone := _ALONE.fullmatch(text):
        yield Quantity(alone.start("year"), alone.end("year"), "date", date=alone["year"])
        return
    found = [*_ranges(text), *_quarters(text), *_english(text, anchor), *_listed(text)]
    taken = [(q.start, q.end) for q in found]
    last = ""
    for m in _CHINESE.finditer(text):
        if m.end() == m.start() or any(s < m.end() and m.start() < e for s, e in taken):
            last = next((q.date for q in found if q.start < m.end() and m.start() < q.end), last)
            continue
        if made := _chinese(m, last, anchor):
            last = made.date
            found.append(made)
    yield from found


def _chinese(m: re.Match[str], last: str, anchor: str) -> Quantity | None:
    if m["decade"] is not None:
        return None
    month_before = ""
    if m["roc"] or m["bareroc"]:
        year = int(m["rocyear"] or m["bareroc"]) + 1911
    elif m["year"]:
        year = int(number(re.sub(r"\s", "", m["year"])))
    else:
        base = anchor if m["relative"] in _SPOKEN else last
        if not base:
            return None
        year = int(base[:4]) + _RELATIVE.get(m["relative"] or "", 0)
        if m["relative"] == "同月" and base[5:7].isdigit():  # a quarter or half has no month
            month_before = base[5:7]
        if not m["relative"] and not m["month"]:
            return None
    iso = str(year)
    if m["q"]:
        iso = f"{year}-Q{_ORDINAL[m['q']]}"
    elif m["half"]:
        iso = f"{year}-H1" if m["half"].startswith("上") else f"{year}-H2"
    elif m["smonth"]:
        iso = f"{year}-{int(m['smonth']):02d}-{int(m['sday']):02d}"
    elif m["month"] or month_before:
        iso = f"{year}-{int(number(m['month'])) if m['month'] else int(month_before):02d}"
        if m["day"]:
            iso += f"-{int(m['day']):02d}"
    return Quantity(*m.span(), "date", date=iso)


def _ranges(text: str) -> Iterator[Quantity]:
    for m in _RANGE.finditer(text):
        first = str(int(number(m["from"] or m["a"])))
        second = m["to"] or m["b"]
        second = first[:2] + second if len(second) == 2 else str(int(number(second)))
        if first < second:
            yield Quantity(*m.span(), "date", date=first, date_end=second)


def _listed(text: str) -> Iterator[Quantity]:
    year = ""
    for m in _LISTED.finditer(text):
        year = m["year"] or m["headed"] or year
        if m["headed"]:
            yield Quantity(m.start("headed"), m.end("of"), "date", date=f"{year}-{int(m['of']):02d}")
        if m["month"] and year:
            iso = f"{year}-{int(m['month']):02d}-{int(m['day']):02d}"
            yield Quantity(m.start("month"), m.end("day"), "date", date=iso)


def _quarters(text: str) -> Iterator[Quantity]:
    for m in _QUARTER.finditer(text):
        if m["ho"]:
            yield Quantity(*m.span(), "date", date=f"{m['y5']}-H{_ORDINAL[m['ho']]}")
            continue
        year = m["y1"] or m["y2"] or m["y4"] or f"20{m['y3']}"
        quarter = m["q1"] or m["q1b"] or m["q2"] or m["q3"] or str(_ORDINAL[m["o"]])
        yield Quantity(*m.span(), "date", date=f"{year}-Q{quarter}")


def _english(text: str, anchor: str) -> Iterator[Quantity]:
    for m in _ENGLISH.finditer(text):
        start = m.start()
        if m["iso"]:
            iso = m["iso"]
        elif m["dots"]:
            iso = "-".join(p.zfill(2) for p in m["dots"].split("."))
        elif m["rocdots"]:
            year, *rest = m["rocdots"].split(".")
            iso = "-".join((str(int(year) + 1911), *(p.zfill(2) for p in rest)))
        elif m["slash"]:
            iso = "-".join(p.zfill(2) for p in m["slash"].split("/"))
        elif m["year"]:
            iso, start = m["year"], m.start("year")
        elif m["said"]:
            if not anchor:
                continue
            iso = str(int(anchor[:4]) + _RELATIVE[m["said"]])
        else:
            month = m["m1"] or m["m2"] or m["m3"]
            iso = f"{m['y1'] or m['y2'] or m['y3']}-{_MONTHS[month[:3]]:02d}"
            if day := m["d1"] or m["d2"]:
                iso += f"-{int(day):02d}"
        yield Quantity(start, m.end(), "date", date=iso)
