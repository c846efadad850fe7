"""Identity: when two written names are one entity."""

from narrows.resolve.fold import Folded, fold, is_cjk, spell, squeeze
from narrows.resolve.key import is_unknown, key, unknown_id
from narrows.resolve.legal import is_legal_form, strip_brackets, strip_legal_form

__all__ = [
    "Folded",
    "fold",
    "is_cjk",
    "is_legal_form",
    "is_unknown",
    "key",
    "spell",
    "squeeze",
    "strip_brackets",
    "strip_legal_form",
    "unknown_id",
]
