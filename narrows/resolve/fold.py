"""Folds written forms so that scripts, widths, cases and blanks do not keep names apart; offsets are kept."""

import unicodedata
from dataclasses import dataclass
from functools import cache

import opencc

_CJK = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
_VARIANTS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "･": "·",
        "•": "·",
        "・": "·",
        "‧": "·",
    }
)
# 「畫」 is 划 in these words and 画 in others, so a table of characters cannot tell.
_WORDS = (("计画", "计划"), ("规画", "规划"), ("企画", "企划"), ("筹画", "筹划"))
_DROPPED = "·\u200b\ufeff\u00ad"


def is_cjk(char: str) -> bool:
    """True for a Chinese character, not for Chinese punctuation."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or "\uf900" <= char <= "\ufaff"


@cache
def _table() -> dict[int, str]:
    """One character to one: NFKC, lower case and simplified script, wherever the length stays."""
    chars = [chr(code) for low, high in _CJK for code in range(low, high + 1)]
    chars += [
        chr(code)
        for code in (
            *range(0x21, 0x250),
            *range(0x370, 0x530),
            *range(0x2000, 0x3100),
            *range(0xFF00, 0xFFF0),
        )
    ]
    plain = [c if len(n := unicodedata.normalize("NFKC", c)) != 1 else n for c in chars]
    lowered = [c if len(c.lower()) != 1 else c.lower() for c in plain]
    simplified = opencc.OpenCC("t2s").convert("\n".join(lowered)).split("\n")
    table = {ord(c): s for c, s in zip(chars, simplified, strict=True) if c != s and len(s) == 1}
    for code, variant in _VARIANTS.items():
        table[int(code)] = str(variant)
    return table


def fold(text: str) -> str:
    """`text` in lower case, plain width and simplified script, character by character: the length stays."""
    return spell(text.translate(_table()))


def spell(folded: str) -> str:
    """Words that Taiwan and the mainland write with other characters, as the mainland writes them."""
    for taiwan, mainland in _WORDS:
        folded = folded.replace(taiwan, mainland)
    return folded


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text without blanks that tell no names apart; `origin[i]` is where character i stood."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the unfolded text of the folded characters [start, end)."""
        return self.origin[start], self.origin[end - 1] + 1


def squeeze(text: str) -> Folded:
    """Fold `text`, drop blanks beside Chinese, and make runs of blanks and inner hyphens one blank.

    A line break stays: it keeps the items of a list apart.
    """
    folded = fold(text)
    kept: list[str] = []
    origin: list[int] = []
    last = len(folded) - 1
    for i, char in enumerate(folded):
        if char in _DROPPED:
            continue
        if char == "\n":
            if kept and kept[-1] == " ":
                kept.pop()
                origin.pop()
        elif char.isspace() or (
            char == "-" and 0 < i < last and _is_letter(folded[i - 1]) and _is_letter(folded[i + 1])
        ):
            before = kept[-1] if kept else ""
            after = folded[i + 1] if i < last else ""
            if (
                not before
                or not after
                or before in " \n"
                or after.isspace()
                or is_cjk(before)
                or is_cjk(after)
            ):
                continue
            char = " "
        kept.append(char)
        origin.append(i)
    return Folded("".join(kept), tuple(origin))


def _is_letter(char: str) -> bool:
    return char.isalpha() and not is_cjk(char)
