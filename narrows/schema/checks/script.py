"""Labels are written in the script that their language tag says."""

from collections.abc import Callable, Iterator

from opencc import OpenCC

from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem

# Characters of both scripts (后, 里, 著, 乾) are told by the character set of the place that uses the script.
_SCRIPTS = {"zh-Hans": ("t2s", "gb2312", "traditional"), "zh-Hant": ("s2t", "cp950", "simplified")}
_STANDARD = frozenset("昇")  # simplified too since the 2013 table of standard characters: 昇腾


def problems(content: Content) -> Iterator[Problem]:
    """zh-Hans labels with traditional-only characters, and zh-Hant labels with simplified-only ones."""
    converters = {tag: OpenCC(f"{config}.json").convert for tag, (config, _, _) in _SCRIPTS.items()}
    for concept in content.vocabulary.concepts.values():
        for tag, text in (*concept.labels.items(), *concept.alt, *concept.hidden):
            if tag not in _SCRIPTS:
                continue
            _, charset, other = _SCRIPTS[tag]
            if wrong := foreign(text, charset, converters[tag]):
                hint = f"write it as {converters[tag](text)}, or tag it with the other script"
                yield Problem(concept.file, concept.id, f"{text!r}@{tag} has {other} {wrong}", hint)


def foreign(text: str, charset: str, convert: Callable[[str], str]) -> str:
    """The characters that conversion would change and that the script's own character set lacks."""
    kept = (c for c in dict.fromkeys(text) if c not in _STANDARD and not _encodable(c, charset))
    return "".join(c for c in kept if convert(c) != c)


def _encodable(character: str, charset: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
