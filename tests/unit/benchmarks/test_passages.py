"""Protects what the extraction finds on passages of many styles: floors a little below what was reached."""

import pytest

from benchmarks.passages import Count, counts


@pytest.mark.parametrize(
    ("part", "entities", "statements"),
    [
        ("tuned", 0.92, 0.69),
        ("aside", 0.92, 0.56),
        ("pages", 0.92, 0.70),
        ("pages aside", 0.92, 0.64),
        ("prose", 0.93, 0.70),
        ("prose aside", 0.92, 0.64),
    ],
)
def test_passages_of_many_styles_keep_their_floor(part: str, entities: float, statements: float) -> None:
    found, said = counts(part)
    assert found.f1 >= entities
    assert said.f1 >= statements


def test_a_count_adds_up_and_knows_its_figures() -> None:
    count = Count(right=2, wrong=1) + Count(right=1, missed=1)
    assert count == Count(3, 1, 1)
    assert (count.precision, count.recall, count.f1) == (0.75, 0.75, 0.75)
    assert (Count().precision, Count().recall, Count().f1) == (0.0, 0.0, 0.0)
