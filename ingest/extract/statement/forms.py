"""A pattern of many written forms, of which the longest is meant."""

import re
from collections.abc import Iterable


def any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Matches each of the (folded) forms, longer ones first."""
    return re.compile("|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form)))))
