"""The key under which written forms of one name meet, and the ids of names outside the vocabulary."""

import hashlib
import re
from functools import cache

import opencc

from narrows.resolve.fold import fold, is_cjk
from narrows.resolve.legal import strip_legal_form

_NOISE = re.compile(r"[\s《》〈〉「」『』\"'’·•．.。，,、()（）\[\]\-–—_/&:：;；!?]+")
_PREFIX = {
    "Firm": "firm",
    "Organization": "organization",
    "Country": "country",
    "Technology": "technology",
    "SupplyChainNode": "node",
    "Regulation": "regulation",
    "Site": "site",
}


def key(name: str, type_: str = "") -> str:
    """What is left of a name when script, Taiwan's words, width, case and punctuation are folded away."""
    return _mainland(bare(name, type_))


def bare(name: str, type_: str = "") -> str:
    """The key in the name's own words: without legal form (firms), English plural and article (others)."""
    folded = fold(name)
    if type_ == "Firm":
        folded = strip_legal_form(folded)
    elif folded.isascii():
        folded = re.sub(r"(?<=[a-z]{3})(?<![su])s\b", "", folded)
        folded = re.sub(r"^the ", "", folded)
    return _NOISE.sub("", folded)


@cache
def _converters() -> tuple[opencc.OpenCC, opencc.OpenCC]:
    return opencc.OpenCC("s2tw"), opencc.OpenCC("tw2sp")


def _mainland(folded: str) -> str:
    """Taiwan's words as the mainland says them (晶片 → 芯片, 軟體 → 软件), by OpenCC's phrase tables."""
    if not any(map(is_cjk, folded)):
        return folded
    to_taiwan, to_mainland = _converters()
    return str(to_mainland.convert(to_taiwan.convert(folded)))


def unknown_id(name: str, type_: str) -> str:
    """The id of a name outside the vocabulary: prefix, `x-`, and 12 hex digits of its key's SHA-256."""
    digest = hashlib.sha256(key(name, type_).encode()).hexdigest()
    return f"{_PREFIX[type_]}:x-{digest[:12]}"


def is_unknown(id_: str) -> bool:
    """Whether an id is one of a name outside the vocabulary."""
    return ":x-" in id_
