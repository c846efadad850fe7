"""Whose money a fund is: a sentence lists them beside what tells their part, 股東有甲、乙；三期另由丙出資."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from ingest.extract.statement.fund import is_fund
from ingest.extract.statement.line import ITEM, KINDS, Item, Line
from ingest.extract.statement.qualify import clause_bounds

_HOLDS, _PLACE = KINDS["F"] + KINDS["O"], KINDS["S"]
_OTHERS = KINDS["F"] + KINDS["T"] + KINDS["C"]
_IN = rf"[^{ITEM}，。；：]"  # within a clause and past no name
_PAYS = "出资|投资|发起|注资|认购|入股|参股|增资|挹注|认缴|筹组|筹设|组建|合资|集资|投入|募集|持股|持有"
_FIGURE = rf"(?:[{KINDS['P']}{KINDS['A']}]{_IN}{{0,6}})?"
_GROUP = re.compile(
    rf"[{_HOLDS}](?:{_IN}{{0,10}}{_FIGURE}(?:、|，?以及|[及和与暨]|联合|携手|结合|连同)(?!其){_IN}{{0,10}}{_PLACE}?[{_HOLDS}])*{_FIGURE}"
)
# 股東為甲, 出資單位包括甲, 資金來自甲: the word tells what they are to it.
_ROLE = re.compile(
    rf"(?:股东|(?:出资|投资|发起|认购)(?:人|者|方|单位|机构|企业)|金主|资金(?:主要|多|大多|均)?(?:来源|来自|源自))"
    rf"(?:{_IN}{{0,8}}(?:包括|包含|涵盖|[有为是如即由除]|新增|加入|纳入))?{_IN}{{0,5}}$"
)
# 由甲出資, 獲甲注資, 更有甲的資金: a word before them and one behind
_BY = re.compile(
    rf"(?:由|获得?|得到|有|引入|引进|加入|新增|纳入|接受|吸引|受到?|是|为|如|例如|像是|包括){_IN}{{0,8}}$"
)
_THEN = re.compile(
    rf"(?:[^{_OTHERS[1:]}，。；：向对给]{{0,16}}[{_HOLDS}])?{_IN}{{0,14}}?(?:{_PAYS}|支持|赞助|参与|加入|成立|设立|组成|资金|资本)"
)
# 新股東中有甲, 資金改由甲: what the clause is about tells it where no word behind them does.
_OF_MONEY = re.compile("股东|出资|资金|资本|注资|募资|募集|增资|投资[人者方]|参与[者方]")
_INTO = re.compile(
    "标的|对象|项目|名单|领域|方向|重点|扶[植持]|支持|接受|获|受惠|布局|入股|参股"
)  # where it goes
_NEAR = 8  # characters: 接受基金注資者 are no holders
_JOINED = re.compile(rf"(?:加入|新增|纳入|增加|扩大到|引入){_IN}{{0,8}}$")
# 甲等亦參與投資: they act themselves, on nothing else.
_ACTS = re.compile(
    rf"{_IN}{{0,12}}?(?:签署|签订|(?:参与|加入)(?=[，。；]|{_IN}{{0,4}}(?:{_PAYS}|基金)|[{_HOLDS}])|[皆均都亦也][为是]{_IN}{{0,6}}股东|成为{_IN}{{0,6}}(?:股东|{_PAYS})"
    rf"|(?:{_PAYS})(?!{_IN}{{0,4}}[的之]))"
)
_ON_ANOTHER = re.compile(rf"{_IN}{{0,16}}[{_OTHERS}]")
_HOLDERS = re.compile(rf"{_IN}{{0,16}}?(?:股东|出资|注资|认购|发起)")
_LISTED_BEFORE = re.compile(rf"({KINDS['F']}){_IN}{{0,3}}(?:、|[及和与]|以及){_IN}{{0,3}}$")
_LISTED_BEHIND = re.compile(rf"{_IN}{{0,3}}(?:、|[及和与]|以及){_IN}{{0,3}}({KINDS['F']})")
_ADVERBS = re.compile(rf"{_IN}{{0,8}}")


def holders(line: Line, fund: Item | None) -> Iterator[tuple[Item, list[Item]]]:
    """A fund, and firms and agencies whose money it is.  `fund` is the one spoken of before the sentence."""
    if fund is None and _fund(line.cells) is None:
        return
    text = _written(line)
    told: list[Item] = []
    at = 0
    for match in _GROUP.finditer(text):
        named = _named(line, match.start(), match.end())
        start = clause_bounds(line, match.start(), match.end())[0]
        meant = _fund(reversed(line.cells[: match.start()])) or fund or _fund(line.cells[match.end() :])
        if match.start() < at or any(map(is_fund, named)) or meant is None:
            continue
        if _is_of_another(line, match.start(), told) or _is_beside_a_fund(line, text, match):
            continue
        if meant not in line.cells and not _names_them(text, match):
            continue
        if not _is_theirs(line, text, start, match, bool(told)):
            continue
        if then := _THEN.match(text, match.end()):  # 由甲、乙偕丙出資
            at = then.end()
            named += [c for c in _named(line, match.end(), at) if not is_fund(c)]
        told += named
        yield meant, named


def _is_of_another(line: Line, end: int, told: list[Item]) -> bool:
    """Whether another firm was spoken of since the fund: 基金參股的甲，為乙持有."""
    since = takewhile(lambda c: not is_fund(c), reversed(_named(line, 0, end)))
    return any(c.kind == "F" and c not in told for c in since)


def _is_beside_a_fund(line: Line, text: str, match: re.Match[str]) -> bool:
    """Whether a fund stands in the list with them: 甲與大基金 put their money into something else."""
    before, behind = _LISTED_BEFORE.search(text, 0, match.start()), _LISTED_BEHIND.match(text, match.end())
    ends = [before.start(1) if before else -1, behind.end(1) - 1 if behind else -1]
    return any(at >= 0 and is_fund(line.item(at)) for at in ends)


def _names_them(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence that names no fund tells what they are to it."""
    return bool(_OF_MONEY.search(text, 0, match.start()) or _HOLDERS.match(text, match.end()))


def _is_theirs(line: Line, text: str, start: int, match: re.Match[str], spoken_of: bool) -> bool:
    """Whether the words beside a list tell that the money is theirs."""
    if _ROLE.search(text, start, match.start()):
        return True
    if _BY.search(text, start, match.start()):
        told = (
            _THEN.match(text, match.end())
            or _tells_of_money(text[: match.start()])
            or (spoken_of and _JOINED.search(text, start, match.start()))
        )
        return bool(told) and not _acts_on_another(line, text, _THEN, match.end())
    if _ADVERBS.fullmatch(text, start, match.start()):
        return bool(_ACTS.match(text, match.end())) and not _acts_on_another(line, text, _ACTS, match.end())
    return False


def _tells_of_money(before: str) -> bool:
    """Whether the words before a list were last of those whose money it is, not of what it goes into."""
    told = [m.start() for m in _OF_MONEY.finditer(before)]
    return bool(told) and not _INTO.search(before, max(told[-1] - _NEAR, 0))


def _acts_on_another(line: Line, text: str, act: re.Pattern[str], at: int) -> bool:
    found = act.match(text, at)
    other = _ON_ANOTHER.match(text, found.end()) if found else None
    return other is not None and not is_fund(line.item(other.end() - 1))


def _written(line: Line) -> str:
    """The text, without arguments that are not written there."""
    return "".join(
        " " if cell is not None and cell.carried else char
        for char, cell in zip(line.text, line.cells, strict=True)
    )


def _named(line: Line, start: int, end: int) -> list[Item]:
    return [c for c in line.cells[start:end] if c is not None and c.kind in "FO" and not c.carried]


def _fund(cells: Iterable[Item | None]) -> Item | None:
    return next((c for c in cells if c is not None and is_fund(c)), None)
