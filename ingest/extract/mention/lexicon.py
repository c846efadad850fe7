"""Names known beforehand, found in squeezed text all at once (Aho-Corasick)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

from narrows.model import Entity
from narrows.resolve import is_cjk, squeeze

_NAMED = ("Firm", "Organization", "Regulation", "Country")


@dataclass(frozen=True, slots=True)
class Name:
    """One written form of an entity, and what the text must look like for it to be that entity."""

    text: str
    entity: Entity
    generic: bool = False
    rule: str = "vocabulary"


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at characters [start, end) of the squeezed text."""

    start: int
    end: int
    name: Name


class Lexicon:
    """Finds every written form of the names it was given, the longest and those inside it."""

    def __init__(self, names: Iterable[Name]) -> None:
        by_key: dict[str, list[Name]] = {}
        for name in names:
            for form in (*_forms(squeeze(name.text).text), *_plural_of_acronym(name.text)):
                same = by_key.setdefault(form, [])
                at = next((i for i, other in enumerate(same) if other.entity.id == name.entity.id), None)
                if at is None:
                    same.append(name)
                elif same[at].text.isupper() and name.text[1:].islower() and squeeze(name.text).text == form:
                    same[at] = name  # NAURA, Naura: in either case; but "led" is no LED
        self.keys = by_key
        self._automaton = ahocorasick.Automaton()
        for form, same in by_key.items():
            self._automaton.add_word(form, (len(form), tuple(same)))
        if by_key:
            self._automaton.make_automaton()

    def hits(self, squeezed: str, original: str) -> Iterator[Hit]:
        """All hits at word boundaries; `original` is the same text, unfolded, character for character."""
        if not self.keys:
            return
        for last, (length, names) in self._automaton.iter(squeezed):
            start, end = last + 1 - length, last + 1
            if not _is_whole(squeezed, start, end):
                continue
            for name in names:
                if _fits_case(name, original[start:end]):
                    yield Hit(start, end, name)

    def whole(self, text: str) -> list[Name]:
        """The names of which `text` as a whole is a written form."""
        return [n for n in self.keys.get(squeeze(text).text, ()) if _fits_case(n, text)]


def _forms(key: str) -> Iterator[str]:
    """The key itself and, for English words, its plural or singular."""
    if not key:
        return
    yield key
    if len(key) < 4 or not key[-1].isascii() or not key[-1].isalpha() or not any(c.islower() for c in key):
        return
    if key.endswith("ies"):
        yield key[:-3] + "y"
    elif key.endswith(("ches", "shes", "sses", "xes")):
        yield key[:-2]
    elif key.endswith("s") and not key.endswith(("ss", "us", "is", "ics")):
        yield key[:-1]
    elif key.endswith("y") and key[-2] not in "aeiou":
        yield key[:-1] + "ies"
    elif not key.endswith("s"):
        yield key + ("es" if key.endswith(("ch", "sh", "x")) else "s")


def _plural_of_acronym(text: str) -> Iterator[str]:
    """UAVs, ICs: capitals take an s."""
    if 2 <= len(text) <= 3 and text.isascii() and text.isalpha() and text.isupper() and text[-1] != "S":
        yield text.lower() + "s"


def _is_word(char: str) -> bool:
    return char.isalnum() and not is_cjk(char)


def _is_whole(text: str, start: int, end: int) -> bool:
    """False when a Latin word or number goes on beyond the hit."""
    if start and _is_word(text[start]) and _is_word(text[start - 1]):
        return False
    if start > 1 and text[start].isdigit() and text[start - 1] == "." and text[start - 2].isdigit():
        return False  # 1.6 奈米 is no 6 奈米
    return not (end < len(text) and _is_word(text[end - 1]) and _is_word(text[end]))


def _fits_case(name: Name, written: str) -> bool:
    """Acronyms must be in capitals, proper names must begin with one; the rest may be in any case."""
    letters = [c for c in name.text if c.isalpha()]
    if not letters or not any(c.isascii() for c in letters):
        return True
    if all(c.isascii() and c.isupper() for c in letters) and len(letters) <= 5:
        return all(not c.isascii() or c.isupper() or c == "s" for c in written if c.isalpha()) and any(
            c.isupper() for c in written
        )
    if name.text[0].isascii() and name.text[0].isupper() and name.entity.type in _NAMED:
        first = next((c for c in written if c.isalpha()), "")
        return first.isupper() or (
            not name.text[1:2].isupper() and " " in name.text and name.entity.type == "Regulation"
        )
    return True
