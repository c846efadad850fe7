"""Chinese names of laws, orders, lists and programmes: titles in marks, numbers, and heads."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mention.apposition import BOTH
from ingest.extract.mention.names_zh import AND, is_definite, leftward
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import pattern, words

_W = "regulation"
_HEAD = rf"(?:{pattern(_W, 'strong')}|{pattern(_W, 'weak')}|(?<!方|作|做|说|看|想|手|用|算)法)"
_TITLE = re.compile(r"[《〈](?P<name>[^《》〈〉\n]{2,60})[》〉]")
_NO_TITLE = re.compile(rf"(?:{pattern(_W, 'not_titles')})(?: ?\(?(?:19|20)\d\d年?\)?)?$")
_QUOTED = re.compile(
    r"[「『\"](?P<name>[^「」『』\"\n]{2,40})[」』\"](?P<after>\((?P<english>[a-z][^()\n]*)\))?(?P<head>(?:戰略|战略|计画|计划|倡议|法案|规划|行动|方案|政策|条例|协定|清单|策略)?)"
)
_NUMBERED = re.compile(
    r"(?:第\d{3,5}号|\d{3,5}号)(?:总统)?行政命令|行政命令第?\d{3,5}号?|(?:公告)?(?:19|20)\d\d年第\d+号(?:公告|令|文)?|"
    r"第\d{1,3}号(?:公告|令|决议|法令)|第\d{4}/\d+号(?:实施|执行|授权)?(?:规则|条例|指令|规例)|第(?:301|232|337|889|1260h)条(?:款)?|\d\d[a-z]条款|"
    r"(?:暂行|临时)最终规则|"
    r"country groups? [a-e](?::\d{1,2})?(?![a-z])|"
    r"(?P<long>export control classification numbers? ?(?:\(eccns?\) )?|eccns? ?)?"
    r"(?<![a-z0-9])(?P<code>\d[a-ey]\d{3}(?:\.[a-z0-9]+)*)(?![a-z0-9])(?: series)?"
    r"|第十[一二三四五六]个五年(?:规划|计划|计画)|十[一二三四五六]五(?:规划|计划|计画|时期)?(?!年|[0-9])|(?:出口管制|贸易法|"
    r"关税法)第?\d{3}条(?:款)?|301条款|232条款"
    r"|(?:国发|国办发)?[一二三四五六七八九十]{1,3}号文(?!件|章)"
    r"|(?:executive order|e\.o\.|eo) ?(?:no\. ?)?\d{5}|public law(?: no\.)? ?\d{2,3}-\d{1,4}|"
    r"section \d{3,4}[a-z]?(?= of the)"
)
_OF_WHOM = r"(?!The|This|That|These|Its|An?\b|Under|In\b|New)[A-Z][a-z]+(?:/[A-Z][a-z]+)*"
_PRODUCT_RULE = re.compile(
    rf"\b(?:(?:{_OF_WHOM}|[Ff]ootnote \d) )+(?:FDPR?|Foreign Direct Product) [Rr]ules?\b"
    r"|\bforeign (?:produced )?direct product (?:\(FDPR?\) )?rules?(?: specific to [A-Z][a-z]+)?\b"
)
_LAW = re.compile(r"[\u4e00-\u9fff](?<![方作做说看想手用算疗书语立司执非合违无设依办宪])法$")
_METHOD = re.compile(
    r"(?:分析|研究|访谈|调查|评价|推估|估计|估算|测量|测定|计算|沉积|合成|提纯|萃取|冶炼|提拉|直拉|区熔|生产|教学|归纳|"
    r"演绎|统计|实验|问卷|观察|比较|加总|加权|平均|收益|成本|市场|迭代|排除|替代|离心|扩散|还原|浸出|电解|湿|干|气相|液相|"
    r"化学|物理|热|磁控溅射|外延|磊晶|镀膜|会计|查核|模拟|预测|德尔菲)法$"
)
_WORK = re.compile(
    r"作者|一书|书中|这本书|系列|专栏|一文|报导|报道|刊出|刊登|刊载|指出|引述|专访|编辑|记者|评论员|撰文|网|"
    r"(?:\([^()]*\))?(?:这份|的)?(?:研究|调查|专题|年度)?(?:报告|论文|专书|一书|白皮书)"
)  # right behind a title
_OF_WORK = re.compile(r"(?:报告|论文|专书|白皮书)(?:[-—─–]+|:|,)?$|〉[,、(]?\s?$")  # right before one
_PLANS = ("战略", "策略", "计画", "计划", "规划", "方案", "倡议", "路线图", "蓝图", "愿景", "纲要", "政策")
_YEAR = re.compile(r" ?(?:19|20)\d\d(?![年\d%.-])")
_NEW_RULES = re.compile(
    r"(?:(?:出口|投资|技术)?管制|出口|晶片|芯片|对外投资|外资审查|关税)新规(?![则定范划格])"
)
YEARED = "name with its year"
_STRONG = re.compile(rf"(?:{pattern(_W, 'strong')})$")


def regulations(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates: titles, quoted names, numbers, and names that end with a head."""
    yield from _titles(reading)
    yield from _quoted(reading)
    yield from _headed(reading, units)
    yield from _with_year(reading, units)
    for m in _NEW_RULES.finditer(reading.squeezed):
        yield Candidate(m.start(), m.end(), "Regulation", "new rules")


def _with_year(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    """高科技戰略 2025: a plan's name that ends with a year."""
    for at, unit in enumerate(units):
        year = _YEAR.match(reading.squeezed, unit.end) if unit.text.endswith(_PLANS) else None
        if year is None or (unit.hit is not None and not unit.is_a("Regulation")):
            continue
        start = leftward(reading, units, at, also=AND)
        start = max([start, *(i + 1 for i in range(start, at) if units[i].text in words(_W, "edge"))])
        if start < at or len(unit.text) > 3:
            yield Candidate(units[start].start, year.end(), "Regulation", YEARED)


def numbered(reading: Reading) -> Iterator[Candidate]:
    """Orders, announcements, plans and classification numbers by their number, in either language."""
    for m in _NUMBERED.finditer(reading.squeezed):
        end = m.end() - 2 if m.group().endswith("时期") else m.end()
        name = f"ECCN {reading.written(m.start('code'), end)}" if m["code"] else ""
        yield Candidate(m.start(), end, "Regulation", "number", name=name)
    for m in _PRODUCT_RULE.finditer(reading.original):
        yield Candidate(*m.span(), "Regulation", "direct product rule")


def _titles(reading: Reading) -> Iterator[Candidate]:
    for m in _TITLE.finditer(reading.squeezed):
        both = BOTH.match(reading.squeezed, m.start())
        name, end = (both["name"], both.end("name")) if both else (m["name"], m.end("name"))
        ruled = re.search(rf"{_HEAD}$", name)
        if ruled or not (_NO_TITLE.search(name) or _is_work(reading, m)):
            yield Candidate(m.start("name"), end, "Regulation", "title")


def _is_work(reading: Reading, m: re.Match[str]) -> bool:
    """True for an article, 〈…〉, for what it appeared in, a report, and a book whose author is told."""
    if m.group()[0] == "〈" or _WORK.match(reading.squeezed, m.end()):
        return True
    return bool(_OF_WORK.search(reading.squeezed[max(0, m.start() - 12) : m.start()].rstrip()))


def _quoted(reading: Reading) -> Iterator[Candidate]:
    matches = list(_QUOTED.finditer(reading.squeezed))
    sure = [_is_sure(reading, m) for m in matches]
    for i, m in enumerate(matches):
        near = [j for j in (i - 1, i + 1) if 0 <= j < len(matches) and sure[j] and m["english"]]
        if not sure[i] and not any(_joined(reading, matches[min(i, j)], matches[max(i, j)]) for j in near):
            continue
        if m["name"] in words(_W, "weak") or m["name"] in words(_W, "strong"):
            continue
        yield Candidate(m.start("name"), m.end("name"), "Regulation", "quoted name")


def _is_sure(reading: Reading, m: re.Match[str]) -> bool:
    """True when the quoted name ends like a rule, or is followed by an English title in capitals."""
    if _NO_TITLE.search(m["name"]):
        return False
    if (
        re.search(
            rf"(?:{pattern(_W, 'strong')}|倡议|战略|规划|计画|计划|行动计划|法案|方案|专项|条例)$", m["name"]
        )
        and len(m["name"]) > 3
    ):
        return True
    if re.search(r"(?:19|20)\d\d$", m["name"]):
        return True
    if m["name"].startswith("关于") and re.search(rf"的(?:{_HEAD})$", m["name"]):
        return True
    english = reading.original[m.start("english") : m.end("english")] if m["english"] else ""
    capitals = [w for w in english.split() if w[:1].isupper()]
    return (
        (len(capitals) > 1 and bool(m["head"]))
        or bool(
            re.search(r"(?:Initiative|Strategy|Act|Plan|Program|Order|Policy|Framework|Agreement)\b", english)
        )
        or (
            len(m["name"]) > 2
            and m["head"] in ("战略", "倡议", "法案", "条例", "协定", "计画", "计划")
            and bool(re.search(r"[\u4e00-\u9fff]", m["name"]))
            and m["head"] != ""
        )
    )


def _joined(reading: Reading, left: re.Match[str], right: re.Match[str]) -> bool:
    return reading.squeezed[left.end() : right.start()] in ("、", "和", "与", "及", "以及")


def _headed(reading: Reading, units: Sequence[Unit]) -> Iterator[Candidate]:
    wide = words(_W, "generic") | words(_W, "strong")
    for at, unit in enumerate(units):
        if unit.hit and unit.hit.name.entity.type != "Regulation":
            continue
        if unit.hit is None:
            law = unit.text == "法" or (
                _LAW.search(unit.text)
                and unit.text not in words(_W, "not_laws")
                and len(unit.text) > 2
                and not _METHOD.search(reading.squeezed[: unit.end])
            )
            if unit.text in words(_W, "not_rules") or (not law and not _STRONG.search(unit.text)):
                continue
        start = _after_other(units, leftward(reading, units, at, also=AND), at)
        if unit.text == "禁令":
            start = _banned(units, start, at)
        before = units[start:at]
        if unit.hit:
            if start < at and reading.squeezed[units[start].start : unit.end].startswith(("出口管制",)):
                yield Candidate(
                    units[start].start,
                    unit.end,
                    "Regulation",
                    "known name with a modifier",
                    unit.hit.name.entity,
                )
            continue
        if unit.text == "法" and (
            start == at or unit.end - units[start].start < 3 or _METHOD.search(reading.squeezed[: unit.end])
        ):
            continue
        if (
            unit.text
            in (
                "规则",
                "管制规则",
                "清单",
                "名单",
                "目录",
                "要点",
                "细则",
                "准则",
                "指令",
                "办法",
                "条例",
                "倡议",
                "宣言",
                "备忘录",
                "禁令",
                "法案",
                "协定",
                "公约",
                "纲要",
                "行政命令",
                "总统令",
                "法令",
                "联合声明",
                "议定书",
                "贸易协定",
            )
            or unit.text == "法"
        ):
            if not is_definite(before, wide):
                continue
        elif not is_definite([*before, unit], wide):
            continue
        yield Candidate(units[start].start, unit.end, "Regulation", f"head {unit.text}")


def _after_other(units: Sequence[Unit], start: int, at: int) -> int:
    """Where a name begins behind another law and 與: 資源安保特別法與｜供應鏈基本法."""
    for i in range(at - 1, start, -1):
        if units[i].text in AND and (_STRONG.search(units[i - 1].text) or _LAW.search(units[i - 1].text)):
            return i + 1
    return start


def _banned(units: Sequence[Unit], start: int, at: int) -> int:
    """Where a ban's name begins: with the firm that it hits, behind who issued it: 商務部｜華為禁令."""
    if at and units[at - 1].end == units[at].start and units[at - 1].is_a("Firm"):
        return at - 1
    issuers = [i for i in range(start, at) if units[i].is_a("Organization")]
    return issuers[-1] + 1 if issuers else start
