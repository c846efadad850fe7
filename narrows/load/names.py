"""The names of an entity: a function of the vocabulary and of what present documents call it."""

from collections.abc import Iterable

from narrows.graph import Row
from narrows.resolve import fold, is_cjk, squeeze
from narrows.schema import Vocabulary

NAMES = ("name", "name_en", "name_zh_hant", "name_zh_hans", "name_folded", "names_folded", "aliases")
_LANGUAGES = {"en": "name_en", "zh-Hant": "name_zh_hant", "zh-Hans": "name_zh_hans"}
_LONGEST = 60  # a longer form is a description, not a name


def names(vocabulary: Vocabulary, members: Iterable[str], stated: Iterable[str]) -> Row:
    """The name properties of an entity, None for what it lacks.

    `members` are its ids, the canonical one first; `stated` are the forms that documents use for it.
    A name outside the vocabulary is the longest form that is not all capitals, then the first in order.
    """
    forms = set(stated)
    concepts = [vocabulary.concepts[member] for member in members if member in vocabulary.concepts]
    preferred: dict[str, str] = {}
    for concept in reversed(concepts):
        preferred.update(concept.labels)
        forms.update(concept.names)
    if not preferred and forms:
        best = min(forms, key=_plainness)
        preferred["zh-Hant" if any(map(is_cjk, best)) else "en"] = best
    row = {property_: preferred.get(language) for language, property_ in _LANGUAGES.items()}
    name = next(filter(None, row.values()), "")
    return row | {
        "name": name,
        "name_folded": fold(name),
        "names_folded": sorted({spelling for form in forms | {name} for spelling in spellings(form)}),
        "aliases": sorted(forms - set(row.values())),
    }


def spellings(form: str) -> set[str]:
    """What a name is looked up by: folded, and in lower case as written (as Cypher's `toLower` gives)."""
    return {form.lower(), squeeze(form).text}


def forms_of(row: Row) -> set[str]:
    """All written forms that an entity's properties hold."""
    return {row[key] for key in _LANGUAGES.values() if row.get(key)} | set(row.get("aliases", ()))


def _plainness(form: str) -> tuple[bool, bool, int, str]:
    return len(form) > _LONGEST, form.isupper(), -len(form), form
