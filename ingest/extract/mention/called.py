"""Firms by a short name that may mean other things, 超微, where what stands around says that it is a firm."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extract.mention.known import Known
from ingest.extract.mention.reading import Candidate, Reading, in_dictionary, tags
from narrows.resolve import is_cjk

_AND = "、与和及跟暨"
_OPENS = re.compile(r"(?:^|[，。；：、（(「『\n ]|[由向被获遭与和及对据])$")
_ACTS = re.compile(
    r"(?:则|也|亦|已|又|正|将|并|均|于|在|对|向|与|近期|日前|去年|今年)?"
    r"(?:宣布|宣称|表示|收购|并购|推出|发布|发表|量产|生产|制造|供应|采购|销售|投资|设厂|兴建|扩产|占|市占|营收|股价|财报|"
    r"公司|集团|执行长|董事长|总裁|创办人|完成|采用|委托|下单|代工|取得|获得|获准|接获|计划|预计)"
)
_SHORTEST = 2
_ORDINARY = ("d", "a", "ns")  # tags of adverbs, adjectives and places


def called(reading: Reading, known: Known, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates for short names of known firms: beside another firm, before its full name, or as one acts.

    An adverb or a place by itself, 全新 or 南亞, is none for what stands behind it alone.
    """
    text = reading.squeezed
    named = [c for c in found if c.entity is not None]
    firms = {c.start: c for c in named if c.type == "Firm"}
    ends = {c.end for c in named if c.type == "Firm"}
    for match in _short_names(known).finditer(text):
        start, end = match.span()
        if any(c.start <= start and end <= c.end for c in named):
            continue
        entity = known.short[match.group()]
        before, after = text[start - 1 : start], text[end : end + 1]
        beside = (before and before in _AND and start - 1 in ends) or (
            after and after in _AND and end + 1 in firms
        )
        full = firms.get(end + 1) if after in ("(", "（") else None
        acts = _OPENS.search(text, 0, start) and _ACTS.match(text, end) and not _is_ordinary(match.group())
        if beside or acts or (full is not None and full.entity == entity):
            firms[start] = made = Candidate(start, end, "Firm", "short name", entity)
            ends.add(end)
            yield made


@cache
def _short_names(known: Known) -> re.Pattern[str]:
    """The short names of firms in Chinese, the longest first."""
    firms = (f for f, e in known.short.items() if e.type == "Firm" and len(f) >= _SHORTEST and is_cjk(f[0]))
    return re.compile("|".join(sorted(firms, key=lambda name: (-len(name), name))) or "(?!)")


def _is_ordinary(name: str) -> bool:
    return in_dictionary(name) and tags(name)[0] in _ORDINARY
