"""How likely two written names are one entity: evidence for a judgement, never a merge by itself."""

import re
from functools import cache

from rapidfuzz import fuzz

from narrows.resolve.fold import fold, is_cjk
from narrows.resolve.key import key
from narrows.resolve.legal import strip_brackets, strip_legal_form
from narrows.schema import Vocabulary

_REGIONS = re.compile(
    r"^(?:中国|美国|台湾|日本|韩国|上海|北京|深圳|广州|南京|无锡|苏州|杭州|合肥|武汉|西安|成都|厦门|江苏|浙江|广东|福建)"
)
_TRADES = re.compile(
    r"(?:科技|电子|半导体|微电子|集成电路|积体电路|制造|通讯|通信|技术|精密|光电|材料|工业|国际|实业|股份|"
    r"电脑|网路|网络|软体|软件|生物|制药|能源|汽车|电机|化学|存储)+$"
)
_BRANCH = re.compile(
    r"\b(?:china|japan|korea|taiwan|america|usa|europe|germany|singapore|india|shanghai|beijing|wuxi|nanjing|"
    r"xian|suzhou|hong kong)\b"
)
_SMALL = frozenset(["of", "and", "the", "for", "&", "de"])


def same(a: str, b: str, type_: str = "Firm") -> float:
    """0 (two entities) to 1 (one): by legal form, branch, abbreviation, then likeness of spelling."""
    if key(a, type_) == key(b, type_):
        return 1.0
    known_a, known_b = _known().get((type_, key(a, type_))), _known().get((type_, key(b, type_)))
    if known_a and known_b:
        return 1.0 if known_a == known_b else 0.0
    left, right = _plain(a, type_), _plain(b, type_)
    if _numbers(left) != _numbers(right) or _places(fold(a)) != _places(fold(b)):
        return 0.2  # a branch, or another edition
    if left == right:
        return 0.95
    if _is_chinese(left) != _is_chinese(right):
        return 0.0
    return _chinese(left, right) if _is_chinese(left) else _english(left, right)


def _plain(name: str, type_: str) -> str:
    folded = strip_brackets(fold(name))
    return strip_legal_form(folded) if type_ == "Firm" else folded.strip()


def _is_chinese(name: str) -> bool:
    return any(map(is_cjk, name))


def _chinese(a: str, b: str) -> float:
    """Short names keep a name's characters in order and begin where it begins: 台积电, 台湾积体电路."""
    short, long = sorted((a.replace(" ", ""), b.replace(" ", "")), key=len)
    core = _REGIONS.sub("", long) or long
    if len(short) < 2:
        return 0.0
    if _TRADES.sub("", long) == short or _TRADES.sub("", core) == short or core == short:
        return 0.9
    if len(short) < len(long) and any(_in_order(short, whole) for whole in (long, core)):
        return 0.8 if short[-1] in long[-4:] or len(short) > 2 else 0.6
    ratio = fuzz.ratio(a, b) / 100
    return round(0.7 * ratio, 3) if short[0] == long[0] or short[0] == core[0] else round(0.4 * ratio, 3)


def _in_order(short: str, long: str) -> bool:
    if short[0] != long[0]:
        return False
    letters = iter(long)
    return all(char in letters for char in short)


def _english(a: str, b: str) -> float:
    """Abbreviations by initials; else likeness of the words, first words first."""
    left = [w for w in re.split(r"[\s\-.,/]+", a) if w and w not in _SMALL]
    right = [w for w in re.split(r"[\s\-.,/]+", b) if w and w not in _SMALL]
    short, long = sorted((left, right), key=len)
    if not short:
        return 0.0
    if len(short) == 1 and len(long) > 1 and short[0] == "".join(w[0] for w in long):
        return 0.85
    if sorted(short) == sorted(long):
        return 0.9
    ratio = fuzz.token_sort_ratio(" ".join(short), " ".join(long)) / 100
    if short == long[: len(short)]:
        return max(0.6, round(ratio, 3))
    return round(ratio if ratio > 0.9 and short[0] == long[0] else 0.6 * ratio, 3)


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _places(name: str) -> list[str]:
    return sorted(_BRANCH.findall(name))


@cache
def _known() -> dict[tuple[str, str], str]:
    """Vocabulary ids by class and key; a key that two concepts share tells nothing and is left out."""
    found: dict[tuple[str, str], str] = {}
    shared: set[tuple[str, str]] = set()
    for concept in Vocabulary.load().concepts.values():
        for name in concept.names:
            at = concept.type, key(name, concept.type)
            if found.setdefault(at, concept.id) != concept.id:
                shared.add(at)
    return {at: id_ for at, id_ in found.items() if at not in shared}
