"""All candidates of one text: known names, then each shape."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.extract.mention import english
from ingest.extract.mention.called import called
from ingest.extract.mention.country import is_of_longer_name, our_country, short_countries
from ingest.extract.mention.enumeration import enumerated
from ingest.extract.mention.firm import firms
from ingest.extract.mention.foreign import foreign_firms
from ingest.extract.mention.fund import funds
from ingest.extract.mention.glossed import glossed
from ingest.extract.mention.known import Known
from ingest.extract.mention.latin import latin_names
from ingest.extract.mention.lexicon import Hit
from ingest.extract.mention.organization import organizations
from ingest.extract.mention.reading import KIND_BEFORE, NAMED, TECHNICAL, Candidate, Reading, in_dictionary
from ingest.extract.mention.regulation import numbered, regulations
from ingest.extract.mention.stage import stages
from ingest.extract.mention.technology import is_head, technologies
from ingest.extract.mention.units import Unit, units
from ingest.extract.mention.wordlists import words
from narrows.model import Entity
from narrows.resolve import fold, is_cjk, is_legal_form

_OF_IT = re.compile('的?[《〈「『“"]?')
_SLOGANS = tuple(sorted(words("regulation", "slogans")))
_BEFORE_VERB = re.compile(r"\b(?:to|will|would|can|could|may|might|must|should|not|cannot) $")
_BEING = re.compile("(?:国内|国产|全球|世界|中国|我国|大陆|业内|业界|唯一|最大|主要|首家|领先|第[一二三]大?)")
_NAME_GOES_ON = re.compile("[\u4e00-\u9fff](?<![对与和及在给向被将由从让以因后前是为受])$")
_PARTICLES = tuple("将会就对与和在已于以为可也都应需并拟曾再则仍即")
_NUMBER = re.compile(r"[0-9一二三四五六七八九十] ?$")
_TRADES = ("中国电信", "中国移动", "中国石油", "中国卫星", "中国铝业", "中国核电")
_OF_TRADE = re.compile(
    "业者|产业|行业|设备|巨擘|巨头|制造商|大厂|企业|商(?!会)|业(?!务|绩)|市场|网路|网络|技术|通讯"
)
_SIZED = re.compile("[一二三四五六七八九十]?[奈纳]米")
_GOES_ON = re.compile(r" (?:for|for the|To|Includes?|Under|From) ")  # Entity List｜Includes Foreign Policy
_KIND = re.compile(KIND_BEFORE)
_SHORT_NAME = re.compile(r" \([A-Z][a-z]+\)")  # the Russian Federation (Russia)
_ABBREVIATED = re.compile(r" \([A-Z][A-Za-z&]*[A-Z]s?\)")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with its units and candidates."""

    reading: Reading
    units: list[Unit]
    candidates: list[Candidate]


def scan(reading: Reading, known: Known) -> Scan:
    """Candidates in no particular order, overlapping as they may."""
    inner = _inner(reading)
    hits = [
        h
        for h in known.lexicon.hits(reading.squeezed, reading.original)
        if not _is_pair(h, reading, known)
        and not _is_verb(h, reading)
        and not _is_slogan(h, reading)
        and not _is_size(h, reading)
        and not _is_trade(h, reading)
        and not _is_copula(h, reading)
        and not (h.name.entity.type == "Country" and is_of_longer_name(reading, h.start, h.end))
        and not (
            h.end - h.start < 4 and (_is_inner_start(h, inner, reading) or _is_inner_end(h, inner, reading))
        )
    ]
    found = [
        Candidate(
            h.start, h.end, h.name.entity.type, h.name.rule, _meant(h, hits, reading, known), h.name.generic
        )
        for h in hits
    ]
    cut = units(reading, hits)
    found += [_with_known_start(reading, c, hits) for c in latin_names(reading)]
    found += numbered(reading)
    if reading.language == "zh":
        found += our_country(reading)
        found += short_countries(reading, known)
        found += called(reading, known, found)
        found += technologies(reading, cut)
        found += organizations(reading, cut)
        found += regulations(reading, cut)
        found += firms(reading, cut)
        found += funds(reading, cut)
        found += enumerated(reading, cut, found)
        found += stages(reading, cut, found)
        found += foreign_firms(reading, found)
        found += list(glossed(reading, known, found))
    else:
        found += english.candidates(reading, hits, known.lexicon)
    countries: dict[int, list[Hit]] = {}  # by where their names end
    for hit in hits:
        if hit.name.entity.type == "Country":
            countries.setdefault(hit.end, []).append(hit)
    found = [
        _of_its_country(c, countries.get(c.start, ()), reading, known)
        for c in found
        if not _is_form_only(c, reading) and not _is_apposed(c, hits, reading)
    ]
    return Scan(reading, cut, found)


def _meant(hit: Hit, hits: list[Hit], reading: Reading, known: Known) -> Entity:
    """歐盟《晶片法》 is the law of that name of the country before it, where there is one."""
    entity = hit.name.entity
    if entity.type != "Regulation":
        return entity
    for before in hits:
        between = reading.squeezed[before.end : hit.start]
        if before.name.entity.type != "Country" or before.end > hit.start or not _OF_IT.fullmatch(between):
            continue
        whole = reading.written(before.start, before.end) + reading.written(hit.start, hit.end)
        for name in known.lexicon.whole(whole):
            if name.entity.type == "Regulation":
                return name.entity
    return entity


def _of_its_country(
    candidate: Candidate, countries: Iterable[Hit], reading: Reading, known: Known
) -> Candidate:
    """大陸商務部 is the known body that another name of that country stands before: 中國商務部.

    荷蘭經濟部 is not Taiwan's, which is known without its country, too.
    """
    if candidate.type != "Organization":
        return candidate
    home = known.homes.get(candidate.entity.id) if candidate.entity else None
    if candidate.entity is not None and home is None:
        return candidate
    written = reading.written(candidate.start, candidate.end)
    for before in countries:
        if body := known.body_of(before.name.entity, written):
            return replace(candidate, entity=body)
        if home is not None and home != before.name.entity.id:
            return Candidate(before.start, candidate.end, "Organization", "body of another country")
    return candidate


def _is_apposed(candidate: Candidate, hits: Iterable[Hit], reading: Reading) -> bool:
    """True for 關鍵設備光刻機: what it is, and then a known name."""
    if candidate.type not in TECHNICAL or candidate.entity is not None:
        return False
    kind = _KIND.match(reading.squeezed, candidate.start)
    return kind is not None and any((h.start, h.end) == (kind.end(), candidate.end) for h in hits)


def _is_form_only(candidate: Candidate, reading: Reading) -> bool:
    """True for 股份有限公司 or "Co., Ltd." with no name before it."""
    new = candidate.entity is None and candidate.type == "Firm"
    return new and is_legal_form(fold(candidate.name or reading.written(candidate.start, candidate.end)))


def _is_inner_start(hit: Hit, inner: set[int], reading: Reading) -> bool:
    """True when a hit begins inside a word; jieba takes 和澳洲 for one, but a conjunction parts two."""
    return hit.start in inner and (hit.end - hit.start < 2 or reading.squeezed[hit.start - 1] not in "和与及")


def _is_inner_end(hit: Hit, inner: set[int], reading: Reading) -> bool:
    """True when a hit ends inside a word; of 數發部將, 部將 is none."""
    after = reading.squeezed[hit.end : hit.end + 1]
    return hit.end in inner and not (hit.end - hit.start == 3 and after in _PARTICLES)


def _inner(reading: Reading) -> set[int]:
    """Places inside an ordinary word, where no short name begins or ends: 創｜新, 美國｜會."""
    return {
        at
        for word in reading.words()
        if 1 < word.end - word.start < 4 and is_cjk(word.text[0]) and in_dictionary(word.text)
        for at in range(word.start + 1, word.end)
    }


def _is_slogan(hit: Hit, reading: Reading) -> bool:
    """True for an aim such as 科技強國 in running text; in quotes it is the name of a policy."""
    if hit.name.entity.type != "Regulation" or not reading.squeezed[hit.start : hit.end].endswith(_SLOGANS):
        return False
    return reading.squeezed[hit.start - 1 : hit.start] not in ("「", "『", '"', "《", "〈")


def _is_trade(hit: Hit, reading: Reading) -> bool:
    """True for 中國電信 of 中國電信業者, which is none of their names."""
    text = reading.squeezed[hit.start : hit.end]
    return (
        hit.name.entity.type == "Firm"
        and text in _TRADES
        and _OF_TRADE.match(reading.squeezed, hit.end) is not None
    )


def _is_size(hit: Hit, reading: Reading) -> bool:
    """True for 奈米技術 of 7 奈米技術, or 二奈米 of 十二奈米: a size, and no name of its own."""
    text = reading.squeezed
    return bool(_SIZED.match(text, hit.start) and _NUMBER.search(text, 0, hit.start))


def _is_copula(hit: Hit, reading: Reading) -> bool:
    """True for 華為 of 「北京科華為國內龍頭」: another firm's last character, and 為."""
    text = reading.squeezed
    return bool(
        hit.end - hit.start > 1
        and text[hit.end - 1] == "为"
        and _BEING.match(text, hit.end)
        and _NAME_GOES_ON.search(text, 0, hit.start)
    )


def _is_verb(hit: Hit, reading: Reading) -> bool:
    """True for "to ship": a small English word after what only a verb follows."""
    word = reading.original[hit.start : hit.end]
    return (
        word.isascii()
        and word.islower()
        and word.isalpha()
        and bool(_BEFORE_VERB.search(reading.squeezed, 0, hit.start))
    )


def _is_pair(hit: Hit, reading: Reading, known: Known) -> bool:
    """True for a known name such as 「甲與乙」 in running text, where 甲 and 乙 are names by themselves."""
    if hit.name.entity.type not in TECHNICAL or (hit.start, hit.end) == (0, len(reading.squeezed)):
        return False
    parts = re.split(r"[與与和及&、]|以及", reading.original[hit.start : hit.end])
    return len(parts) > 1 and all(
        is_head(fold(p)) or any(n.entity.type in TECHNICAL for n in known.lexicon.whole(p)) for p in parts
    )


def _adjoins(reading: Reading, end: int, candidate: Candidate) -> bool:
    return candidate.start < end <= candidate.end or reading.squeezed[end : candidate.start] == " "


def _with_known_start(reading: Reading, candidate: Candidate, hits: list[Hit]) -> Candidate:
    """ "SK hynix" and "Semiconductor (China) Ltd." are one name; "Foo Bar (FB)" is Foo Bar."""
    for hit in hits:
        if hit.start != candidate.start:
            continue
        known, rest = hit.name.entity, (reading.original, hit.end, candidate.end)
        if known.type in NAMED and _ABBREVIATED.fullmatch(*rest):
            # the Australia Group (AG) is no firm by "Group" or "AG"
            return Candidate(candidate.start, candidate.end, known.type, candidate.rule, known)
        if known.type == candidate.type == "Regulation" and _GOES_ON.match(*rest):
            return Candidate(hit.start, hit.end, candidate.type, candidate.rule, known)
        if known.type == "Country" and _SHORT_NAME.fullmatch(*rest):
            return Candidate(candidate.start, candidate.end, "Country", candidate.rule, known)
    if candidate.type == "Organization":
        return _among_states(reading, candidate, hits)
    if candidate.type != "Firm":
        return candidate
    conjunction = reading.squeezed.find(" and ", candidate.start, candidate.end)
    if any((h.start, h.end) == (candidate.start, conjunction) for h in hits):
        return Candidate(conjunction + 5, candidate.end, "Firm", candidate.rule)  # Nikon and Acme Ltd.
    starts = [
        h.start
        for h in hits
        if h.name.entity.type == "Firm" and h.start < candidate.start and _adjoins(reading, h.end, candidate)
    ]
    return Candidate(min(starts), candidate.end, "Firm", candidate.rule) if starts else candidate


def _among_states(reading: Reading, candidate: Candidate, hits: list[Hit]) -> Candidate:
    """ "United States-European Union (EU) Technology Council (TC)" is the council between the two."""
    for hit in hits:
        if hit.name.entity.type != "Organization" or not candidate.start < hit.start < candidate.end:
            continue
        if hit.end != candidate.end and not _ABBREVIATED.fullmatch(reading.original, hit.end, candidate.end):
            continue
        before = list(reading.squeezed[candidate.start : hit.start])
        for state in hits:
            if (
                state.name.entity.type == "Country"
                and candidate.start <= state.start
                and state.end <= hit.start
            ):
                before[state.start - candidate.start : state.end - candidate.start] = " " * (
                    state.end - state.start
                )
        if not any(c.isalnum() for c in before):
            return Candidate(candidate.start, candidate.end, candidate.type, candidate.rule, hit.name.entity)
    return candidate
