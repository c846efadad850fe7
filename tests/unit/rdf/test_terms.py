"""A property comes back from RDF with its value and its type."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j.time import Date, DateTime
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from narrows.errors import NarrowsError
from narrows.rdf.terms import Scalar, key_of, triples, value_of
from narrows.schema import Datatype

_NODE = NamedNode("https://w3id.org/narrows/id/firm/asml")


def written(key: str, value: object, datatype: Datatype | None = None) -> list[str]:
    return [str(triple) for triple in triples(_NODE, key, value, datatype)]


def read_back(value: Scalar) -> Scalar:
    text = serialize(triples(_NODE, "p", value), format=RdfFormat.TURTLE)
    assert text is not None
    (quad,) = parse(text, format=RdfFormat.TURTLE)
    assert isinstance(quad.object, Literal)
    return value_of(quad.object)


@given(st.one_of(st.text(), st.integers(-(2**63), 2**63 - 1), st.booleans(), st.floats(allow_nan=False)))
def test_scalars(value: Scalar) -> None:
    back = read_back(value)
    assert back == value
    assert type(back) is type(value)


def test_times() -> None:
    moment = DateTime.from_native(datetime(2024, 6, 1, 12, 30, 15, 123456, tzinfo=UTC))
    assert read_back(moment) == moment
    assert read_back(Date(2024, 6, 1)) == Date(2024, 6, 1)


@pytest.mark.parametrize(
    ("key", "value", "term", "language"),
    [
        ("name_zh_hant", "艾司摩爾", "http://www.w3.org/2000/01/rdf-schema#label", "zh-hant"),
        ("title", "Light", "http://purl.org/dc/terms/title", None),
        ("fingerprint", "f1", "https://w3id.org/narrows/ontology#fingerprint", None),
    ],
)
def test_well_known_terms_where_there_are_some(key: str, value: str, term: str, language: str | None) -> None:
    (triple,) = triples(_NODE, key, value)
    assert triple == Triple(_NODE, NamedNode(term), Literal(value, language=language))
    assert key_of(NamedNode(term), language) == key


def test_a_partial_date_says_that_it_is_one() -> None:
    assert written("date", "2024-Q4", Datatype.DATE)[0].endswith(
        '"2024-Q4"^^<https://w3id.org/narrows/ontology#PartialDate>'
    )


def test_a_list_is_the_same_at_every_export() -> None:
    assert len(written("aliases", ["甲", "乙"])) == 5
    assert written("aliases", ["甲", "乙"]) == written("aliases", ["甲", "乙"])
    assert written("aliases", []) == [
        "<https://w3id.org/narrows/id/firm/asml> <https://w3id.org/narrows/ontology#aliases> "
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"
    ]


def test_what_rdf_cannot_hold_is_refused() -> None:
    with pytest.raises(NarrowsError, match="property blob holds bytes"):
        written("blob", b"\x00")


def test_a_literal_that_is_no_number_is_refused() -> None:
    with pytest.raises(NarrowsError, match="does not read as integer"):
        value_of(Literal("many", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")))
