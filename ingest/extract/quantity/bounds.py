"""The words around a number that make it more, less or about: 逾、不到、約, "nearly", "以上"."""

import re

_MORE = (
    "超过|逾|高于|大于|多于|至少|突破|超出|不低于|不少于|过|"
    "more than|over|above|exceeding|exceeds?|at least|greater than|upwards of|>=?|≥|in excess of"
)
_LESS = (
    "不到|不足|低于|少于|未达|未满|不及|小于|至多|最多|less than|under|below|fewer than|up to|at most|<=?|≤"
)
_ABOUT = (
    "大约|约占|约为|约达|约有|约|将近|接近|近|近乎|大概|估计|"
    "roughly|about|approximately|nearly|almost|around|close to|some|~|≈|an estimated|estimated"
)
_BEFORE = re.compile(rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<about>{_ABOUT}))\s?$")
_AFTER = re.compile(
    r"\s?(?:(?P<more>(?:及|或|\(含\))?(?:以上|之上)|余(?!额|下)|or more|or higher|or above|and above|"
    r"\+(?!\d))|(?P<less>(?:及|或|\(含\))?(?:以下|以内|以内|之下)|or less|or below|or smaller|and below)|"
    r"(?P<about>左右|上下))"
)
_SIGN = {"more": ">", "less": "<", "about": "~"}


def bounds(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Widen [start, end) by such words; the sign is one of = > < ~."""
    sign = "="
    if before := _BEFORE.search(text, max(0, start - 16), start):
        sign = _SIGN[str(before.lastgroup)]
        if (
            text[before.start() : before.end()].strip() == "过"
            and text[before.start() - 1 : before.start()] in "经通不超"
        ):
            sign = "="
        else:
            start = before.start()
    if after := _AFTER.match(text, end):
        sign = _SIGN[str(after.lastgroup)] if sign in "=~" else sign
        end = after.end()
    return start, end, sign
