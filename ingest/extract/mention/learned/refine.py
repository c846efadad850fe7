"""Puts together what the rules chose and what the tagger finds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.extract.mention.country import OURS
from ingest.extract.mention.glossed import RULE as GLOSSED
from ingest.extract.mention.included import INCLUDED, INSTANCE
from ingest.extract.mention.items import RULE as LISTED
from ingest.extract.mention.learned.tagger import LETTERS, tag
from ingest.extract.mention.reading import KIND_BEFORE, NAMED, TECHNICAL, Candidate
from ingest.extract.mention.scanning import Scan
from ingest.extract.mention.stage import RULE as STAGE
from narrows.resolve import is_unknown

# How sure the tagger must be, of the least certain token of a name: measured on passages nobody tuned to.
ADD = 0.88  # of a name where the rules have none
REPLACE = 0.8  # of one that crosses what the rules chose
CUT = 0.95  # of one that is part of what the vocabulary knows, or crosses it
DROP = 0.8  # that what the rules chose is no name
FORGET = {"zh": 0.9, "en": 0.97}  # that what the vocabulary knows is no name here
_FIXED = ("title of the rule", OURS)  # told by the document, not by the look of the text
_LEAST = 3  # characters of a name that is looked for again
_NO_FIRM = re.compile(r"^[a-z]{1,2}&[a-z]{1,2}$|(?:高峰会|峰会|大会|论坛|研讨会|会议|访谈|说明会)$")  # R&D
_NO_RULE = re.compile(
    r"(?:游戏|市场|竞争|国际|贸易|新)?规则|(?:施行|实施)细则|[黑白]名单|[^，。]{0,6}国家队(?:资本)?|(?:合作|谅解)?备忘录|(?:合作|投资)?意向书"
)
# Where a name ends that goes on: 機器學習｜（含深度學習）, 條例｜〉, GB200 伺服器｜主要代工廠.
_ENDED = re.compile(
    rf"[（(]{INCLUDED}|[〉》」』]|(?<=制程)(?:代工|量产|生产|制造)$|(?:主要|最大|唯一|重要)(?:的)?[^，。]{{0,4}}(?:厂|商|来源|客户|市场)$"
)
# What stands before a name that begins too early: （含｜, 例如｜, 去年｜設備, 17｜IC, 關鍵設備｜光刻機.
_LED = re.compile(
    rf"(?<=[（(]){INCLUDED}|{INSTANCE}|(?:川普|特朗普|拜登|欧巴马|奥巴马|习近平)(?:总统|主席)|(?:仅具|藉)(?=[\u4e00-\u9fff]{{2}})|[去今明前]年|[本上]季|首季|[上下]半年|近期|目前"
    r"|(?<!\d)\d{1,2}(?=ic(?![a-z0-9]))"
    rf"|{KIND_BEFORE}(?=[\u4e00-\u9fff]{{2}})"
)

# What a plan does with a thing is no part of its name: 布局｜人形機器人.
_ACTS = re.compile(
    r"(?:加速|加快|积极|持续|重点|优先|全面|大力)?(?:专长|擅长|专攻|专注于?|布局|禁止(?!类)|补贴|补助|推动|扶植|扶持|培育|鼓励|导入|钻研|攻克|突破|提升|强化|打造|训练(?=[^，。]{0,8}模型))(?=[\u4e00-\u9fffa-z0-9]{2})"
)
# Nor what is done with a rule: 宣布｜實施出口管制新規.
_DOES = re.compile(
    "(?:宣布|正式)?(?:实施|施行|推出|公布|发布|修订|通过|出台|祭出|违反|适用)(?=[\u4e00-\u9fff]{4})"
)


def refined(scan: Scan, chosen: Sequence[Candidate], every: Sequence[Candidate]) -> list[Candidate]:
    """The tagger's names, with what the rules know of them and of the names inside; wide words stay."""
    fixed = [c for c in chosen if c.rule in _FIXED]
    kept: list[Candidate] = list(fixed)
    tagged = tag(scan.reading, chosen)
    for whole, sure in tagged.names:
        name = _trimmed(whole, scan.reading.squeezed)
        if any(_overlap(name, c) for c in fixed):
            continue
        known = _known(name, chosen, every, scan.reading.squeezed)
        if known.entity is None and _is_twice(name, every):
            continue
        written = scan.reading.squeezed[name.start : name.end]
        if known.entity is None and name.type == "Firm" and _NO_FIRM.search(written):
            continue
        if known.entity is None and name.type in ("Regulation", "Firm") and _NO_RULE.fullmatch(written):
            continue
        over = [c for c in chosen if _overlap(name, c) and not c.generic]
        cuts = any(c.entity is not None and not _within(c, name) for c in over)
        if any(_is_shorter(name, c) or _is_of_fund(name, c, scan.reading.squeezed) for c in over):
            continue
        need = 0.0 if known.entity is not None else CUT if cuts else REPLACE if over else ADD
        if sure >= need:
            kept.append(known)
    outer = list(kept)
    for candidate in chosen:
        over = [c for c in outer if _overlap(candidate, c)]
        if any((c.start, c.end) == (candidate.start, candidate.end) for c in over):
            continue
        inside = any(_within(candidate, c) for c in over)
        if inside:
            if candidate.entity is not None or candidate.rule == "complete name":
                kept.append(candidate)
        elif not over and (
            candidate.generic
            or candidate.rule == STAGE
            or tagged.is_outside(candidate.start, candidate.end)
            < (FORGET[scan.reading.language] if candidate.entity or candidate.rule == LISTED else DROP)
        ):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end))


def left_out(
    chosen: Sequence[Candidate], kept: Sequence[Candidate]
) -> Iterator[tuple[Candidate, Candidate | None]]:
    """What the rules chose and the tagger did not keep, each with what stands there instead, if anything."""
    places = {(c.start, c.end) for c in kept}
    for candidate in chosen:
        if (candidate.start, candidate.end) not in places:
            yield candidate, next((c for c in kept if _overlap(candidate, c)), None)


def is_repeated(candidate: Candidate) -> bool:
    """Whether a name found once is looked for in the whole document: 設備, found once, is not."""
    return candidate.type in NAMED and candidate.length >= _LEAST


def with_repeated(chosen: Sequence[Candidate], again: Iterable[Candidate]) -> list[Candidate]:
    """Add the document's names where nothing stands yet."""
    kept = list(chosen)
    for candidate in sorted(again, key=lambda c: (-c.length, c.start, c.type)):
        if is_repeated(candidate) and not any(_overlap(candidate, c) for c in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end))


def _trimmed(name: Candidate, text: str) -> Candidate:
    """The name without what leads to it and what goes on behind it."""
    led = _LED.match(text, name.start, name.end - 1)
    start = led.end() if led else name.start
    verbs = _ACTS if name.type in TECHNICAL else _DOES if name.type == "Regulation" else None
    titled = verbs is _DOES and text[max(name.start - 1, 0)] in "《〈「『"
    if verbs and not titled and (verb := verbs.match(text, start, name.end)):
        start = verb.end()
    end = _ENDED.search(text, start + 1, name.end)
    stop = end.start() if end else name.end
    if text[stop - 1] == ")" and "(" not in text[start:stop]:
        stop -= 1  # (... and die pads｜)
    if text[stop - 1 : stop + 1] == "业者":  # IC 設計｜業者
        stop -= 1
    return replace(name, start=start, end=stop)


def _known(name: Candidate, chosen: Sequence[Candidate], every: Sequence[Candidate], text: str) -> Candidate:
    """The rules' candidate of the same characters and class, a known one first; else the name itself."""
    same = [
        c
        for c in (*chosen, *every)
        if (c.start, c.end) == (name.start, name.end) and LETTERS.get(c.type) == LETTERS[name.type]
    ]
    own = _of_country(name, chosen, text)
    if own is not None and own.type == "Regulation":  # 歐盟晶片法 is another law than 晶片法
        return own
    known = [c for c in same if c.entity is not None and not is_unknown(c.entity.id)]
    noted = [c for c in same if c.entity is not None and is_unknown(c.entity.id)]
    return next(filter(None, (*known, own, *noted, *same)), name)


def _of_country(name: Candidate, chosen: Sequence[Candidate], text: str) -> Candidate | None:
    """What is known of 「中國國務院」 or 「國務院」, when the tagger sees the other, less the country.

    In a title 《歐洲晶片法》 the country belongs to it.
    """
    for one in chosen:
        if one.end != name.end or one.type != name.type or one.entity is None:
            continue
        first, then = sorted((one.start, name.start))
        if any((c.start, c.end, c.type) == (first, then, "Country") for c in chosen):
            return replace(one, start=first if text[max(first - 1, 0)] in "《〈" else then)
    return None


def _is_twice(name: Candidate, every: Sequence[Candidate]) -> bool:
    """Whether it is two known names of one thing: 出口管制条例 Export Administration Regulations."""
    known = [c for c in every if c.entity is not None and _within(c, name)]
    return any(
        one.start == name.start
        and other.end == name.end
        and one.entity == other.entity
        and 0 <= other.start - one.end <= 1
        for one in known
        for other in known
    )


def _is_shorter(name: Candidate, known: Candidate) -> bool:
    """Whether a name is less than what is known, or listed: 無人機 of 消費級無人機, 華為 of 華為禁令."""
    sure = known.entity is not None or known.rule in (LISTED, GLOSSED)
    things = name.type in TECHNICAL and known.type in TECHNICAL
    phase = known.entity is not None and any(n.endswith("期") for n in known.entity.names)  # 大基金｜三期
    if not sure or not (things or phase or known.type == "Regulation"):
        return False
    return _within(name, known) and (name.start, name.end) != (known.start, known.end)


def _is_of_fund(name: Candidate, fund: Candidate, text: str) -> bool:
    """Whether a name only opens that of a fund: 小米｜長江產業基金."""
    opens = name.type == fund.type == "Firm" and name.start == fund.start and name.end < fund.end
    return opens and text.endswith("基金", fund.start, fund.end)


def _within(inner: Candidate, outer: Candidate) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end
