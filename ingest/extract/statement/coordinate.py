"""Coordinated mentions become one argument: A、B 和 C; A, B and C; 三星（韓國）; 稀土（鋱、鏑）."""

import re
from functools import cache

from ingest.extract.statement.line import ITEM, KINDS, Item, Line

_PAREN = re.compile(r"\s?[（(\[]([^（()）\[\]]*)[)）\]]")
_ACTOR_TRAIL = (
    r"(?:政府|(?:这)?[两三四五][国家间]"
    r"|等(?:国|国家|地|地区|企业|厂商|公司|[^{item}，。；：、]{{0,8}}?(?:企业|公司|厂商|业者)))?"
)
_THING_TRAIL = (
    r"(?:领域|产业|行业|业|技术|服务|设备|产品|元件|组件|系统|软件|工具|市场|环节|材料|制程|晶片|芯片|环境|芯片产品"
    r"|及其[^{item}，。；：、的]{{1,4}}|等(?:[^{item}，。；：、的]{{0,6}}?)?(?:及其[^{item}，。；：、的]{{1,4}})?)?"
)
_ZH_LINK = r"\s?(?:[、/／&]|，?以及|，?及其?|与其|甚至(?:是)?|和|与|及|暨|或|并与|还有|跟)\s?"
_ZH_LEAD = (
    r"(?:(?:此类|这些|相关)[^{item}，。；：、]{{0,4}}的|其他?|其|一些|部分|各类|相关|金属|特定"
    r"|[^{item}，。；：、在对向由被将于是为以从而则却也都使让令用所的]{{0,4}})"
)
# 減速器等人形機器人零件: parts of it, not more of the same
_NO_PART = r"(?!的?(?:核心|关键|重要|主要)?(?:零组件|零部件|零件|部件|原料|材料|组件|元件))"
_EN_LINK = r"(?:\s?,\s?(?:and |or |as well as )?| and | or | & |/| as well as )"
_EN_LEAD = (
    r"(?:(?:the|an?|other|certain|some|both|leading|major|specific|new|related|its|their|deep|more|top|general"
    r"|also) ){{0,2}}"
    r"(?:(?!(?:for|in|on|of|to|by|with|from|at|into|onto|between|within|than|can|are|is|it|that|which|use|uses"
    r"|following|including|using|containing|excluding|against|despite|after|before|under|via|per|amid|over"
    r"|towards?|while|unlike)\b)"
    r"[a-z]+(?:[-][a-z]+)? ){{0,1}}"
)
_EN_VERB = "(?:is|are|involves?|uses?|has|have|can|may|must|includes?|requires?|enables?)"


_PAIR = re.compile(
    rf"{KINDS['C']}{{2}}(?=之间|间|贸易|战争|竞争|关系|科技战|科技竞|对抗|博弈|角力|冲突|脱钩|摩擦|地缘|战略|技术脱)"
)


@cache
def _pairs(language: str) -> tuple[re.Pattern[str], ...]:
    """One pattern for each kind of mention: two of it, coordinated."""
    link = _ZH_LINK if language == "zh" else _EN_LINK
    lead = (_ZH_LEAD if language == "zh" else _EN_LEAD).format(item=ITEM)
    patterns = []
    for letter in "FOCTRS":
        char = KINDS[letter]
        trail = (_THING_TRAIL if letter in "TR" else _ACTOR_TRAIL).format(item=ITEM)
        if language == "en":
            trail = r"(?: (?:firms?|companies|tools?|equipment|systems?))?"
        marks = r"[」』》〉\"”*]*\s?"
        opens = r"\s?[「『《〈\"“*]*"
        modifier = rf"(?![^{ITEM}，、。]{{0,5}}所需)" if language == "zh" else ""
        both = rf"{char}{marks}{trail}{link}{lead}{opens}{char}{modifier}"
        if language == "en" and letter == "T":  # In A, B involves ...: no list
            # and "Wet chemicals, such as acids, are ...": what is said of the kind is said of these
            kinds = (
                rf",? (?:including|such as|like) (?:both )?{char},(?= (?:are|is|can|may|also|[a-z]+ [a-z]+ ))"
            )
            both = rf"(?!(?:(?<=^in )|(?<=^during )){both} {_EN_VERB}\b){both}|(?:^|(?<=^the )){char}{kinds}"
        if language == "zh" and letter == "T":  # a list whose comma is the full one: 包括 A 產業，B，C 和 D
            both += rf"|{char}{marks}{trail}，{opens}{char}(?={marks}{trail}(?:[，、。]|{link}))"
        if language == "zh" and letter == "T":  # 14 奈米以下 A、18 奈米以下 B
            both = both.replace(
                f"{link}{lead}", f"{link}(?:{KINDS['M']}[^{ITEM}，。；：、]{{0,4}}|{lead})", 1
            )
        if letter == "T" and language == "zh":  # 鎵、鍺等關鍵礦物
            both += rf"|{char}等[^{ITEM}，。；：、]{{0,6}}{char}{_NO_PART}{modifier}"
        if letter == "C" and language == "zh":  # 美歐, 日韓
            both += rf"|{char}{char}"
        if letter == "S":  # 美國亞利桑那州
            both += rf"|{KINDS['C']}的?{char}"
        patterns.append(re.compile(both))
    return tuple(patterns)


def coordinate(line: Line, language: str) -> None:
    """Collapse coordinated mentions of one kind into one argument, until nothing changes."""
    for pattern in _pairs(language):
        at = 0
        while match := pattern.search(line.text, at):
            first, last = line.item(match.start()), line.item(match.end() - 1 - match.group().endswith(","))
            short = last.end - first.start == len(first.members) + len(last.members)  # 美日荷
            apart = len(match.group()) > 2 or short or last.kind == "S"
            if first.carried or last.carried or not apart:
                at = match.start() + 1
                continue
            members = (
                first.members if last.sums_up and "等" in match.group() else first.members + last.members
            )
            if last.place and first.kind == "C":
                first, members = last, last.members
            joined = Item(first.kind, first.start, last.end, members, place=first.place, written=last.written)
            line.collapse(match.start(), match.end(), joined)
            at = match.start()


# 日本於 2021 年發布 A、韓國在 2022 年提出 B: whoever comes after such a mark acts in his own clause.
_OWN_CLAUSE = re.compile(
    rf"(?<=[^{KINDS['F']}{KINDS['O']}{KINDS['C']}、])、(?=[{KINDS['F']}{KINDS['O']}{KINDS['C']}]"
    rf"(?:政府|国会|当局|方面)?(?:则|也|亦|随后)?(?:(?:于|在)?\s?{KINDS['D']}(?![的之])"
    r"|(?:发布|公布|公告|通过|签署|推出|颁布|提出|制定|订定|宣布|启动|祭出|收购|入股|投资|斥资|成立|禁止|限制)(?!的|之)))"
)
_KIN = re.compile("母公司|子公司|旗下|控股公司|关系企业|母集团|隶属|转投资")  # no other name of the host
_HEAD = re.compile(
    "(?:银行|企业|公司|厂商|业者|大厂|机构|巨头|集团|股东|供应商|国家?|子基金|子公司)$"
)  # whose list may follow
_FIELDS = re.compile(
    "(?:材料|原料|设备|零组件|零件|化学品|气体|金属|矿产|矿物|元素|方向|领域|产业|技术|项目|任务|环节|赛道|行业|品项|物项)$"
)
_LIST_ONLY = re.compile(rf"(?:[{ITEM}\s、,，/及和与]|包括|包含|例如|如|等)+")
_APART = rf"[^{ITEM}、，。；：（()）]"
_OF_LIST = rf"(?:{_APART}{{0,8}}|{_APART}{{0,4}}[{ITEM}]{_APART}{{0,4}})"
# 包括甲、某種設備及乙: a list of things of which not all are known
_LIST_MOSTLY = re.compile(rf"(?:包括|包含|例如|如){_OF_LIST}(?:[、及和与]{_OF_LIST})+")


def drop_pairs(line: Line) -> None:
    """美中貿易戰, 俄烏戰爭: two names of one word that is about both; neither acts in the clause."""
    while match := _PAIR.search(line.text):
        line.text = line.text[: match.start()] + "双方" + line.text[match.end() :]
        line.cells[match.start() : match.end()] = [None, None]


_ALLIES = re.compile(
    rf"(?<=[{KINDS['C']}{KINDS['O']}{KINDS['F']}])等{KINDS['C']}(?:的)?(?:盟友|盟国|伙伴|友邦|邻国)"
)


def drop_allies(line: Line) -> None:
    """日本、五眼聯盟等美國盟友: whose allies they are is no part of the list, and does not act."""
    while match := _ALLIES.search(line.text):
        line.remove(match.start(), match.end())


def part_clauses(line: Line) -> None:
    """Part clauses by commas that are only parted by 、, so that nobody acts in the next one's."""
    line.text = _OWN_CLAUSE.sub("，", line.text)


def take_asides(line: Line) -> None:
    """Take parentheticals out: aliases vanish, listed kinds join their host, the rest become asides."""
    while match := _PAREN.search(line.text):
        host = line.cells[match.start() - 1] if match.start() else None
        named = [cell for cell in line.cells[match.start(1) : match.end(1)] if cell is not None]
        if host is not None and named:
            _settle(line, match, host, named)
        elif named and _is_list_of_what_it_follows(line, match, named):
            line.remove(match.end() - 1, match.end())  # 六大國有銀行（甲、乙）: they are the ones
            line.remove(match.start(), match.start() + 1)
            continue
        elif named and match.start():
            line.asides.append(line.cut(match.start(1), match.end(1)))
        line.remove(match.start(), match.end())


def _is_list_of_what_it_follows(line: Line, match: re.Match[str], named: list[Item]) -> bool:
    """Whether names in brackets are all of the kind that the word before them names."""
    kinds = {item.kind for item in named}
    head = _FIELDS if kinds == {"T"} else _HEAD if kinds in ({"F"}, {"C"}) else None
    several = len(named) > 1 or len(named[0].members) > 1
    return (
        head is not None
        and several
        and head.search(line.text, 0, match.start()) is not None
        and _LIST_ONLY.fullmatch(match.group(1)) is not None
    )


def _settle(line: Line, match: re.Match[str], host: Item, named: list[Item]) -> None:
    if all(item.kind == host.kind for item in named) and not _KIN.search(match.group(1)):
        extra = [
            m
            for item in named
            for m in item.members
            if m.entity.id not in {h.entity.id for h in host.members}
        ]
        listed = _LIST_ONLY.fullmatch(match.group(1)) or _LIST_MOSTLY.fullmatch(match.group(1))
        if extra and len(named) > 1 and host.members and listed:
            host.members += tuple(extra)  # 稀土（鋱、鏑）: what is said of the whole is said of each
    else:
        line.asides.append(line.cut(match.start() - 1, match.end()))
