"""py2neo's users reach the same server with the same credentials, and objects follow the ontology."""

import neo4j
import pytest
from py2neo.ogm import RelatedFrom, RelatedTo

from narrows.py2neo import Thing, classes, connect
from narrows.schema import Schema
from tests.graphs import Fact, tiny, wiped

FACTS: list[Fact] = [
    ("firm:asml", "HAS_SHARE", "node:n", {"value": 100.0, "unit": "%", "date": "2023"}),
    ("firm:asml", "HEADQUARTERED_IN", "country:nl"),
    ("firm:asml", "SUPPLIES", "firm:tsmc"),
    ("country:nl", "RESTRICTS", "node:n"),
]


@pytest.fixture
def loaded(driver: neo4j.Driver) -> None:
    tiny(wiped(driver), FACTS)


@pytest.mark.usefixtures("loaded")
def test_a_query_runs() -> None:
    found = connect().run("MATCH (f:Firm) WHERE f.id = $id RETURN f.name AS name", id="firm:asml").data()
    assert found == [{"name": "ASML"}]


def test_every_entity_class_is_an_object_class() -> None:
    schema = Schema.load()
    assert list(classes()) == list(schema.entity_labels)
    for name, class_ in classes().items():
        assert class_.__primarylabel__ == name
        for predicate in schema.predicates.values():
            has = getattr(class_, "__dict__", {})
            assert (name in predicate.domain) == isinstance(has.get(predicate.name.lower()), RelatedTo)
            assert (name in predicate.range) == isinstance(
                has.get(f"{predicate.name.lower()}_from"), RelatedFrom
            )


@pytest.mark.usefixtures("loaded")
def test_objects_lead_to_objects() -> None:
    from narrows.py2neo import Country, Firm

    graph = connect()
    asml = Firm.match(graph, "firm:asml").first()
    assert (asml.name, asml.name_zh_hant, asml.residual) == ("ASML", "艾司摩爾", False)
    (home,) = asml.headquartered_in
    assert isinstance(home, Country)
    assert home.id == "country:nl"
    assert [firm.id for firm in home.headquartered_in_from] == ["firm:asml"]
    (customer,) = asml.supplies
    assert isinstance(customer, Thing)  # a firm or a country
    assert customer.name == "TSMC"


@pytest.mark.usefixtures("loaded")
def test_a_relationship_has_its_qualifiers() -> None:
    from narrows.py2neo import Firm

    asml = Firm.match(connect(), "firm:asml").first()
    (node,) = asml.has_share
    assert asml.has_share.get(node, "value") == 100.0
    assert asml.has_share.get(node, "date") == "2023"
