"""Countries by one character, where a coordination or compound makes it one: 美、日、荷; 對美; 中方; 韓系."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ingest.extract.mention.known import Known
from ingest.extract.mention.reading import Candidate, Reading

OURS = "our country"
_AMBIGUOUS = frozenset(
    "以加意义马朝星伊泰越法印德澳纽墨葡捷亚奥丹芬匈孟柬缅菲陆蒙港华"
)  # common in other words
_RELATION = re.compile(
    "厂商|大厂|厂(?![房区])|业者|企业|公司|关系|贸易|两国|双方|竞争|对抗|冲突|科技|战略|合作|之间|脱钩|博弈|[于在就因将已皆均](?![\u4e00-\u9fff]?国)"
)
_STATES = re.compile("[两三四五]国|[双三四]方|关系")  # 德法兩國: then even a word's character is a country
_ELSEWHERE = re.compile(
    "新墨西哥|墨西哥湾|印度洋|日本海|[东南]中国海|(?<=[欧美亚非]洲)大陆|(?<=[欧美]亚)大陆|(?<=[新古次各超跨])大陆|大陆(?:法系|[棚架礁坡型性块]|板块|漂移|航空)"
)
_OURS = re.compile("我国(?!际)")


def is_of_longer_name(reading: Reading, start: int, end: int) -> bool:
    """新墨西哥州, 印度洋: a country's name in that of another place."""
    around = _ELSEWHERE.finditer(reading.squeezed, max(0, start - 4), end + 4)
    return any(m.start() <= start and end <= m.end() for m in around)


def our_country(reading: Reading) -> Iterator[Candidate]:
    """我國: which country that is depends on who writes."""
    for m in _OURS.finditer(reading.squeezed):
        yield Candidate(m.start(), m.end(), "Country", OURS)


def short_countries(reading: Reading, known: Known) -> Iterator[Candidate]:
    """Candidates for one-character names in the contexts where they are read as countries."""
    short = known.short
    if not short:
        return
    listed, together, alone = _contexts(known)
    text = reading.squeezed
    words = {(w.start, w.end): w for w in reading.words()}
    starts = {w.start for w in words.values()}
    ends = {w.end for w in words.values()}
    for pattern in (listed, together):
        for m in pattern.finditer(text):
            letters = [i for i in range(m.start(), m.end()) if text[i] in short]
            clear = [i for i in letters if text[i] not in _AMBIGUOUS]
            sure = (len(clear) > 1 and text[m.start()] not in "以加意") or _STATES.match(text, m.end())
            letters = letters if "、" in m.group() or sure else clear
            if text[m.start() : m.start() + 2] in ("以及", "加以", "及以") or all(
                text[i] in _AMBIGUOUS for i in letters
            ):
                continue
            several = len(clear) > 2 and len(clear) == len(letters) == len({*m.group()})  # 美日荷聯合…
            if pattern is together and not several and not _is_compound(m, starts, ends, text):
                continue
            for i in letters:
                yield Candidate(i, i + 1, "Country", "short form", short[text[i]])
    for m in alone.finditer(text):
        at = m.start(str(m.lastgroup))
        if _is_whole(at, words):
            yield Candidate(at, at + 1, "Country", "short form", short[text[at]])


@cache
def _contexts(known: Known) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """One-character names listed, written together, and one alone beside a word."""
    one = f"[{''.join(sorted(s for s in known.short if len(s) == 1))}]"
    listed = re.compile(
        rf"(?<![\u4e00-\u9fff\d]){one}(?:[、,和与及]{one})+(?=[两三四五六七八等国,，。)」]|$|[\u4e00-\u9fff])|"
        rf"(?<!\d){one}(?:、{one})+(?:[和与及]{one})?"
    )
    together = re.compile(rf"{one}{{2,4}}")
    alone = re.compile(
        r"(?<=来)(?P<c>台)(?![词风面北中南东湾积])|"
        rf"(?<=[对赴抗反亲友访驻输援仇联挺])(?P<a>(?!华[为虹硕夏润邦大天力晶南中裔人语文]){one})(?![\u4e00-\u9fff]?(?:国|洲|本|兰|利|象|照|准|比|立))|"
        rf"(?P<b>(?!华){one})(?=(?:方|商|系|企|资|籍|裔|厂|军)(?!法|针|面|向|案|便|才|阵|位|业|品|标|场|队|统|列|数|程|料|格|本|产|源|金|"
        rf"深|讯|历|房|区|事|备|校))"
    )
    return listed, together, alone


def _is_compound(m: re.Match[str], starts: set[int], ends: set[int], text: str) -> bool:
    """True when jieba, too, sees a word end at both sides: 美中｜關係, not 中美｜洲."""
    opens = m.start() in starts or text[max(m.start() - 1, 0)] in "由被遭"  # 由美日廠商寡占
    if not opens or not (m.end() in ends or _RELATION.match(text, m.end())):
        return False
    return text[m.end() : m.end() + 1] not in ("国", "洲", "部", "央", "心", "期", "文", "语", "港") and len(
        set(m.group())
    ) == len(m.group())


def _is_whole(at: int, words: Mapping[tuple[int, int], object]) -> bool:
    """True when the character is not an inner part of a longer ordinary word."""
    return not any(start < at < end and end - start > 2 for start, end in words)
