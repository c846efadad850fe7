"""Folds text for matching; unlike names, sentences keep their full-width marks, which tell clauses apart."""

from functools import cache

from narrows.resolve import fold as fold_names
from narrows.resolve import spell

_RANGES = (
    (0x41, 0x5B),
    (0xC0, 0x250),
    (0x2000, 0x3100),
    (0x3400, 0x4DC0),
    (0x4E00, 0xA000),
    (0xFF00, 0xFFF0),
)
_KEPT = "，；：（）？！．—–"


@cache
def _table() -> dict[int, str]:
    chars = "".join(chr(code) for low, high in _RANGES for code in range(low, high) if chr(code) not in _KEPT)
    folded = {ord(char): new for char, new in zip(chars, fold_names(chars), strict=True) if char != new}
    return folded | {ord("畫"): "划"}  # 計畫 and 計劃 are one word


def fold(text: str) -> str:
    """`text` in simplified script, lower case and plain width, character for character: offsets stay."""
    return spell(text.translate(_table()))
