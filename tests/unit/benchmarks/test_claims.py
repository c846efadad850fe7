"""Each sentence and table makes its claims in each language; known failures are written with the case."""

from itertools import product

import pytest

from benchmarks.claims import LANGUAGES, Case, agreement, cases, claim, jaccard, said
from narrows.schema import Schema

_EVERY = [pytest.param(c, language, id=f"{c.id}-{language}") for c, language in product(cases(), LANGUAGES)]


@pytest.mark.parametrize(("case", "language"), _EVERY)
def test_a_version_makes_the_claims_expected_and_no_others(case: Case, language: str) -> None:
    found = said(case.text[language])
    if language in case.known:
        assert found.keys() != case.claims, (
            "this known failure is right now: take the language out of `known`"
        )
        return
    assert sorted(found.values()) == sorted(case.lines[id] for id in case.claims)


def test_the_versions_agree() -> None:
    found = {(c.id, language): frozenset(said(c.text[language])) for c in cases() for language in LANGUAGES}
    for one, other in (("zh-Hant", "zh-Hans"), ("zh-Hant", "en"), ("zh-Hans", "en")):
        assert agreement(found, one, other) >= 0.93  # 0.97 to 1.0 reached


def test_the_cases_cover_what_is_promised() -> None:
    tables = [c for c in cases() if "| --- |" in c.text["en"]]
    assert len(tables) >= 6
    assert len(cases()) - len(tables) >= 80
    used = {claim(line).predicate for c in cases() for line in c.lines.values()}
    stated = set(Schema.load().predicates) - {
        "LOCATED_IN",
        "PART_OF_NODE",
    }  # these come from structured sources
    assert used == stated


def test_the_expected_claims_are_valid_and_known() -> None:
    assert {lang for c in cases() for lang in c.known} <= set(LANGUAGES)
    assert len({c.id for c in cases()}) == len(cases())


def test_jaccard() -> None:
    assert jaccard(frozenset("ab"), frozenset("bc")) == pytest.approx(1 / 3)
    assert jaccard(frozenset(), frozenset()) == 1.0
