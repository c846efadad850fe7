"""Tells a note that states something from one that only names literature."""

import re

_ADDRESS = re.compile(r"https?://|www\.|doi[:.]", re.IGNORECASE)
_LOOKED_UP = re.compile(
    r"檢索日期|检索日期|最後瀏覽|最后浏览|瀏覽日期|retrieved|accessed|last visited", re.IGNORECASE
)
_AGAIN = re.compile(
    r"^(?:\d+\s+)?(?:同前?註|同上|前揭|Ibid|op\. ?cit|See |參見|参见|詳見|详见)", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"「〈《][^”\"」〉》]{4,200}[”\"」〉》]")
_YEAR = re.compile(r"(?:19|20)\d{2}|民國?\s*\d{2,3}")
_AUTHORED = re.compile(
    r"^(?:[^。“\"「〈《]{2,80}[，,]+|[^“\"「〈《]{2,150}[(（](?:19|20)\d{2}[^)）]{0,6}[)）][.,，。]?)\s*[“\"「〈《]|"
    r"^[A-Z][\w’'-]+, (?:[A-Z]\.,? ?)+"
)
_HAN = re.compile(r"[一-鿿]")
_SHORTEST = 8  # characters of a sentence that states something


def is_citation(text: str) -> bool:
    """Whether `text` (a footnote or an entry of a list) names a source and states nothing else."""
    flat = " ".join(text.split())
    flat = re.sub(r"^(?:\d{1,3}\s+|[⁰¹²³⁴-⁹]+\s*)", "", flat)
    if _AGAIN.match(flat) and len(flat) < 200:
        return True
    authored = bool(_AUTHORED.match(flat)) and bool(_YEAR.search(flat))
    located = bool(_ADDRESS.search(flat) or _LOOKED_UP.search(flat))
    if not (authored or (located and (_QUOTED.search(flat) or _YEAR.search(flat) or len(flat) < 160))):
        return False
    outside = _QUOTED.sub("", flat)
    sentences = outside.split("。")[:-1]
    return sum(len(sentence) >= _SHORTEST and bool(_HAN.search(sentence)) for sentence in sentences) < 2
