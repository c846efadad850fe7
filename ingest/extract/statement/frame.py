"""Reads the frames: what each predicate looks like in Chinese and English, kept as content with examples."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ingest.extract.statement.fold import fold
from ingest.extract.statement.line import ITEM, KIND_OF_CLASS, KINDS
from narrows.errors import NarrowsError

FOLDER = Path(__file__).parent / "frames"
_MENTIONS = "".join(KINDS[k] for k in "FOCTRS")
_PLAIN = rf"[^{_MENTIONS}，。；：！？\n]"
_SLOT = re.compile(r"\{([a-z]+)(\d?)(?::([A-Z]+))?\}|\{([A-Z]+)\}")
_CHINESE = re.compile(r"[^\x00-\x7f]+")
_KIND = re.compile(r"<([A-Z])>")
_WORD = re.compile(r"(?<!\(\?)(?<!\(\?<)([@!])([a-z_]+)")  # the ! of (?!...) is none
_NOT_OBLIQUE = "(?<![对向在从被给替赴用])(?<!(?<![因认])为)"  # a name after these prepositions is no subject
_NOT_EXCEPTED = "(?!以外|之外|除外)"  # nor is one before these
# The gaps of a pattern, by language: `~` short, inside a clause and past no mention; `~~` inside a clause;
# `~+` is `~` with room for a prepositional phrase (對中國, 利用 X); `...` inside the sentence.
_GAPS = {
    "zh": {
        "~+": (
            rf"(?:{_PLAIN}{{0,10}}?(?:对|向|在|从|于|为|给|与|和|同|经|过|用|以|将|替|把|随|据|依(?!赖|靠|存)|照){_PLAIN}{{0,6}}[{_MENTIONS}](?:{_PLAIN}{{0,3}}[{_MENTIONS}])?"
            rf"(?:市场|政府|企业|公司|厂商|客户|等)?)?{_PLAIN}{{0,12}}?"
        ),
        "~": rf"[^{_MENTIONS}，。；：！？\n]{{0,14}}?",
        "~~": r"[^，。；：！？\n]{0,40}?",
        "...": r"[^。！？\n]{0,90}?",
    },
    "en": {
        "~+": rf"[^{_MENTIONS},.;:!?\n]{{0,60}}?",
        "~": rf"[^{_MENTIONS},.;:!?\n]{{0,45}}?",
        "~~": r"[^.;:!?\n]{0,110}?",
        "...": r"[^!?\n]{0,220}?",
    },
}


class FrameError(NarrowsError):
    """A frame file that cannot be used."""


@dataclass(frozen=True, slots=True)
class Construction:
    """One way of saying it."""

    rule: str  # "<frame>/<construction>"
    predicate: str
    language: str
    pattern: re.Pattern[str]
    qualifiers: Mapping[str, Any]
    takes: tuple[str, ...]  # qualifiers to look for around the match: date, amount, place, count, threshold
    single: bool  # of several objects none is meant for sure
    nearest: bool  # of a coordinated argument only the member next to the trigger is meant
    last: bool  # of several objects only the last is meant, next to the trigger: 甲、乙旗下的丙
    unless: re.Pattern[str] | None  # words in the clause that make it another matter
    written: Mapping[str, re.Pattern[str]]  # how the name in a slot must be written, or it is no match
    unwritten: Mapping[str, re.Pattern[str]]  # how it must not, for anything to be stated
    overt: bool  # the names must stand there: an omitted subject does not do
    states: bool  # False: only shrinks the line
    more: re.Pattern[str] | None  # what leads to another subject or object: {o}，設備類有{o}
    keep: str  # for an apposition: the role whose argument stands for the whole afterwards
    standing: bool  # in a rule's own text: of what others did before, not of what the rule does
    negation: bool  # negation before the trigger drops the statement
    sure: bool  # the models have no say in it: what was measured of it, or what their passages do not have
    confidence: float


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the claims it makes, for the tests: 「[台積電|Firm]生產[晶片|Technology]」.

    A claim is written "subject PREDICATE object qualifier=value ...".
    """

    frame: str
    language: str
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frames:
    """All constructions: appositions, which come first and shrink the line, and the others.

    `labels` are matched against a labelled line behind the name it stands below, `items` against an item of
    a list behind the line that leads in.
    """

    appositions: Mapping[str, tuple[Construction, ...]]
    asides: Mapping[str, tuple[Construction, ...]]
    clauses: Mapping[str, tuple[Construction, ...]]
    lists: Mapping[str, tuple[Construction, ...]]
    labels: Mapping[str, tuple[Construction, ...]]
    items: Mapping[str, tuple[Construction, ...]]
    sure: frozenset[str]  # the rules of which the models have no say
    examples: tuple[Example, ...]


@cache
def load(folder: Path = FOLDER) -> Frames:
    """Every frame file of the folder, in the order of their names; English is read from `en/`."""
    words_file = folder / "words.yaml"
    shared: Mapping[str, dict[str, str]] = _whole(words_file) if words_file.is_file() else {}
    kinds: dict[str, dict[str, list[Construction]]] = {
        k: {"zh": [], "en": []} for k in ("apposition", "aside", "clause", "list", "label", "item")
    }
    examples: list[Example] = []
    for path in sorted(folder.glob("*.yaml")):
        if path == words_file:
            continue
        content = _whole(path)
        for language in ("zh", "en"):
            part = content.get(language) or {}
            words = shared.get(language, {}) | (part.get("words") or {})
            for entry in part.get("constructions") or ():
                kinds[entry.get("kind", "clause")][language].append(
                    _construction(path, content, language, words, entry)
                )
        examples += _examples(path.stem, "zh", content)
        examples += _examples(path.stem, "en", content.get("en") or {})

    def fixed(kind: str) -> dict[str, tuple[Construction, ...]]:
        return {language: tuple(found) for language, found in kinds[kind].items()}

    return Frames(
        fixed("apposition"),
        fixed("aside"),
        fixed("clause"),
        fixed("list"),
        fixed("label"),
        fixed("item"),
        frozenset(c.rule for kind in kinds.values() for some in kind.values() for c in some if c.sure),
        tuple(examples),
    )


def _examples(frame: str, language: str, content: Mapping[str, Any]) -> list[Example]:
    return [
        Example(frame, language, entry["text"], tuple(entry["claims"]))
        for entry in content.get("examples") or ()
    ]


def _whole(path: Path) -> dict[str, Any]:
    """A frame with its English, which has a file of its own: `en/<same name>`."""
    content = read(path)
    english = path.parent / "en" / path.name
    if english.is_file():
        content["en"] = read(english)
    return content


def read(path: Path) -> dict[str, Any]:
    """The content of one frame file."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise FrameError(
            f"{path.name}: not readable as YAML: {error}", "see the other frames for the form"
        ) from error
    if not isinstance(content, dict):
        raise FrameError(f"{path.name}: a frame is a mapping", "see the other frames for the form")
    return content


def _construction(
    path: Path, frame: Mapping[str, Any], language: str, words: Mapping[str, str], entry: Mapping[str, Any]
) -> Construction:
    part = frame.get(language) or {}
    roles = {"s": _kinds(frame["subject"]), "o": _kinds(frame["object"])}
    rule = f"{path.stem}/{language}.{entry['name']}"
    more = entry.get("more")
    actors = frame.get("actors", "s")  # roles whose name may follow no preposition where a pattern opens
    return Construction(
        rule=rule,
        predicate=entry.get("predicate", frame["predicate"]),
        language=language,
        pattern=_pattern(rule, "match", entry["match"], roles, words, language, actors),
        qualifiers=entry.get("qualifiers") or {},
        takes=tuple(entry.get("takes", frame.get("takes", ()))),
        single=bool(entry.get("single", frame.get("single", False))) or bool(entry.get("nearest", False)),
        nearest=bool(entry.get("nearest", False)),
        last=bool(entry.get("last", False)),
        unless=_optional(entry.get("unless", part.get("unless")), language),
        written=_names(rule, entry.get("written"), words, language),
        unwritten=_names(rule, entry.get("unwritten", part.get("unwritten")), words, language),
        overt=bool(entry.get("overt", False)),
        states=bool(entry.get("states", True)),
        more=_pattern(rule, "more", more, roles, words, language, actors) if more else None,
        keep=entry.get("keep", ""),
        standing=bool(entry.get("standing", False)),
        negation=entry.get("negation", frame.get("negation", True)),
        sure=bool(entry.get("sure", False)),
        confidence=float(entry.get("confidence", 0.9)),
    )


def _names(
    rule: str, written: Mapping[str, str] | None, words: Mapping[str, str], language: str
) -> dict[str, re.Pattern[str]]:
    """How the name in each slot is written; a pattern may be a word list: "@fund_name"."""
    return {
        role: _compiled(_WORD.sub(lambda m: _word(rule, m, words, language), source), language)
        for role, source in (written or {}).items()
    }


def _compiled(source: str, language: str) -> re.Pattern[str]:
    return re.compile(_KIND.sub(lambda m: KINDS[m.group(1)], _folded(source) if language == "zh" else source))


def _optional(source: str | None, language: str) -> re.Pattern[str] | None:
    return _compiled(source, language) if source else None


def _pattern(
    rule: str,
    key: str,
    match: str,
    roles: Mapping[str, str],
    words: Mapping[str, str],
    language: str,
    actors: str,
) -> re.Pattern[str]:
    source = _expand(rule, match, roles, words, language, actors)
    try:
        return re.compile(source)
    except re.error as error:
        raise FrameError(f"{rule}: {error}: {source}", f"check the brackets of `{key}`") from error


def _kinds(classes: list[str]) -> str:
    return "".join(sorted({KIND_OF_CLASS[name] for name in classes}))


def _expand(
    rule: str, match: str, roles: Mapping[str, str], words: Mapping[str, str], language: str, actors: str
) -> str:
    """The regular expression of a `match`: slots, words and gaps written out, folded as the lines are."""
    source = _folded(match) if language == "zh" else match
    for _ in range(4):  # word lists may name word lists
        source = _WORD.sub(lambda m: _word(rule, m, words, language), source)
    gaps = _GAPS[language]
    if language == "zh" and source.startswith(tuple(f"{{{role}" for role in actors)):
        source = _NOT_OBLIQUE + source.replace("}", "}" + _NOT_EXCEPTED, 1)
    source = (
        source.replace("...", gaps["..."])
        .replace("~+", gaps["~+"])
        .replace("~~", gaps["~~"])
        .replace("~", gaps["~"])
    )

    def slot(m: re.Match[str]) -> str:
        if m.group(4):
            return "[" + "".join(KINDS[k] for k in m.group(4)) + "]"
        role, number, kinds = m.group(1), m.group(2), m.group(3) or roles.get(m.group(1), "")
        if not kinds:
            raise FrameError(f"{rule}: slot {{{role}}} needs its kinds", "write {role:KINDS}, e.g. {value:P}")
        return f"(?P<{role}{number}>[" + "".join(KINDS[k] for k in kinds) + "])"

    return _SLOT.sub(slot, _KIND.sub(lambda m: KINDS[m.group(1)], source.replace("<item>", ITEM)))


def _folded(source: str) -> str:
    """Chinese folded; ASCII is the pattern's syntax and stays."""
    return _CHINESE.sub(lambda m: fold(m.group()), source)


def _word(rule: str, m: re.Match[str], words: Mapping[str, str], language: str) -> str:
    if m.group(2) not in words:
        raise FrameError(f"{rule}: no word list {m.group(2)!r}", "add it under `words`")
    listed = words[m.group(2)]
    listed = _folded(listed) if language == "zh" else listed
    alternatives = "|".join(part.strip() for part in listed.split("|"))
    body = rf"\b(?:{alternatives})\b" if language == "en" else f"(?:{alternatives})"
    return f"(?P<v>{body})" if m.group(1) == "!" else body
