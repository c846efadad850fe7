"""Clauses of a line, and who is meant where a clause leaves its subject out or writes a pronoun."""

import re
from functools import partial

from ingest.extract.statement.line import ACTORS, KINDS, Item, Line, carried
from ingest.extract.statement.spoken_of import SpokenOf

_VERBS = (
    "不允许|禁止|限制|强化|加强|提升|提高|推动|推进|发展|建立|建设|打造|扩大|深化|重组|减少|降低|支持|培育|投入|鼓励|完善|实施|阻止|加速|加快|改善|参与|制定|成立|"
    "突破|激发|营造|催生|对|将|并"
)
_BREAK = re.compile(rf"[，；：。！？\n]|──|、(?={_VERBS})")
_MENTION = "".join(KINDS[k] for k in "FOCTRS")
# What may stand before the subject of a clause: time, setting, connectives, verbs that take a clause.
_OPENERS = re.compile(
    rf"[{KINDS['D']}{KINDS['N']}{KINDS['P']}\s\-–—•*·●◆■□▪►○「『《〈\"“”、（(]"
    r"|[一二三四五六七八九十0-9]+[、.．)]|[壹贰参肆伍陆柒捌玖拾][、.]"
    rf"|(?:在|自|从|于|到|至|截至|直到)[^{_MENTION}，]{{0,14}}?(?:后|前|时|中|下|上|间|起|以来|开始|期间|底|初|末|之际|方面|年|月)"
    rf"|(?:在|于|就)[{_MENTION}][^{_MENTION}，]{{0,8}}?(?:后|前|时|中|下|上|间|领域|方面|市场|环节|期间)(?:中|上|里)?"
    r"|全球|世界|国内|前[0-9一二三四五六七八九十]+大|年底|年初|年|月|日|底|初|末|间|起|以来|开始|后"
    r"|但|而|且|并|也|又|却|则|还|更|再|即|均|都|仍|亦|其中|例如|比如|因此|因而|所以|然而|不过|此外|另外|另|同时|由于|因为|因|虽然|虽|尽管|即便|即使|若|如果|一旦|当前|当|随着"
    r"|目前|近年来?|近期|[此本这][次番]|日前|近日|过去|未来|后来|之后|随后|此后|接着|最后|最终|首先|其次|第[一二三四五]期?|事实上|反观|相较之下|相比之下|相反地?|[另一]?一?方面|尤其|特别是?|值得注意的是"
    r"|(?:外界|市场(?:上|人士)?|业界|产业界|业内(?:人士)?|分析(?:师|人士|指出)?|专家(?:们)?|各界|坊间|一般|普遍|媒体|舆论|学者|智库|法人|观察家|消息|报道|报导|研究(?:机构|人员)?|评论者?|有人|不少人|许多人)"
    r"(?:普遍|大多|多半|多|均|都|也|则|曾|一致|进一步|因此|此前)*"
    r"(?:预期|预料|预估|预测|预计|认为|推测|推估|推论|研判|猜测|指出|解读|看好|传出|盛传|相信|估计|揣测|评估|关注|担心|担忧|咸信|显示|称|分析)?"
    r"|(?:推测|推估|研判|预料|猜测|传出|盛传|相信|估计|咸信)"
    r"|显示|凸显|反映|显见|导致|使得|使|令|让|促使|以及|甚至|同样|有鉴于|鉴于|加上|除了|包括|指出|认为|表示|预期|预估|预计|意味着|年度|当年度?|今年|去年|据|只有|仅|年代|雪球|不仅|不只|以|名为|是因为|的则是|的是"
)
_ITS = re.compile(
    r"(?:(?<=[，；：。])|^|(?<=[但因使让令由于且而即为是在限制缩碍止将迫求切断助将把对向替为给由赖献]))其(?!中|他|它|次|余|实(?!施|行|体|质|验)|后|间|一|二|三|四|五|来|任内)"
)
_GROUNDS = re.compile("以[^，。；]{2,40}为由(?!.*为由)")
_COPULA = re.compile(r"(?:是|为|成为)$")
_TOPIC = re.compile(rf"(?:对|对于|就)([{ACTORS}])[^，；。]{{0,24}}(?:来说|而言|来看)$")
_CLEFT = re.compile(rf"的(?:则|就|便)?(?:是|为)([{ACTORS}])")
_HEAD = re.compile(rf"[^{ACTORS}，]的({KINDS['F']})(?!的|之)")  # 主導市場的 X: the head of a relative clause
_CONTINUES = re.compile(
    r"\s*(?:[-–—•*●◆■□▪►·]|[（(]?[0-9一二三四五六七八九十]{1,3}[、.．)）]|此外|同时|另外|另一方面|然而|因此|其(?![中他次])|他|该|并|也|不过|但)"
)
_LISTED = re.compile(rf"\s*[「『《〈\"“]*[{ACTORS}][」』》〉\"”]*[、，]")
_PUT = re.compile(r"[将把]其(?:列|纳|加入|视为|视作|认定|排除|移出|移入|逐出|定位|定为)")
# Clauses that nobody is put in front of: lists, what 兩者 does, if nobody knows who they are, and what the
# one in the next clause is: 作為設計商，海思…
_NOT_CARRIED = re.compile(r"(?:其中)?(?:包含|包括|例如|如|诸如|像是|等)|[两二三]者|[前后]者|(?:作|身)为")
# …，與甲、乙分別占據前三名: with whoever was spoken of
_BESIDE = re.compile(
    rf"(?:与|和|同|跟)([{KINDS['F']}{KINDS['C']}])(?=(?:等)?(?:三|两|四)?(?:者|家|国)?(?:分别|并列|合计|各占|各自))"
)
_AGAIN = re.compile(r"(?:复|嗣|并|也|又|还|再|同时|此外|另|且)")
_LATER = re.compile(  # 嗣於 2023 年 10 月再將…: whoever issued the rule goes on acting
    rf"(?:嗣|复|随后|其后|后|更|又|再|至|迄)(?:于|在|至|到)?\s?{KINDS['D']}"
)
_ISSUING = re.compile(
    r"(?:修正(?!案)|修订|发布|公布|公告|签署|推出|颁布|祭出|宣布|对[^，]{0,12}(?:实施|采取))"
)
_HINDER = re.compile(
    r"(?:限制|限缩|阻止|阻碍|阻挠|迫使|要求|防止|禁止|打击|遏制|切断|协助|帮助|针对|对|向)[^，；。]{0,2}$"
)
_PLURAL = (
    (
        re.compile(
            r"(?:这|该|上述|此)(?:[两二三四五六七八]|些|几|数)?个?(?:国家|地区|区域|经济体)|该国|两国(?!会)"
        ),
        "C",
    ),
    (
        re.compile(
            r"(?:这|该|上述)(?:[两二三四五六七八]|些|几|数)?(?:家|间)?(?:公司|企业|厂商|业者|供应商)"
            rf"|(?<=[，。])(?:{KINDS['N']}|[两三四五六七八](?:家|间))(?:公司|企业|厂商|业者)(?![^，。]{{0,2}}[如等])"
        ),
        "F",
    ),
    (re.compile(r"(?<=[于在])当地(?=[^，。；]{0,4}(?:设|建|投资|扩|兴|新建|拥有|生产|量产))"), "C"),
)
_HELPS = re.compile(
    rf"(?:成立|组建|筹组|催生|补助|资助|补贴|奖助|扶植|扶持|支持|支援|协助|拨款给|拨款予)[^{_MENTION}，；。]{{0,6}}([{KINDS['F']}])(?![的之、与和])"
)
_SUBORDINATE = re.compile("[而但且]?(?:由于|因为|因(?![此而应])|鉴于|有鉴于|面对|随着|受到?(?![权托]))")
_THINKS = re.compile("(?:认为|主张|指控|担心|担忧|怀疑|认定)$")
_DRAWS = re.compile(
    "(?:因此|因而|故|遂|乃|于是)[^，。；]{0,16}(?:列入|纳入|禁止|限制|要求|修改|制裁|祭出|宣布|决定|撤销)"
)
_HELPED = re.compile(
    rf"(?:(?:与|和|携手|偕同)[{_MENTION}][^，。；]{{0,2}}(?:共同|合作|联手)|预计|计划|用以|用于|以|来)?(?:研发|开发|研制|生产|量产|试产|兴建|扩建|建置|建造|建立|扩产|设厂|设立)"
)
FURTHER_POINT = r"(?:其[二三四五六]|[二三四五][是为]|第[二三四五][，是])"  # of what is told point by point
_POINT = re.compile(rf"\s*(?:(?P<first>其一|一[是为]|第一[，是])|{FURTHER_POINT})")
_UNNAMED = re.compile(  # 33 家企業列入實體清單: these act or suffer, not who was spoken of before
    rf"\s*(?:{KINDS['D']}\s*)?{KINDS['N']}\s?(?:家|个|间|名|所)?[^，；。{ACTORS}]{{0,12}}?"
    r"(?:企业|公司|机构|实体|厂商|业者|个人|部门)"
)
# 有些企業選擇…: nor do they here, nor in the clauses that follow.
_SOME = re.compile(
    rf"\s*(?:但|而|且|则|也|例如|此外|同时)?(?:有(?:些|的|部分)?|部分|一些|某些|许多|不少|多数|多家|各家|各|其他|大多数?|这些|众多|若干)[^，。；的{_MENTION}]{{0,4}}"
    rf"(?:企业|公司|厂商|业者|机构|国家|学者|专家|人士|论者|研究)(?![、与和及的])"
    r"|\s*(?:但|而|且|则|如今|目前)?(?:世界|全球)?(?:各国|多国|各大国|各方)"
    r"(?:政府|纷纷|均|都|正|也|亦|已|皆|无不|开始|积极|加速|加快|竞相|争相|相继)"
    r"|\s*(?:但|而|且)?这[款种类台套](?=[^，。；]{0,24}的)"
    r"|\s*(?:北京|华府|白宫|华盛顿|布鲁塞尔|东京|首尔|海牙|莫斯科)(?:当局|方面|则|也|亦|随即|立即|随后)"
)
_ISSUED = re.compile(  # 實施 is not among them: a state that carries out a plan goes on acting itself
    r"(?:发布|公布|公告|签署|推出|通过|颁布|祭出|发表|提出|制定|制订|印发|订定|出台)"
    rf"[^{_MENTION}，；。]{{0,16}}{KINDS['R']}[」』》〉]?(?:草案|战略|政策)?$"
)
_EN_THING = re.compile(
    r"\b(?:(?:these|such|those|this) (?:[a-z]+ ){0,3}?(?:tools?|systems?|machines?|materials?|devices?"
    r"|equipment|process|technology|chemicals?|gases|instruments?|products?)"
    r"|(?:less|more) (?:advanced|sophisticated|complex) (?:tools|systems|machines|materials|equipment)"
    r"|(?:common|typical|main|primary|key) (?:applications?|uses?)(?= (?:is|are) to\b)"
    r"|the (?:furnace|machine|tool|device|system|equipment)|they|them|it)\b"
)
_EN_OPENING = re.compile(rf"(?:the |an? )?{KINDS['T']} (?:is|are|was|were|can|may|uses?|has|have)\b")
_EN_MAKERS = "producers?|suppliers?|manufacturers?|makers?|vendors?"
_EN_BARE_MAKER = re.compile(
    rf"\b(?:{_EN_MAKERS}"
    r"|dominates? (?:production|the market)|leads? production)(?=\s*[.,;)]| followed)"
)
_EN_MAKER_OF = re.compile(rf"\b(?:{_EN_MAKERS}) of (?:[a-z-]+ ){{0,3}}(?P<what>{KINDS['T']})")
# What is left of "The best tools are called X.": X is what follows speaks of.
_EN_CALLED = re.compile(rf"(?:the |an? )?(?:[a-z-]+ ){{0,3}}(?P<what>{KINDS['T']})\.\s*")

NEAR = 250  # characters: the last name of a kind is meant no farther on
_PROSE = 60  # characters of a paragraph at least
TITLE = 30  # characters of a heading at most
# A rule that another one rests on is not the rule spoken of.
_GROUND = re.compile(r"(?:母法[为是]|依据?|根据|依照|按照|援引|法源[为是])[《「]?$")


class Subjects:
    """Remembers who was last spoken of, sentence after sentence, and fills in who is left out."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.actor: Item | None = None
        self.thing: Item | None = None
        self.opening: Item | None = None  # what the last English sentence opened with
        self.titled = False  # the last passage was a heading: this one stands under it
        self.last: dict[str, Item] = {}
        self._host: Item | None = None  # who acts in what is told point by point: 其一，…；其二，…
        self._before = 0  # characters of the passages before this one
        self._length = 0
        self._since = 0
        self._seen: dict[str, int] = {}  # where the last of each kind stood
        self._spoken_of = SpokenOf()

    def open(self, folded: str) -> None:
        """A new passage: who acted in the last one is forgotten, unless this one goes on."""
        self._before += self._length
        self._length = len(folded)
        prose = len(folded) > _PROSE and folded.rstrip().endswith(("。", "！"))
        self._since = self._before if prose and not self.titled else 0
        if not _CONTINUES.match(folded) and not self.titled:
            self.actor = None
        self.titled = len(folded) <= TITLE and not folded.rstrip().endswith(("。", "！", "？"))

    def near(self, at: int) -> dict[str, Item]:
        """The last argument of each kind that is not too far before a character of this passage.

        A paragraph of prose that stands under no heading begins anew.
        """
        here = self._before + at
        since = max(here - NEAR, self._since)
        return {kind: item for kind, item in self.last.items() if self._seen[kind] >= since}

    def resolve(self, line: Line) -> None:
        """Put omitted subjects and the antecedents of pronouns into the line."""
        if self.language == "zh":
            at = line.at[0] if line.at else 0
            self._spoken_of.put_names(line, self._before + at - NEAR, self.near(at).get("F"))
            for pattern, kind in _PLURAL:
                line.stand_in(pattern, partial(self._spoken_of_before, line, kind))
            self._clauses(line)
        elif self.thing is not None:
            opening = next((c for c in line.cells[:16] if c is not None and c.kind == "T"), None)
            ids = {m.entity.id for m in self.thing.members}
            if opening is not None and ids < {m.entity.id for m in opening.members}:
                self.thing = opening  # "X and Y are necessary": what follows is said of both
            line.stand_in(_EN_THING, lambda m: (m.group() == "it" and self.opening) or self.thing)
            opened = _EN_OPENING.match(line.text)
            self.opening = opening if opened is not None else self.opening
            for match in reversed(list(_EN_BARE_MAKER.finditer(line.text))):
                said = [m.start("what") for m in _EN_MAKER_OF.finditer(line.text, 0, match.start())]
                thing = line.item(said[-1]) if said else self.thing
                line.insert(match.end(), carried(thing, line.at[match.start()]))
            if named := _EN_CALLED.fullmatch(line.text):
                self.thing = line.item(named.start("what"))
        for at, cell in enumerate(line.cells):
            ground = cell is not None and cell.kind == "R" and _GROUND.search(line.text, 0, at)
            if cell is not None and cell.members and not cell.carried and not ground:
                self.last[cell.kind] = cell
                self._seen[cell.kind] = self._before + cell.start
                self._spoken_of.note(cell, self._before + cell.start)
                if cell.kind == "T" and (self.thing is None or self.language == "zh"):
                    self.thing = cell

    def host(self, aside: Line) -> None:
        """In English, an aside that names no thing is said of the last one: "(solely produced by Japan)"."""
        if self.language == "en" and self.thing is not None and KINDS["T"] not in aside.text:
            aside.insert(0, carried(self.thing, aside.at[0]))

    def _spoken_of_before(self, line: Line, kind: str, match: re.Match[str]) -> Item | None:
        """What 這些國家 or 該國 stands for: the last ones, or the last one, of the kind."""
        before = [c for c in line.cells[: match.start()] if c is not None and c.kind == kind]
        several = match.group() != "该国"
        fitting = [c for c in before if (len(c.members) > 1) is several] or before
        return fitting[-1] if fitting else self.last.get(kind)

    def _clauses(self, line: Line) -> None:
        """Clause by clause: its own subject if one is written, else the one carried over; 其 is its owner."""
        current = None if opens_unnamed(line.text) else self.actor
        plan: Item | None = None  # the rule named with its owner: what stands below it is its content
        issued: Item | None = None  # "A issued rule R, ...": what follows is what R does
        topic: Item | None = None  # a thing that opened this sentence before any actor did
        thinker: Item | None = None  # 甲認為，乙…，因此將丙列入清單: 甲 acts
        granted: Item | None = None  # 補助甲，研發乙: whoever is helped does what follows
        spoken = False
        start = 0
        while start <= len(line.text):
            mark = _mark(line.text, start)
            end = mark.start() if mark else len(line.text)
            self._possessives(line, start, end, current)
            clause = line.text[start:end]
            if point := _POINT.match(clause):
                if point["first"]:
                    self._host = current
                current, issued, plan = self._host or current, None, None
            if self.language == "zh" and _SOME.match(clause):
                current = issued = plan = topic = None
            own = _subject(line, start, end)
            if (
                own is not None
                and start
                and line.text[start - 1] == "："
                and len(own.members) < 2
                and _LISTED.match(line.text, start)
            ):
                own = None  # the first of a list, not who acts
            if own is not None and own.kind != "T" and current is not None and _SUBORDINATE.match(clause):
                pass  # 甲…，由於乙限制丙，將丁列為重點: 甲 goes on
            elif own is not None and own.kind != "T":
                current, issued, spoken = own, None, True
                issued = plan = _own_rule(line, start, end, own)
            else:
                if own is not None and not spoken:
                    topic = own
                meant = (
                    topic
                    if topic is not None and own is None and not spoken
                    else granted
                    if granted is not None and _HELPED.match(clause)
                    else thinker
                    if thinker is not None and _DRAWS.match(clause)
                    else self._carry(clause, current, issued)
                )
                if thinker is not None and meant is thinker:
                    current = meant
                beside = _BESIDE.match(clause)
                if meant is not None and beside and line.item(start + beside.start(1)).kind == meant.kind:
                    current = _joined(line, start, start + beside.start(1), meant)
                    end -= beside.start(1)
                elif meant is not None and end - start > 1 and not _NOT_CARRIED.match(clause):
                    line.insert(start, carried(meant, line.at[start]))
                    end += 1
            if own is not None and own.kind != "T" and _THINKS.search(clause):
                thinker = own
            helped = _HELPS.search(line.text, start, end)
            granted = line.item(helped.start(1)) if helped else None
            if _ISSUED.search(line.text[start:end].rstrip()):
                issued = next(c for c in reversed(line.cells[start:end]) if c is not None and c.kind == "R")
            if mark is None:
                break
            start = end + len(mark.group())
        self.actor = plan or current

    @staticmethod
    def _carry(clause: str, current: Item | None, issued: Item | None) -> Item | None:
        """Who acts in a clause without a subject: the rule just issued, unless its issuer goes on issuing."""
        again = (_AGAIN.match(clause) and _ISSUING.search(clause)) or _LATER.match(clause)
        return current if issued is None or again else issued

    def _possessives(self, line: Line, start: int, end: int, current: Item | None) -> None:
        """Replace 其 within a clause by its owner, one character by one."""
        at = start
        while (match := _ITS.search(line.text, at, end)) is not None:
            at = match.end()
            hinders = _HINDER.search(line.text[start : match.start()])
            near = [c for c in line.cells[: match.start()] if c is not None and c.kind in "FOC"]
            inside = [c for c in line.cells[start : match.start()] if c is not None and c.kind in "FOC"]
            if _PUT.match(line.text, match.start() - 1):  # 將其列入: not who does it
                others = [c for c in near if c not in inside]
                meant = others[-1] if others else None
            elif _COPULA.search(line.text[start : match.start()]):
                meant = current
            elif hinders:
                others = [c for c in near if current is None or c.members != current.members]
                grounds = _GROUNDS.search(line.text, 0, match.start())  # 以甲違反對乙制裁為由，對其…: 甲
                given = [c for c in others if grounds and c in line.cells[grounds.start() : grounds.end()]]
                meant = given[0] if given else others[-1] if others else None
            else:
                meant = inside[0] if inside else current
            if meant is None:
                meant = next(
                    (c for c in reversed(line.cells[: match.start()]) if c is not None and c.kind == "T"),
                    None,
                )
            if meant is not None:
                line.collapse(match.start(), match.end(), carried(meant, line.at[match.start()]))


def opens_unnamed(text: str) -> bool:
    """Whether a sentence begins with a number of firms: who was spoken of before has no part in it."""
    return _UNNAMED.match(text) is not None


def _joined(line: Line, start: int, at: int, first: Item) -> Item:
    """Make one argument of who was spoken of and those named at `at`, in place of [start, at]."""
    other = line.item(at)
    both = Item(first.kind, other.start, other.end, first.members + other.members, written=other.written)
    line.collapse(start, at + 1, both)
    return both


def _own_rule(line: Line, start: int, end: int, owner: Item) -> Item | None:
    """The rule named right after its owner at the opening of a clause: 美國《X 法》要求…"""
    at = next((i for i in range(start, end) if line.cells[i] is owner), -1)
    follower = line.cells[at + 1] if 0 <= at < end - 1 else None
    return follower if owner.kind in "OC" and follower is not None and follower.kind == "R" else None


def _mark(text: str, start: int) -> re.Match[str] | None:
    """The next mark that ends a clause, outside of quotation marks."""
    at = start
    while mark := _BREAK.search(text, at):
        opened = text.rfind("「", start, mark.start())
        if opened < 0 or text.find("」", opened, mark.start()) >= 0 or "」" not in text[mark.end() :]:
            return mark
        at = mark.end()
    return None


def _subject(line: Line, start: int, end: int) -> Item | None:
    """The name that opens the clause [start, end), after nothing but time, setting and connectives."""
    if topic := _TOPIC.search(line.text, start, end) or _CLEFT.search(line.text, start, end):
        return line.item(topic.start(1))
    at = start
    while at < end:
        if line.text[at] in ACTORS or line.text[at] == KINDS["T"]:
            return line.item(at)
        opener = _OPENERS.match(line.text, at, end)
        if opener is None or opener.end() == at:
            break
        at = opener.end()
    head = _HEAD.search(line.text, start, end)
    return line.item(head.start(1)) if head else None
