"""Are two written names one name?  Keys first, then what languages do to names: short forms, initials, order.

Names are told apart rather than joined where nothing speaks for one: below SAME they are two.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

import yaml

from narrows.resolve.fold import fold, is_cjk
from narrows.resolve.key import bare, key
from narrows.resolve.legal import strip_brackets, strip_legal_form

SAME = 0.5  # the score from which two names are taken for one
_EQUAL, _REORDERED, _INITIALS, _SHORT, _TAIL = 1.0, 0.9, 0.9, 0.7, 0.6

_NUMBER = re.compile(r"\d+|[一二三四五六七八九十]+(?=五)")
_FIVE_YEARS = re.compile(r"第?([一二三四五六七八九十]+)个五年")
_YEAR = re.compile(r" of (?:19|20)\d\d$")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_CONNECTIVE = re.compile(r"[和与及暨的]")


def compare(one: str, other: str, type_: str = "Firm") -> float:
    """How surely two written names of a class are one name, 0 to 1; from SAME on they are taken for one."""
    a, b = _plain(one), _plain(other)
    if sorted(_NUMBER.findall(a)) != sorted(_NUMBER.findall(b)):
        return 0.0
    if _key(a, type_) == _key(b, type_):
        return _EQUAL
    short, long = sorted((bare(a, type_), bare(b, type_)), key=lambda k: (len(k), k))
    if all(map(is_cjk, short)) and any(map(is_cjk, long)):
        return _chinese(short, long, type_)
    if any(map(is_cjk, short + long)):
        return 0.0  # one name in each script: a matter of knowledge, not of form
    return max(_initials(one, other), _initials(other, one), _latin(a, b, type_))


@cache
def _words(kind: str) -> frozenset[str]:
    content = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text("utf-8"))
    return frozenset(str(content[kind]).split())


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(_words('tails'), key=lambda w: (-len(w), w)))})+")


def _plain(name: str) -> str:
    """Folded, without accents, years and the dots of abbreviations; without brackets in a Chinese name."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    folded = fold(_DOTTED.sub(lambda m: m.group().replace(".", ""), letters)).replace("&", " and ")
    folded = _YEAR.sub("", re.sub(r"\beo (?=\d)", "executive order ", folded))
    folded = _FIVE_YEARS.sub(r"\1五", folded)
    return strip_brackets(folded).replace(" ", "") if any(map(is_cjk, folded)) else folded


def _key(plain: str, type_: str) -> str:
    found = key(plain, type_)
    if type_ == "Firm":
        return found
    found = _CONNECTIVE.sub("", found)
    return found.removesuffix("案") if found.endswith("法案") else found


def _chinese(short: str, long: str, type_: str) -> float:
    """A short form keeps the first character of the name proper and the order of the rest."""
    if type_ == "Organization":
        pairs = [(short, long.removeprefix("国家"))]
    elif type_ == "Firm":
        pairs = [(short, long), _without_places(short, long)]
    else:
        return 0.0
    return max(_shortened(a, b, type_) for a, b in pairs)


def _without_places(short: str, long: str) -> tuple[str, str]:
    places = [name[:2] if name[:2] in _words("places") and len(name) > 3 else "" for name in (short, long)]
    if places[0] and places[0] != places[1]:
        return short, long
    one, other = (
        name.removeprefix(place).removeprefix("市") if place else name
        for name, place in zip((short, long), places, strict=True)
    )
    return one, other


def _shortened(short: str, long: str, type_: str) -> float:
    if short == long:
        return _SHORT
    if type_ == "Organization":
        return _SHORT if _is_made_of(short, long.replace("委员会", "委")) and short[-1] in long[-3:] else 0.0
    tail = long.removeprefix(short)
    if tail != long:
        torn = short[-1] + tail[0] in ("科技", "电子", "电机", "光电")  # 南亞科｜技: ends inside a word
        return _TAIL if torn or _tail().fullmatch(tail) else 0.0
    if len(short) == 2:
        return _SHORT if len(long) == 4 and short == long[0] + long[2] else 0.0  # 聯｜華電｜子
    initials = len(short) < 5 and short[:2] != long[:2]
    return _SHORT if initials and _is_made_of(short, long) else 0.0


def _is_made_of(short: str, long: str) -> bool:
    """True when `short` is made of characters of `long`, in order, from its first."""
    rest = iter(_CONNECTIVE.sub("", long))
    longer = len(long) - 1 > len(short) > 1
    return longer and short[0] == long[0] and all(char in rest for char in short)


def _initials(short: str, long: str) -> float:
    """TSMC, Taiwan Semiconductor Manufacturing Co.: each initial of the name's own words."""
    if not re.fullmatch(r"[A-Z]{3,6}", short) or not any(map(str.islower, long)):
        return 0.0
    words = re.findall(r"[A-Za-z][\w']*", strip_brackets(long))
    proper = len(re.findall(r"[a-z][\w']*", strip_legal_form(fold(strip_brackets(long)))))
    return _INITIALS if proper > 1 and _spelt(short.lower(), words, proper) else 0.0


def _spelt(letters: str, words: list[str], proper: int) -> bool:
    """True when the initials of the words spell the letters; minor words and legal forms may be left out."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    inner = "" if word.isupper() else "".join(c for c in word[1:] if c.isupper())
    for initials in (word[0] + inner, word[0]):
        if letters.startswith(initials.lower()) and _spelt(letters[len(initials) :], rest, proper - 1):
            return True
    return (word.lower() in _words("minor") or proper <= 0) and _spelt(letters, rest, proper - 1)


def _latin(a: str, b: str, type_: str) -> float:
    """Word order, places in front, and words that add nothing at the end."""
    first, second = _own_words(a, type_), _own_words(b, type_)
    if sorted(first) == sorted(second):
        return _REORDERED
    if type_ == "Organization":
        bare_first, bare_second = _without_owner(first), _without_owner(second)
        return _REORDERED if bare_first == sorted(second) or bare_second == sorted(first) else 0.0
    short, long = sorted((_without_city(first), _without_city(second)), key=len)
    added = set(long[len(short) :])
    return _TAIL if short and long[: len(short)] == short and added <= _words("latin_tails") else 0.0


def _own_words(plain: str, type_: str) -> list[str]:
    name = strip_legal_form(plain) if type_ == "Firm" else plain
    return [w for w in re.findall(r"[\w']+", name) if w not in _words("minor")]


def _without_owner(words: list[str]) -> list[str]:
    return sorted(w for w in words if w not in _words("owners"))


def _without_city(words: list[str]) -> list[str]:
    return words[1:] if words and words[0] in _words("cities") else words
