"""Names with other names in brackets: 甲（乙，ABC）, 甲（以下簡稱乙）, "Foo Bar (FB)": one entity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.mention.included import INCLUDED
from ingest.extract.mention.reading import Reading

_BRACKET = re.compile(r"\((?P<inside>[^()\n]{2,90})\)")
# 《降低通胀法 the inflation reduction act》: a title in both languages
BOTH = re.compile(
    r"[《〈「『](?P<name>[^《》〈〉「」『』\n]*[\u4e00-\u9fff)])\s?"
    r"(?P<english>[a-z][a-z0-9,.'’&/-]*(?: [a-z0-9,.'’&/-]+)+)[》〉」』]"
)
_LEAD = re.compile(
    r"^(?:以下)?(?:简称|称为|称|又称|或称|旧称|原名|前身为|英文|英文名称|即|也称|亦称|俗称|中国称|大陆称|"
    r"hereinafter|formerly|also known as|abbreviated as|known as|or)\s*(?:为)?:?\s*[「『\"]?"
)
_INCLUDED = re.compile(INCLUDED)
_SPLIT = re.compile(r"\s*[,;、/]\s*")
_LATIN = re.compile(r"[a-z][a-z0-9&.'’+/ -]*[a-z0-9.+]$|[a-z]{2,}$")


@dataclass(frozen=True, slots=True)
class Alias:
    """Characters [start, end) of the squeezed text are another name of what ends at `owner`."""

    owner: int
    start: int
    end: int
    introduced: bool  # 「以下簡稱」: said to be a name


def aliases(reading: Reading) -> Iterator[Alias]:
    """Every bracketed part that can be another name of what stands before its bracket, or ends its title."""
    for m in BOTH.finditer(reading.squeezed):
        yield Alias(m.end("name"), *m.span("english"), introduced=False)
    for m in _BRACKET.finditer(reading.squeezed):
        if m.start() == 0 or _INCLUDED.match(m["inside"]):
            continue
        at = m.start("inside")
        for part in _parts(m["inside"]):
            start, end = at + part[0], at + part[1]
            lead = _LEAD.match(reading.squeezed[start:end])
            if lead:
                start += lead.end()
            text = reading.squeezed[start:end].rstrip('」』"')
            end = start + len(text)
            if not text or text.isdigit():
                continue
            owner = m.start() - 1 if reading.squeezed[m.start() - 1] == " " else m.start()
            if reading.squeezed[owner - 1] in '」』》〉"':
                owner -= 1
            yield Alias(owner, start, end, bool(lead))


def _parts(inside: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _SPLIT.finditer(inside):
        yield at, gap.start()
        at = gap.end()
    yield at, len(inside)
