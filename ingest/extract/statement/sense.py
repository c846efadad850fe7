"""In what sense the words say it: denied, wished for, planned, come to nothing."""

import re
from collections.abc import Mapping

from ingest.extract.statement import modality, qualify
from ingest.extract.statement.frame import Construction
from ingest.extract.statement.line import KINDS, Line
from narrows.model import DropReason

DOINGS = ("PRODUCES", "PROMOTES", "SUPPLIES", "INVESTS_IN", "ACQUIRES")  # what a country may be hindered in
_DONE = ("PRODUCES", "SUPPLIES")
_MEASURES = ("RESTRICTS", "TARGETS", "PROMOTES")  # what a state may only be said to have to do
_DEALS = ("ACQUIRES", "INVESTS_IN")
_CLAUSE_MARK = re.compile(r"[，；：。]")


def words_before(line: Line, groups: Mapping[str, int], trigger: int, language: str) -> str:
    """The words right before the trigger; where none is marked, all that stands between the names."""
    if "v" not in groups:
        inner = sorted(groups.values())
        return line.text[inner[0] + 1 : inner[-1] + 1]
    actors = (at for n, at in groups.items() if n.rstrip("0123456789") == "s" and at < trigger)
    reach = 10 if language == "zh" else 30
    return _CLAUSE_MARK.split(line.text[max(*actors, -1, trigger - reach - 1) + 1 : trigger])[-1]


def against(
    line: Line,
    construction: Construction,
    groups: Mapping[str, int],
    trigger: int,
    close: str,
    language: str,
) -> DropReason | None:
    """Why it is not stated as a fact, if the words say so."""
    if construction.negation and modality.denied(close, language):
        return DropReason.NEGATED
    doer = groups.get("s", 0)
    acts = construction.predicate in DOINGS and line.text[doer] == KINDS["C"]
    if acts and modality.prevented(line.text[:doer], language):
        return DropReason.NEGATED
    before = line.text[max(qualify.clause_bounds(line, trigger, trigger)[0], 0) : trigger]
    if (
        line.text[doer] == KINDS["C"]
        and construction.predicate in _MEASURES
        and modality.obliged(before + close, language)
    ):
        return DropReason.HYPOTHETICAL
    wished = construction.predicate in _DONE and modality.wished(close, language)
    unsaid = wished or modality.hypothetical(before, language)
    if (construction.negation and unsaid) or modality.asked(before, language):
        return DropReason.HYPOTHETICAL
    return None


def status(
    line: Line,
    construction: Construction,
    groups: Mapping[str, int],
    match: re.Match[str],
    trigger: int,
    close: str,
    language: str,
) -> str:
    """Whether it is planned, expected, possible, or came to nothing."""
    if construction.predicate in _DEALS:
        low, high = qualify.clause_bounds(line, match.start(), match.end())
        rest = line.text[match.end() : _after_next_mark(line.text, high)]
        if modality.failed(line.text[low : match.start()], rest, language):
            return "blocked"
    if said := modality.status(close, language):
        return said
    if construction.predicate != "INVESTS_IN" or not line.item(groups.get("s", 0)).carried:
        return ""
    before = line.text[: max(qualify.clause_bounds(line, trigger, trigger)[0] - 1, 0)]
    clause = _CLAUSE_MARK.split(before)[-1]  # 計畫投資 360 兆韓元，在龍仁興建…
    return modality.status(clause, language) if KINDS["A"] in clause else ""


def _after_next_mark(text: str, high: int) -> int:
    """The end of the clause after the one that ends at `high`: 提議收購美光，遭美國拒絕."""
    following = _CLAUSE_MARK.search(text, high + 1)
    return following.start() if text[high : high + 1] == "，" and following else high
