"""States what the learned models find likely of two arguments and no frame has said."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from ingest.extract.found import Found
from ingest.extract.statement import qualify
from ingest.extract.statement.frame import load
from ingest.extract.statement.fund import is_fund
from ingest.extract.statement.learned.candidates import SHARE, Sighting
from ingest.extract.statement.learned.dates import dated
from ingest.extract.statement.learned.doubt import disbelieved
from ingest.extract.statement.learned.framed import Framed
from ingest.extract.statement.learned.guess import ONE_OBJECT, Guess, guesses
from ingest.extract.statement.learned.judge import judged
from ingest.extract.statement.learned.model import model
from ingest.extract.statement.learned.shares import figured
from ingest.extract.statement.line import ITEM, KINDS, Line
from ingest.extract.statement.match import OF_KINDS, OF_MAKERS, Matcher
from ingest.extract.statement.modality import prevented, status
from ingest.extract.statement.sense import DOINGS
from narrows.model import QualifierValue

_MORE = {"DEPENDS_ON": ("value",)}  # which frames find by slots
_EXPLAINED = 0.4  # probability of what is said of two names of which frames have said other things
_WHITHER = "在于赴到向对往"  # before a country to which something goes
_CLOSE = 14  # characters before the later argument in which a modal word speaks of the pair
# What a plant costs is not what its builder is granted: 總投資 9,100 億盧比.
_INVESTED = re.compile(
    rf"(?:投资(?:总?额|金额|规模)?|耗资|斥资|造价|总额)[^，。{KINDS['A']}]{{0,4}}{KINDS['A']}|"
    rf"{KINDS['A']}的?(?:总?投资|建厂|设厂)"
)
# Nor is what a state grants what a builder invests: 提供 100 億美元補助，吸引美光投資.
_GRANTED = re.compile(rf"{KINDS['A']}的?(?:资金|现金|财政)?(?:补助|补贴|奖励|拨款|奖助|租税|抵减)")
_CUSTOMERS = re.compile(r"(?:客户|买家)[^，。；]{0,6}(?:包括|包含|有|为|是|涵盖|如)[^，。；]{0,4}$")
_TAKES = re.compile(rf"(?:是|为|成为|对|对于)[^，。；{ITEM}]{{0,6}}$")
_WANTED = re.compile(rf"(?:的|之)?[^，。；{ITEM}]{{0,6}}(?:客户|买家|买主|用户|需求|进口国|消费国|消费市场)")
_CARRIED_OUT = re.compile("(?:实施|落实|推进|贯彻|执行|推行)[^，。；]{0,2}$")
_BUYS = re.compile(
    rf"[^，。；{ITEM}]{{0,8}}(?:采购|购买|订购|购入|抢购|囤积|囤货|买进|买入)(?:了|到)?[^，。；{ITEM}]{{0,6}}"
)
_WINS = re.compile("(?:联合|拉拢|串联|争取|邀请|整合)$")
_SUCH_AS = re.compile(
    r",? \(?(?:such as|including|includes?|like) (?:the |an? )?(?:[^a-z.;:]|\b(?:and|or|the)\b)*"
)
_RESPECTIVELY = re.compile("分别|各自")
_EARNED = re.compile(rf"(?:营收|收入|销售额|营业额|获利|净利|利润|市值|产值)[^，。；]{{0,6}}{KINDS['A']}")


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of a sentence by its frames: pairs, predicates by subject and by object, ends, shares."""

    settled: Set[frozenset[str]]
    subjects: Set[tuple[str, str]]
    objects: Set[tuple[str, str]]
    ends: Set[str]
    figures: Set[object]

    def leaves(
        self, predicate: str, subject: str, object_: str, probability: float, *, elsewhere: bool
    ) -> bool:
        """Whether a guess says something besides."""
        if frozenset((subject, object_)) in self.settled:
            return False
        if (predicate, subject) in self.subjects and (predicate, object_) in self.objects:
            return False  # frames have told who does what: right twice and wrong 14 times
        if predicate in ONE_OBJECT and (predicate, subject) in self.subjects:
            return False
        if predicate == "TARGETS" and elsewhere and ("LISTED_ON", object_) in self.subjects:
            return False  # 中芯列入實體清單: the list tells it; who put it there is not said
        if predicate == "PROMOTES" and ("DESIGNATES", subject) in self.subjects:
            return False  # what a rule designates it does not thereby promote
        if predicate == "SUPPLIES" and {("PRODUCES", subject), ("PRODUCES", object_)} <= self.subjects:
            return False  # two makers side by side: 甲提供 EDA，乙提供 IP
        return probability >= _EXPLAINED or not {subject, object_} <= self.ends


def read(matcher: Matcher, sighting: Sighting, already: int) -> None:
    """Take back what is hardly so of what the frames made, `matcher.made[already:]`; add what they missed."""
    learned = model(matcher.language)
    if learned is None:
        return
    found = guesses(learned, judged(learned, sighting, framed(matcher, already), matcher.language))
    if matcher.language == "zh" and not sighting.item:  # English passages are too few to doubt any
        disbelieved(matcher, already, found.belief)
    told = _told(matcher, already)
    said: set[tuple[str, str, str]] = set()
    for guess in found.likely:
        if (guess.predicate in OF_KINDS and guess.object.generic) or (
            guess.predicate == "INPUT_TO" and guess.subject.generic
        ):
            continue  # 發展技術: of no thing in particular
        if guess.predicate in DOINGS and _is_prevented(guess, matcher.language):
            continue
        if guess.predicate == "PROMOTES" and _is_carried_out(guess):
            continue
        if guess.predicate == "ISSUED_BY" and _is_won_over(guess):
            continue
        if guess.predicate == "INPUT_TO" and _is_kind(guess):
            continue
        if guess.predicate == "INVESTS_IN" and _is_income(sighting.line):
            continue
        if guess.predicate in OF_MAKERS and (
            is_fund(guess.subject) or _is_customer(guess) or _is_buyer(guess)
        ):
            continue
        _add(matcher, sighting, guess, told, said)


def _is_carried_out(guess: Guess) -> bool:
    """Whether the rule is only one of the things that are done: 深入實施製造強國戰略、發展新興產業."""
    pair = guess.pair
    if guess.subject.kind != "R" or guess.subject is not pair.one or pair.first < 0:
        return False
    text = pair.line.text
    return text[pair.first + 1] == "、" and _CARRIED_OUT.search(text, 0, pair.first) is not None


def _is_won_over(guess: Guess) -> bool:
    """Whether the issuer is only whom it is to win: 志在聯合日本、印度的「印太戰略」."""
    pair = guess.pair
    at = pair.first if guess.object is pair.one else pair.second
    return _WINS.search(pair.line.text, 0, max(at, 0)) is not None


def _is_customer(guess: Guess) -> bool:
    """Whether the maker is a customer: 主要客戶包括甲，公司產品…; 甲是 HBM 的主要客戶, 甲對 HBM 的需求."""
    pair = guess.pair
    if guess.subject is not pair.one or pair.first < 0:
        return False
    text = pair.line.text
    between = text[pair.first + 1 : pair.second]
    if "，" in between and _CUSTOMERS.search(text, 0, pair.first):
        return True
    return _TAKES.search(between) is not None and _WANTED.match(text, pair.second + 1) is not None


def _is_buyer(guess: Guess) -> bool:
    """Whether the maker only buys it: 甲大舉採購 H20."""
    pair = guess.pair
    if guess.subject is not pair.one or pair.first < 0:
        return False
    return _BUYS.fullmatch(pair.line.text, pair.first + 1, pair.second) is not None


def _is_kind(guess: Guess) -> bool:
    """Whether the one is only a kind of the other: wet chemicals, such as nitric acid."""
    pair = guess.pair
    return pair.first >= 0 and _SUCH_AS.fullmatch(pair.line.text, pair.first + 1, pair.second) is not None


def _is_income(line: Line) -> bool:
    """Whether all the money of a sentence is earned: 刻蝕設備收入 72.77 億元."""
    money = line.text.count(KINDS["A"])
    return bool(money) and len(_EARNED.findall(line.text)) == money


def _told(matcher: Matcher, already: int) -> _Told:
    made = matcher.made[already:]
    return _Told(
        matcher.settled | {frozenset((m.subject.id, m.object.id)) for m in made},
        {(m.predicate, m.subject.id) for m in made},
        {(m.predicate, m.object.id) for m in made},
        {end.id for m in made for end in (m.subject, m.object)},
        {m.qualifiers.get("value") for m in made if m.predicate == SHARE},
    )


def framed(matcher: Matcher, already: int) -> Framed:
    """What the frames made of a sentence."""
    stated = ((m.predicate, m.subject.id, m.object.id) for m in matcher.made[already:])
    return Framed(tuple(stated), frozenset(matcher.settled))


def _is_prevented(guess: Guess, language: str) -> bool:
    pair = guess.pair
    actor = pair.first if guess.subject is pair.one else pair.second
    return guess.subject.kind == "C" and prevented(pair.line.text[: max(actor, 0)], language)


def _is_home(guess: Guess, line: Line) -> bool:
    """Not so: 三家美歐企業 (some of them in each), where the last sentence was, 在中國市場."""
    pair = guess.pair
    if len(guess.object.members) > 1 or pair.first < 0:
        return False
    at = pair.first if guess.object is pair.one else pair.second
    return line.text[max(at - 1, 0)] not in _WHITHER


def _add(
    matcher: Matcher, sighting: Sighting, guess: Guess, told: _Told, said: set[tuple[str, str, str]]
) -> None:
    """One statement for each two members of which nothing is said yet."""
    line, pair, predicate = sighting.line, guess.pair, guess.predicate
    if predicate == "HEADQUARTERED_IN" and not _is_home(guess, line):
        return
    qualifiers = _qualifiers(guess, line, matcher.language)
    figure = qualify.figure(line, qualifiers)
    ends = guess.subject, guess.object
    part = matcher.part(line, sighting.span, pair.start, pair.second + 1, ends, figure)
    elsewhere = pair.first < 0 or bool(sighting.item)  # named before the sentence, or above the list
    for one, other in _paired(guess):
        key = (predicate, one.entity.id, other.entity.id)
        if key in said or key[1] == key[2] or not told.leaves(*key, guess.probability, elsewhere=elsewhere):
            continue
        if predicate == SHARE and qualifiers.get("value") in told.figures:
            continue  # the frames know whose that figure is
        said.add(key)
        matcher.add(
            predicate,
            one.entity,
            other.entity,
            part,
            dict(qualifiers),
            f"learned/{predicate.lower()}",
            guess.probability,
            matcher.view[slice(*figure)] if figure else "",
            guess.why,
        )


def _paired(guess: Guess) -> Iterator[tuple[Found, Found]]:
    """Each member of one end with each of the other; in step where the text says 分別."""
    some, others, pair = guess.subject.members, guess.object.members, guess.pair
    in_step = pair.first >= 0 and _RESPECTIVELY.search(pair.line.text, pair.first, pair.second)
    if in_step and len(some) == len(others) > 1:
        yield from zip(some, others, strict=True)
        return
    yield from ((one, other) for one in some for other in others)


@cache
def _takes() -> dict[str, tuple[str, ...]]:
    """The qualifiers that each predicate's frame takes."""
    frames = load()
    found: dict[str, tuple[str, ...]] = {}
    for construction in (*frames.clauses["zh"], *frames.clauses["en"]):
        found.setdefault(construction.predicate, construction.takes)
    return found


def _qualifiers(guess: Guess, line: Line, language: str) -> dict[str, QualifierValue]:
    pair, predicate = guess.pair, guess.predicate
    start, end = pair.start, pair.second + 1
    if predicate == SHARE:
        return figured(guess, line, language) | dated(pair, predicate)
    takes = {*_takes().get(predicate, ()), *_MORE.get(predicate, ())}
    other = {"SUBSIDIZED_BY": _INVESTED, "INVESTS_IN": _GRANTED}.get(predicate)
    if other is not None and KINDS["A"] not in other.sub("", line.text):
        takes.discard("amount")
    found = dated(pair, predicate) | qualify.around(line, takes - {"date"}, start, end, pair.second)
    if "amount" in takes and "amount" not in found and (only := qualify.only(line, "A")):
        found |= qualify.of_quantity(only, "amount")  # 興建晶圓廠，預計耗資 9,100 億盧比
    for item in (pair.one, pair.other):
        if item.place:
            found["place"] = item.place
    if "threshold" in takes and (bound := qualify.threshold(guess.object.written)):
        found["threshold"] = bound
    if said := status(line.text[start:end][-_CLOSE:], language):
        found["status"] = said
    return found
