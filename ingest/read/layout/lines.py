"""The lines of a text: where each lies, and the blanks around it that a PDF converter left as a trace."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# East Asian wide and full-width characters (UAX #11), the blocks that reports use.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]"
)
_BARE = re.compile(r"^\d{1,3}$")
_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|\r|\n|\f|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: [start, end) is its text without the blanks at both ends."""

    start: int
    end: int
    text: str
    page: int
    blanks: int  # empty lines before it
    rule: bool  # the line before holds nothing but blanks: where the rule above footnotes stood
    indent: int  # blanks before the text
    trailing: bool  # blanks after the text
    top: bool  # first of a page
    width: (
        float  # in half-width characters; a Latin one is set about a tenth narrower than half a Chinese one
    )


def lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """All lines of text[start:end] that hold something.

    A page starts after a form feed; after a number alone with a rule below it; and where a line begins with
    one blank right below another although empty lines stand between all others.  Converters join pages so.
    """
    end = len(text) if end is None else end
    raw = [(m.start(), m.end(), m.group()) for m in _LINE.finditer(text, start, end) if m.end() > m.start()]
    spaced = is_double_spaced([group for _, _, group in raw])
    found: list[Line] = []
    page, blanks, note, rule, top, previous_blank = 1, 0, 0, False, True, True
    for begin, _, group in raw:
        stripped = group.strip()
        if stripped:
            lead = len(group) - len(group.lstrip())
            bare = int(found[-1].text) if found and _BARE.match(found[-1].text) else 0
            joined = lead == 1 and group[0] == " " and not previous_blank and not top
            if spaced and bare and joined and (found[-1].rule or bare == note + 1):
                note = bare  # a footnote's raised number came out as a line of its own
            elif spaced and (joined or (bare and rule and found[-1].blanks)):
                page, top = page + 1, True
            body = group.rstrip("\r\n\f")
            found.append(
                Line(
                    begin + lead, begin + lead + len(stripped), stripped, page, blanks, rule,
                    lead, body != body.rstrip(), top, width(stripped),
                )
            )  # fmt: skip
            blanks, rule, top, previous_blank = 0, False, False, False
        else:
            blanks, previous_blank = blanks + 1, True
            rule = rule or bool(group.strip("\r\n\f"))
        if group.endswith("\f"):
            page, top = page + 1, True
    return found


def is_double_spaced(groups: Sequence[str]) -> bool:
    """Whether an empty line follows nearly every line, so that empty lines say nothing about paragraphs."""
    filled = [index for index, group in enumerate(groups[:-1]) if group.strip()]
    followed = sum(not groups[index + 1].strip() for index in filled)
    broken = sum(
        len(groups[index].strip()) > 15 and groups[index].strip()[-1] not in "。.!?！？:："
        for index in filled
    )
    return len(filled) >= 8 and followed > 0.6 * len(filled) and broken > 0.4 * len(filled)


def width(text: str) -> float:
    """Printed width of a line, in half-width characters."""
    wide = len(_WIDE.findall(text))
    return 2 * wide + 0.9 * (len(text) - wide)
