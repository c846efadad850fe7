"""In a rule's own text its acts are those of the rule its title names, and dated by its publication."""

from ingest.extract.found import Found
from ingest.extract.sentences import split
from ingest.extract.statement import state
from ingest.extract.statement.discourse import Discourse
from tests.unit.extract.statement.marked import read

from ingest.extract import quantity  # isort: skip

TITLE = "[Additions of Firms to the Entity List|Regulation]"


def said(body: str, title: str = TITLE) -> dict[tuple[str, str, str], object]:
    """(subject, predicate, object) -> date of what a rule of 2024-05-14 with this body states."""
    discourse = Discourse("2024-05-14")
    heading, mentions = read(title)
    state(heading, "en", list(split(heading)), mentions, [], discourse)
    text, found = read(body)
    rule = mentions[0].entity
    start = text.find("This rule")
    if start >= 0:
        found = sorted([*found, Found(start, start + 9, rule, "pronoun", True)], key=lambda f: f.start)
    made, _ = state(text, "en", list(split(text)), found, quantity.find(text), discourse)
    return {(m.subject.name, m.predicate, m.object.name): m.qualifiers.get("date", "") for m in made}


RULE = "Additions of Firms to the Entity List"


def test_the_agency_acts_through_the_rule() -> None:
    body = (
        "The [Bureau of Industry and Security|Organization] is amending the [Export Administration Regulations|Regulation] "
        "by adding four firms to the [Entity List|Regulation]."
    )
    assert said(body) == {
        (RULE, "ISSUED_BY", "Bureau of Industry and Security"): "2024-05-14",
        (RULE, "AMENDS", "Export Administration Regulations"): "2024-05-14",
        (RULE, "AMENDS", "Entity List"): "2024-05-14",
    }


def test_the_agency_may_follow_a_reason() -> None:
    body = "In response to new information, the [Department of Commerce|Organization] is revising the [Entity List|Regulation]."
    assert said(body) == {
        (RULE, "ISSUED_BY", "Department of Commerce"): "2024-05-14",
        (RULE, "AMENDS", "Entity List"): "2024-05-14",
    }


def test_the_listed_are_where_their_entries_stand() -> None:
    body = "They are listed under the destinations of [China|Country] (3) and [Turkey|Country] (1)."
    assert said(body) == {(RULE, "TARGETS", "China"): "2024-05-14", (RULE, "TARGETS", "Turkey"): "2024-05-14"}


def test_what_is_removed_is_not_aimed_at() -> None:
    assert said("This rule removes one firm under the destination of [Latvia|Country].") == {}


def test_controls_on_a_thing_restrict_it() -> None:
    body = "This rule imposes new controls on [quantum computers|Technology]."
    assert said(body) == {(RULE, "RESTRICTS", "quantum computers"): "2024-05-14"}


def test_an_earlier_rule_keeps_its_own_acts() -> None:
    body = (
        'In 2022 the [Bureau|Organization] released "[October rule|Regulation]", which amended the [Regulations|Regulation] '
        "to implement controls on [AI chips|Technology]."
    )
    made = said(body)
    assert ("October rule", "AMENDS", "Regulations") in made
    assert (RULE, "RESTRICTS", "AI chips") not in made


def test_counts_in_brackets_part_the_countries() -> None:
    body = "They are under the destinations of [China|Country], People's Republic of (5) and [Oman|Country] (1) [Chad|Country] (2)."
    assert {o for _, p, o in said(body) if p == "TARGETS"} == {"China", "Oman", "Chad"}


def test_a_product_rule_is_aimed_at_where_it_comes_to_apply() -> None:
    body = "This rule is expanding the product rule to apply to the occupied [Crimea|Country]."
    assert said(body) == {(RULE, "TARGETS", "Crimea"): "2024-05-14"}
