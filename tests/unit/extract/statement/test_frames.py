"""Every frame's examples: the claims they make, no others, in both Chinese scripts and in English."""

import re

import opencc
import pytest

from ingest.extract.statement.frame import Example, load
from tests.unit.extract.statement.marked import run

_SIMPLIFIED = opencc.OpenCC("t2s").convert
_QUALIFIER = re.compile(r" (?=[a-z_]+=)")
_EXAMPLES = load().examples


def _said(text: str, language: str) -> list[tuple[str, dict[str, str]]]:
    """Each claim as an example writes it, with its qualifiers."""
    made, _ = run(text, language)
    return [
        (f"{m.subject.name} {m.predicate} {m.object.name}", {k: _text(v) for k, v in m.qualifiers.items()})
        for m in made
    ]


def _text(value: object) -> str:
    return (
        "|".join(value)
        if isinstance(value, tuple)
        else f"{value:g}"
        if isinstance(value, float)
        else str(value)
    )


def _wanted(claims: tuple[str, ...]) -> list[tuple[str, dict[str, str]]]:
    parts = [_QUALIFIER.split(claim) for claim in claims]
    return [(claim, dict(q.split("=", 1) for q in qualifiers)) for claim, *qualifiers in parts]


def _ids(example: Example) -> str:
    return f"{example.frame}: {example.text[:40]}"


@pytest.mark.parametrize("example", _EXAMPLES, ids=_ids)
def test_an_example_makes_its_claims_and_no_others(example: Example) -> None:
    texts = [(example.text, example.claims)]
    if example.language == "zh":
        texts.append((_SIMPLIFIED(example.text), tuple(map(_SIMPLIFIED, example.claims))))
    for text, claims in texts:
        said, wanted = _said(text, example.language), _wanted(claims)
        assert sorted(claim for claim, _ in said) == sorted(claim for claim, _ in wanted)
        for claim, qualifiers in wanted:
            assert any(c == claim and qualifiers.items() <= found.items() for c, found in said), (claim, said)


def test_every_chinese_frame_has_an_example() -> None:
    frames = load()
    groups = (frames.clauses, frames.appositions, frames.asides, frames.lists)
    stated = {c.rule.split("/")[0] for group in groups for c in group["zh"]}
    assert stated - {e.frame for e in _EXAMPLES if e.language == "zh"} == set()
