"""What an English name inside a name states."""

from ingest.extract.found import Found, Made
from ingest.extract.statement import state
from narrows.model import Entity


def said(text: str, *names: tuple[str, str]) -> set[tuple[str, str, str]]:
    """The statements of a heading whose names, the whole one first, nest."""
    found = [
        Found(text.index(name), text.index(name) + len(name), Entity(name, kind, name, (name,)), "marked")
        for name, kind in names
    ]
    made: list[Made] = state(
        text, "en", [(0, len(text))], sorted(found, key=lambda f: (f.start, -f.end)), []
    )[0]
    return {(m.subject.name, m.predicate, m.object.name) for m in made}


def test_a_title_says_what_it_changes() -> None:
    title = "Removal of Firms From the Unverified List"
    assert said(title, (title, "Regulation"), ("Unverified List", "Regulation")) == {
        (title, "AMENDS", "Unverified List")
    }


def test_a_title_says_whom_it_is_aimed_at() -> None:
    title = "Expansion of Sanctions Against Belarus"
    assert said(title, (title, "Regulation"), ("Belarus", "Country")) == {(title, "TARGETS", "Belarus")}


def test_a_request_for_comments_restricts_nothing() -> None:
    title = "Request for Comments on Controls on Quantum Sensors"
    assert said(title, (title, "Regulation"), ("Quantum Sensors", "Technology")) == set()


def test_states_that_name_a_council_are_its_members() -> None:
    name = "Japan-India Semiconductor Council"
    assert said(name, (name, "Organization"), ("Japan", "Country"), ("India", "Country")) == {
        ("Japan", "MEMBER_OF", name),
        ("India", "MEMBER_OF", name),
    }


def test_what_a_name_says_it_contains_is_its_input() -> None:
    name = "servers that contain GPUs"
    assert said(name, (name, "Technology"), ("GPUs", "Technology")) == {("GPUs", "INPUT_TO", name)}


def test_a_body_of_one_state_on_another_has_no_states_for_members() -> None:
    name = "Japan-India Trade Review Commission"
    assert said(name, (name, "Organization"), ("Japan", "Country"), ("India", "Country")) == set()


def test_a_title_says_under_what_a_rule_is_made() -> None:
    title = "Measures on Belarus Under the Trade Regulations"
    assert said(title, (title, "Regulation"), ("Trade Regulations", "Regulation")) == {
        (title, "BASED_ON", "Trade Regulations")
    }


def test_every_thing_that_a_title_lists_is_under_its_controls() -> None:
    title = "Controls on Marine Toxins, Plant Pathogens and Fungi"
    things = (("Marine Toxins", "SupplyChainNode"), ("Plant Pathogens", "SupplyChainNode"))
    assert said(title, (title, "Regulation"), *things) == {
        (title, "RESTRICTS", "Marine Toxins"),
        (title, "RESTRICTS", "Plant Pathogens"),
    }


def test_a_title_may_list_what_it_controls_behind_a_colon() -> None:
    title = "Export Controls: Certain Drone Items; Radar and Chip End Use"
    things = (("Drone Items", "SupplyChainNode"), ("Radar", "Technology"), ("Chip", "Technology"))
    assert said(title, (title, "Regulation"), *things) == {
        (title, "RESTRICTS", "Drone Items"),
        (title, "RESTRICTS", "Radar"),
    }


def test_sanctions_named_after_states_are_aimed_at_them() -> None:
    name = "Belarusian Industry Sector Sanctions"
    assert said(name, (name, "Regulation"), ("Belarusian", "Country")) == {(name, "TARGETS", "Belarusian")}


def test_the_list_of_an_act_is_based_on_it() -> None:
    name = "Forced Labor Act Entity List"
    assert said(name, (name, "Regulation"), ("Forced Labor Act", "Regulation")) == {
        (name, "BASED_ON", "Forced Labor Act")
    }
    title = "Military User (MU) List"
    assert said(title, (title, "Regulation"), ("Military User (MU)", "Regulation")) == set()
