"""Units that a header or caption gives for the numbers below: （億美元）, 單位：%, US$ million."""

import re
from dataclasses import dataclass

from ingest.extract import quantity
from narrows.resolve import fold

_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_SAID = re.compile(r"(?:单位|unit|units|in)\s*[:：]?\s*([^,，。;；)）]+(?:[;；]\s*%)?)")
_PERCENT = re.compile(r"%|percent|per cent|百分比|百分点")
_TEN = re.compile(r"(?<!\d)10\s*(?=亿)")
_SIGNED = re.compile(
    r"^(us\$|nt\$|hk\$|\$|€|£|¥|usd|eur|jpy|krw|twd|ntd|cny|rmb|新台币|台币|人民币|港币|美金)\s*(.*)$"
)
_ENGLISH = {
    "bn": "billion",
    "mn": "million",
    "m": "million",
    "b": "billion",
    "mil": "million",
    "mil.": "million",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a bare number counts.  `scale` multiplies it; neither percent nor money: unknown."""

    percent: bool = False
    currency: str = ""  # ISO 4217; empty for money of no said currency: 億元
    scale: float = 1.0

    @property
    def money(self) -> bool:
        """Whether it counts money; of no said currency where only the scale tells: 億元."""
        return bool(self.currency) or self.scale != 1.0

    @property
    def is_known(self) -> bool:
        """Whether it says anything."""
        return self.percent or self.money


def unit_of(text: str) -> Unit:
    """The unit that a header or caption states; in brackets, after 單位 or "in", or a bare percent sign."""
    folded = fold(text)
    said = [m.group(1) for m in (*_SAID.finditer(folded), *_BRACKET.finditer(folded))]
    percent = False
    for part in said:
        for piece in re.split(r"[;；,，]", part):
            money = _money(piece.strip())
            if money is not None:
                return money
            percent = percent or (bool(_PERCENT.search(piece)) and not re.search(r"\d", piece))
    for piece in (folded, re.split(r"[,，:：]", folded)[-1]):
        if (whole := _money(piece.strip())) is not None:
            return whole
    return Unit(
        percent=percent
        or (
            bool(re.search(r"(?<![\d.])\s*(?:%|percent(?:age)?\b)", folded))
            and not re.search(r"\d\s*%", folded)
        )
    )


def _money(piece: str) -> Unit | None:
    piece = _TEN.sub("十", piece)
    for written in _counted(piece):
        found = quantity.find(written)
        whole = [q for q in found if q.kind == "amount" and q.end - q.start >= len(written) - 1]
        if len(found) == 1 and whole and whole[0].value:
            return Unit(currency=whole[0].currency, scale=whole[0].value)
    return None


def _counted(piece: str) -> list[str]:
    """The unit with a 1 where its number would stand."""
    if not piece or len(piece) > 24:
        return []
    words = [
        _ENGLISH.get(word, word.removesuffix("s") if word[-3:] == "ons" else word) for word in piece.split()
    ]
    piece = " ".join(words)
    forms = [f"1{piece}", f"1 {piece}"]
    if signed := _SIGNED.match(piece):
        forms.append(f"{signed[1]}1 {signed[2]}".strip())
    if len(words) == 2:  # million USD; dollars million
        forms.append(f"{words[1]}1 {words[0]}")
        forms.append(f"1 {words[1]} {words[0]}")
    return forms
