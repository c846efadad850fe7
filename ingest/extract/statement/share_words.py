"""The words around a share, of each language, from the frame of shares."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.extract.statement.fold import fold
from ingest.extract.statement.frame import FOLDER, read
from ingest.extract.statement.line import ITEM, KINDS

HOLDERS = KINDS["F"] + KINDS["C"]
MARKET = KINDS["T"]
NOT_DATE = ITEM.replace(KINDS["D"], "")


@dataclass(frozen=True, slots=True)
class Words:
    """The words around a share, for one language."""

    cue: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    not_of: re.Pattern[str]
    holder_after: re.Pattern[str]
    change: re.Pattern[str]
    start: re.Pattern[str]
    joint: re.Pattern[str]
    each: re.Pattern[str]
    scope: Mapping[str, re.Pattern[str]]
    basis: Mapping[str, re.Pattern[str]]


@cache
def words(language: str) -> Words:
    """Read from the frame, folded as the lines are."""
    content: Mapping[str, Any] = read(FOLDER / "has_share.yaml")["shares"][language]

    def pattern(source: str) -> re.Pattern[str]:
        folded = re.sub(r"[^\x00-\x7f]+", lambda m: fold(m.group()), source)
        for kind, char in KINDS.items():
            folded = folded.replace(f"<{kind}>", char)
        return re.compile(folded.replace("~", ".{0,12}?"))

    return Words(
        cue=pattern(content["cue"]),
        not_before=pattern(content["not_before"]),
        not_after=pattern(content["not_after"]),
        not_of=pattern(content["not_of"]),
        holder_after=pattern(rf"(?:{content['holder_after']})[^{ITEM}，。；]{{0,6}}[{HOLDERS}]"),
        change=pattern(content["change"]),
        start=pattern(rf"{content['from']}[^{NOT_DATE}，。；]{{0,8}}$"),
        joint=pattern(content["joint"]),
        each=pattern(content["each"]),
        scope={name: pattern(source) for name, source in content["scope"].items()},
        basis={name: pattern(source) for name, source in content["basis"].items()},
    )
