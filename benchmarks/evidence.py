"""Does the evidence of a statement say it: both names, or what stands for them, and the number as written."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.extract.pipeline import extract
from ingest.extract.table.recover import recovered
from ingest.read import find, read
from narrows.load.evidence import Source
from narrows.model import Document, Extraction, Statement
from narrows.resolve import squeeze

ROOT = Path(__file__).parents[1]
EVAL = Path(os.environ.get("NARROWS_EVAL", ROOT.parent / "shared" / "eval"))
CORPUS = EVAL.parent / "corpus"
PAGES = ROOT / "tests" / "data" / "passages" / "pages"  # lists and tables as a PDF converter leaves them
FIGURES = ("value", "amount", "count", "share")


@dataclass(frozen=True, slots=True)
class Check:
    """Where the words for a statement's two ends stand, and whether its number does.

    `subject`, `object`: "here" in the evidence itself, "before" in the document (the evidence has a pronoun,
    or leaves it out), "" nowhere.  `number`: True when there is none to show.
    """

    statement: Statement
    subject: str
    object: str
    number: bool

    @property
    def holds(self) -> bool:
        """True when everything is accounted for."""
        return bool(self.subject and self.object and self.number)

    @property
    def is_whole(self) -> bool:
        """True when the evidence alone names both."""
        return self.subject == self.object == "here"


def checks(document: Document, made: Extraction) -> Iterator[Check]:
    """One check for each statement of a document."""
    source = Source(document)
    places: dict[str, list[tuple[int, int]]] = {}
    for mention in made.mentions:
        places.setdefault(mention.entity, []).append((mention.start, mention.end))
    for statement in made.statements:
        words = _plain(source.words(statement))
        ends = [_where(made, places, statement, id, words) for id in (statement.subject, statement.object)]
        stated = any(name in statement.qualifiers for name in FIGURES)
        number = not stated or (bool(statement.value_text) and _plain(statement.value_text) in words)
        yield Check(statement, ends[0], ends[1], number)


def _where(
    made: Extraction, places: dict[str, list[tuple[int, int]]], statement: Statement, id: str, words: str
) -> str:
    entity = made.entities[id]
    mentioned = places.get(id, [])
    inside = any(statement.start <= start and end <= statement.end for start, end in mentioned)
    if inside or any(_plain(name) in words for name in (entity.name, *entity.names)):
        return "here"
    return "before" if any(start < statement.end for start, _ in mentioned) else ""


def _plain(text: str) -> str:
    """Folded, without any blank: what a PDF converter broke is whole."""
    return "".join(squeeze(text).text.split())


def measure() -> Iterator[tuple[str, str]]:
    """How many statements of examples/, pages, and the corpus where it is, have all in their evidence."""
    examples = [ROOT / "examples" / "documents", ROOT / "examples" / "tables"]
    for name, folders in (("examples", examples), ("pages", [PAGES]), ("corpus", [CORPUS])):
        paths = find([str(folder) for folder in folders if folder.is_dir()]) if folders[0].is_dir() else []
        documents = [recovered(read(path)) for path in paths]
        found = [check for document in documents for check in checks(document, extract(document))]
        if found:
            yield f"{name}: statements", str(len(found))
            yield f"{name}: names and number accounted for", _percent(c.holds for c in found)
            yield f"{name}: both names in the evidence itself", _percent(c.is_whole for c in found)
            lacking = [c for c in found if not c.holds]
            yield f"{name}: without a number", str(sum(not c.number for c in lacking))


def _percent(true: Iterable[bool]) -> str:
    counts = Counter(true)
    return f"{100 * counts[True] / counts.total():.2f} % of {counts.total()}"
