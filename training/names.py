"""Fits the tagger of names: a linear-chain conditional random field over the tokens of each passage."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from ingest.extract.mention.learned.features import Token, features, looks_of, tokens
from ingest.extract.mention.learned.tagger import LETTERS
from ingest.extract.mention.reading import Reading
from ingest.extract.view import View
from training.texts import Text, read_by_rules

OPTIONS = {
    "c1": 0.6,
    "c2": 0.02,
    "feature.minfreq": 3,
    "max_iterations": 70,
    "feature.possible_transitions": False,
}

Row = tuple[list[list[str]], list[str]]


def row(text: Text) -> Row:
    """For each token its features and its label: B-F, M-F, E-F or S-F inside a firm's name, O outside."""
    view, names = read_by_rules(text)
    reading, chosen = names.ruled(view)
    cut = tokens(reading.squeezed)
    return features(reading, cut, looks_of(reading, cut, chosen)), labels_of(text, view, reading, cut)


def labels_of(text: Text, view: View, reading: Reading, cut: Sequence[Token]) -> list[str]:
    """The label of each token."""
    marked: dict[int, int] = {}
    for n, mark in enumerate(text.marks):
        marked.update(dict.fromkeys(range(mark.start, mark.end), n))
    held = [marked.get(view.origin[reading.origin[token.start]]) for token in cut]
    labels: list[str] = []
    for n, mark_number in enumerate(held):
        if mark_number is None:
            labels.append("O")
            continue
        goes_on = n + 1 < len(held) and held[n + 1] == mark_number
        went_on = n > 0 and held[n - 1] == mark_number
        place = "M" if went_on and goes_on else "E" if went_on else "B" if goes_on else "S"
        labels.append(f"{place}-{LETTERS[text.marks[mark_number].entity.type]}")
    return labels


def fit(rows: Iterable[Row], path: Path) -> None:
    """Write the model of the rows of one language."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for seen, labels in rows:
        trainer.append(seen, labels)
    trainer.set_params(OPTIONS)
    path.parent.mkdir(exist_ok=True)
    trainer.train(str(path))
