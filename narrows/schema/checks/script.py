"""Labels are written in the script that their language tag says."""

from collections.abc import Callable, Iterator

from opencc import OpenCC

from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem

_OTHER = {"zh-Hans": ("t2s", "traditional"), "zh-Hant": ("s2t", "simplified")}
_RARE_IN_BIG5 = b"\xc9\x40"  # where its second level starts: 机 and 厂 are there as words of their own
# Simplified too since the mainland's table of standard characters of 2013; traditional too: 公厘, 胜肽, 水俣.
_READMITTED = {"zh-Hans": frozenset("昇"), "zh-Hant": frozenset("厘胜俣")}


def problems(content: Content) -> Iterator[Problem]:
    """zh-Hans labels with traditional-only characters, and zh-Hant labels with simplified-only ones."""
    converters = {tag: OpenCC(f"{config}.json").convert for tag, (config, _) in _OTHER.items()}
    for concept in content.vocabulary.concepts.values():
        for tag, text in (*concept.labels.items(), *concept.alt, *concept.hidden):
            if tag not in _OTHER:
                continue
            if wrong := foreign(text, tag, converters[tag]):
                hint = f"write it as {converters[tag](text)}, or tag it with the other script"
                message = f"{text!r}@{tag} has {_OTHER[tag][1]} {wrong}"
                yield Problem(concept.file, concept.id, message, hint)


def foreign(text: str, tag: str, convert: Callable[[str], str]) -> str:
    """The characters that conversion would change and that are not common in the script (后, 里, 著)."""
    return "".join(c for c in dict.fromkeys(text) if convert(c) != c and not _common(c, tag))


def _common(character: str, tag: str) -> bool:
    if character in _READMITTED[tag]:
        return True
    try:
        if tag == "zh-Hant":
            return character.encode("cp950") < _RARE_IN_BIG5
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False
