"""The ontology and the vocabulary as every check reads them."""

from dataclasses import dataclass
from pathlib import Path

from narrows.schema.facts import Facts
from narrows.schema.schema import Schema
from narrows.schema.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Content:
    """Both as they are written, and as they are understood."""

    folder: Path
    ontology: Facts
    terms: Facts  # of the vocabulary
    schema: Schema
    vocabulary: Vocabulary

    @classmethod
    def read(cls, folder: Path) -> "Content":
        """`folder/*.ttl` and `folder/vocabulary/*.ttl`."""
        return cls(
            folder=folder,
            ontology=Facts.read(sorted(folder.glob("*.ttl"))),
            terms=Facts.read(sorted((folder / "vocabulary").glob("*.ttl"))),
            schema=Schema.load(folder),
            vocabulary=Vocabulary.load(folder / "vocabulary"),
        )
