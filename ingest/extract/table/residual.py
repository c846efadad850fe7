"""Rows that name no one: totals, and the rest that is not named."""

import re
from collections.abc import Iterable
from functools import cache

from ingest.extract.table.words import words
from narrows.resolve import fold, strip_brackets

_SUM = re.compile(r"(?:合计|总计|小计|加总)$")  # 前八大合計
_TRIMMED = " .…:：*†‡()（）[]【】"


def is_total(name: str) -> bool:
    """True for 合計, 總計, Total: the cell repeats the others."""
    plain = _plain(name)
    return plain in _set(words("total")) or bool(_SUM.search(plain))


def is_residual(name: str) -> bool:
    """True for 其他, Others, Various countries: it counts in a total and supplies nothing."""
    plain = _plain(name)
    return plain in _set(words("rest")) or bool(_phrase().fullmatch(plain))


@cache
def _phrase() -> re.Pattern[str]:
    """其他 + 國家, various + countries."""
    some, kinds = ("|".join(map(re.escape, words(name))) for name in ("rest_of", "kinds"))
    return re.compile(rf"(?:{some}) ?(?:的|of )?(?:the )?(?:{kinds})(?:等|[及和与或/](?:{kinds}))?")


def _set(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(forms)


def _plain(name: str) -> str:
    return " ".join(strip_brackets(fold(name)).split()).strip(_TRIMMED)
