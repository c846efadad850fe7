"""Names inside names."""

from ingest.extract.found import Found
from ingest.extract.statement import state
from narrows.model import Entity


def _said(text: str, *names: tuple[str, str]) -> list[tuple[str, str, str]]:
    found = [
        Found(at := text.index(name), at + len(name), Entity(name, kind, name, (name,)), "test")
        for name, kind in names
    ]
    made, _ = state(text, "zh", [(0, len(text))], found, [])
    return [(m.subject.name, m.predicate, m.object.name) for m in made]


def test_a_product_named_after_its_maker() -> None:
    assert _said("華為手機", ("華為手機", "Technology"), ("華為", "Firm")) == [
        ("華為", "PRODUCES", "華為手機")
    ]


def test_a_ban_named_after_whom_it_hits() -> None:
    assert _said("華為禁令", ("華為禁令", "Regulation"), ("華為", "Firm")) == [
        ("華為禁令", "TARGETS", "華為")
    ]


def test_a_firm_named_after_a_country_is_not_thereby_said_to_be_of_it() -> None:
    assert _said("中國移動", ("中國移動", "Firm"), ("中國", "Country")) == []


def test_the_regions_in_the_name_of_a_union_are_not_its_members() -> None:
    union = "拉丁美洲與加勒比海國家聯盟"
    names = ((union, "Organization"), ("拉丁美洲", "Country"), ("加勒比海國家", "Country"))
    assert _said(union, *names) == []


def test_a_country_in_front_of_its_own_controls_issues_them() -> None:
    names = (("美國出口管制黑名單", "Regulation"), ("美國", "Country"))
    assert _said("美國出口管制黑名單", *names) == [("美國出口管制黑名單", "ISSUED_BY", "美國")]
