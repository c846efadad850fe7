"""English names in small letters are found by their build; verbs, numbers and plain words stay outside of them."""

import pytest

from ingest.extract.found import outermost
from ingest.extract.mention import Names, find_in
from narrows.resolve import fold


def names(text: str, *types: str) -> list[str]:
    """The maximal names of the given classes, by shape alone."""
    every = [f for f in find_in(text, "en", names=Names(vocabulary=False)) if not f.pronoun]
    return [text[f.start : f.end] for f in outermost(every) if f.entity.type in types]


TECHNICAL = ("Technology", "SupplyChainNode")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Spin coaters apply photoresist to silicon wafers.",
            ["Spin coaters", "photoresist", "silicon wafers"],
        ),
        ("Vacuum pumps keep etching chambers clean.", ["Vacuum pumps", "etching chambers"]),
        ("The foundry uses helium (He) leak detectors.", ["helium (He) leak detectors"]),
        ("It makes carbon dioxide (CO2) lasers in Germany.", ["carbon dioxide (CO2) lasers"]),
        ("Engineers inspect the finished quartz crucibles.", ["quartz crucibles"]),
        ("Tools that embed boron dopants cost more.", ["boron dopants"]),
    ],
)
def test_a_name_is_modifiers_and_a_head(text: str, expected: list[str]) -> None:
    assert names(text, *TECHNICAL) == expected


@pytest.mark.parametrize(
    "text", ["Other tools use new materials.", "The design needs several components.", "They sell equipment."]
)
def test_wide_heads_after_plain_words_are_no_names(text: str) -> None:
    assert names(text, *TECHNICAL) == []


def test_the_head_alone_means_the_longer_name_before_it() -> None:
    text = "Vacuum arc furnaces melt titanium. The furnace needs argon."
    found = {text[f.start : f.end]: f.entity.id for f in find_in(text, "en", names=Names(vocabulary=False))}
    assert found["furnace"] == found["Vacuum arc furnaces"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Korean firm Jusung makes deposition tools.", ["Jusung"]),
        ("Suppliers such as Okmetic and Siltronic sell wafers.", ["Okmetic", "Siltronic"]),
        ("Nexperia, a Dutch chipmaker, sells diodes.", ["Nexperia"]),
    ],
)
def test_a_name_beside_a_word_for_firm_is_a_firm(text: str, expected: list[str]) -> None:
    assert names(text, "Firm") == expected


def test_a_quoted_title_after_rule_is_a_rule() -> None:
    title = "Export Controls on Quantum Computing Items; Corrections"
    assert fold(title) in map(
        fold, names(f'The Bureau published an interim final rule, "{title}," last year.', "Regulation")
    )


def test_a_list_does_not_go_on_with_a_month() -> None:
    text = "BIS added Naura to the Entity List on December 2, 2024."
    names = {text[f.start : f.end] for f in find_in(text)}
    assert {"Naura", "Entity List"} <= names
    assert not any("December" in name for name in names)


def test_a_verb_is_no_acronym_in_small_letters() -> None:
    text = "ASE led outsourced assembly and test in 2023."
    assert "led" not in {text[f.start : f.end] for f in find_in(text)}
