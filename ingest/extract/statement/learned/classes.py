"""Words that tell of one kind of event, as content: classes.yaml."""

from functools import cache
from pathlib import Path

import yaml

from ingest.extract.statement.fold import fold

_FILE = Path(__file__).parent / "classes.yaml"


@cache
def _classes() -> dict[str, dict[str, str]]:
    content = yaml.safe_load(_FILE.read_text(encoding="utf-8")) if _FILE.is_file() else {}
    return {
        language: {fold(word): name for name, words in classes.items() for word in words.split()}
        for language, classes in content.items()
    }


def class_of(word: str, language: str) -> str:
    """The class of a folded word, or nothing."""
    known = _classes().get(language, {})
    if word in known:
        return known[word]
    if language == "en":
        for ending in ("s", "es", "d", "ed", "ing", "ting", "ning"):
            if word.endswith(ending) and word[: -len(ending)] in known:
                return known[word[: -len(ending)]]
    return ""
