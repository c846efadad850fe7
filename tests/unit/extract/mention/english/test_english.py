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
        ("Insulator (or dielectric) etching tools are rare.", ["Insulator (or dielectric) etching tools"]),
        ("It makes leading-edge photomasks.", ["leading-edge photomasks"]),
        ("Chambers are filled with gases or ions.", ["gases", "ions"]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rule places controls on certain marine toxins and plasma torches.",
            ["marine toxins", "plasma torches"],
        ),
        ("It requires a license for the export of civil aircraft to Ruritania.", ["civil aircraft"]),
        (
            "It controls four toxins (specifically, the marine toxins brevetoxin and palytoxin).",
            ["brevetoxin", "palytoxin"],
        ),
        (
            "It covers software specially designed to automate image analysis, too.",
            ["software specially designed to automate image analysis"],
        ),
    ],
)
def test_what_controls_are_on_is_a_thing(text: str, expected: list[str]) -> None:
    assert [name for name in names(text, *TECHNICAL) if name in expected] == expected


@pytest.mark.parametrize(
    "text", ["It lifts restrictions on certain transactions.", "The rule has controls on other countries."]
)
def test_acts_and_persons_under_control_are_no_things(text: str) -> None:
    assert names(text, *TECHNICAL) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Film, stack, and shape metrology tools", True),
        ("Single wafer spin & spray systems (adv. pkg.)", True),
        ("Auto ball bonders for ICs", True),
        ("Wafers and photomasks", False),
        ("Export Controls and Chip Tools", False),
    ],
)
def test_a_heading_may_be_one_name(text: str, whole: bool) -> None:
    assert (names(text, *TECHNICAL) == [text]) is whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Department of Energy and the Department of Defense agreed.",
            ["Department of Energy", "Department of Defense"],
        ),
        ("The 3rd Generation Partnership Project met.", ["3rd Generation Partnership Project"]),
    ],
)
def test_agencies_by_their_english_names(text: str, expected: list[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BIS adds it under Export Control Classification Number (ECCN) 2B910.",
            ["Export Control Classification Number (ECCN) 2B910"],
        ),
        ("Yemen left Country Group B for Country Group D:1.", ["Country Group B", "Country Group D:1"]),
        ("The Iran FDP rule and the January 15 rule differ.", ["Iran FDP rule", "January 15 rule"]),
    ],
)
def test_rules_by_number_place_and_date(text: str, expected: list[str]) -> None:
    assert names(text, "Regulation") == expected


def test_the_beginning_of_a_name_is_no_pronoun() -> None:
    text = "The Department of Energy acts. The Department of Defense waits."
    assert [text[f.start : f.end] for f in find_in(text, "en") if f.pronoun] == []
