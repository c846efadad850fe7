"""A passage as one text with its marks at their characters, and who is said what of in which sentence."""

import re
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ingest.extract import quantity
from ingest.extract.found import Found
from ingest.extract.mention import Names
from ingest.extract.view import View, build, language_of
from narrows.model import Entity, Passage
from narrows.resolve import squeeze
from training.reading import Annotated, Sentence

_ENDED = re.compile(r"[。！？.!?][\"”』」）)]*$")
_PUBLISHED = re.compile(r"\s*Published (\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, slots=True)
class Text:
    """`sentences` are (start, end, annotation); `ids` gives the ids of what a marked name stands for."""

    text: str
    language: str
    marks: list[Found]
    sentences: list[tuple[int, int, Sentence]]
    ids: dict[str, set[str]]

    @property
    def title(self) -> Found | None:
        """The rule whose name is the first line as a whole."""
        first = self.marks[0] if self.marks else None
        whole = first is not None and first.entity.type == "Regulation"
        return first if whole and first and self.text[: first.end + 1] == f"{first.entity.name}\n" else None

    @property
    def date(self) -> str:
        """The day on which a rule says that it was published, ISO 8601."""
        said = _PUBLISHED.match(self.text, self.title.end) if self.title else None
        return said[1] if said else ""

    def stated(self, start: int, end: int) -> dict[tuple[str, str], set[str]]:
        """The predicates of each two ids, subject first, in the sentences that touch [start, end)."""
        found: dict[tuple[str, str], set[str]] = {}
        for low, high, sentence in self.sentences:
            if low < end and start < high:
                for said in sentence.stated:
                    for one in self.ids[said.subject]:
                        for other in self.ids[said.object]:
                            found.setdefault((one, other), set()).add(said.predicate)
        return found


def text_of(passage: Annotated) -> Text:
    """The sentences of a passage put together as a document has them."""
    chinese = language_of("".join(s.text for s in passage.sentences)) == "zh"
    text = ""
    marks: list[Found] = []
    placed: list[tuple[int, int, Sentence]] = []
    for sentence in passage.sentences:
        start = len(text)
        for mark in sentence.mentions:
            entity = Entity(_id(passage, mark.type, mark.text), mark.type, mark.text, (mark.text,))
            marks.append(Found(start + mark.start, start + mark.end, entity, "marked"))
        text += sentence.text
        placed.append((start, len(text), sentence))
        text += "\n" if not _ENDED.search(sentence.text) else "" if chinese else " "
    ids: dict[str, set[str]] = {}
    for found in marks:
        for form in passage.names.get(found.entity.name, {found.entity.name}):
            ids.setdefault(form, set()).add(found.entity.id)
    return Text(text, "zh" if chinese else "en", marks, placed, ids)


def read_by_rules(text: Text) -> tuple[View, Names]:
    """The view of a text, and the names that the rules alone find in it."""
    view = build(text.text, [(0, len(text.text))], Passage(0, len(text.text)))
    names = Names(learned=False)
    names.read(view, quantity.find(view.text))
    names.settle()
    return view, names


def _id(passage: Annotated, type_: str, name: str) -> str:
    forms = passage.names.get(name, {name})
    return f"{type_.lower()}:{min(squeeze(form).text.lower() for form in forms)}"


def majority(counts: Counter[str], of: int) -> set[str]:
    """What holds of at least half."""
    return {name for name, count in counts.items() if count * 2 >= of}


def digest(folder: Path) -> str:
    """SHA-256 of all passages of a folder, by which a model is known to be of them."""
    made = sha256()
    for path in sorted(folder.glob("*.txt")):
        made.update(path.name.encode() + b"\0" + path.read_bytes())
    return made.hexdigest()
