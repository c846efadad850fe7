"""An export without provenance, or against the ontology, does not pass."""

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph

from narrows.content import ONTOLOGY
from narrows.errors import NarrowsError
from narrows.schema.validate import Violation, violations
from tests.unit.schema.ontologies import PREFIXES

_GOOD = (
    PREFIXES
    + """
@prefix st: <https://w3id.org/narrows/id/st/> .
@prefix doc: <https://w3id.org/narrows/id/doc/> .
@prefix edge: <https://w3id.org/narrows/id/edge/> .
@prefix passage: <https://w3id.org/narrows/id/passage/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
firm:asml a nar:Entity, nar:Firm ; nar:name "ASML" ; nar:name_folded "asml" ; nar:HAS_SHARE node:euv .
node:euv a nar:Entity, nar:SupplyChainNode ; nar:name "EUV scanner" ; nar:name_folded "euv scanner" .
doc:d a nar:Document ; dcterms:title "Light" ; dcterms:format "text/markdown" .
passage:p a nar:Passage ; dcterms:isPartOf doc:d ; nar:start 0 ; nar:end 40 .
edge:e a nar:Evidence ; prov:entity passage:p ; nar:start 0 ; nar:end 20 ; nar:text "ASML makes them all." .
st:s a nar:Statement ;
    rdf:subject firm:asml ;
    rdf:predicate nar:HAS_SHARE ;
    rdf:object node:euv ;
    prov:wasDerivedFrom passage:p ;
    prov:qualifiedDerivation edge:e ;
    nar:value 1.0E2 ;
    nar:unit "%" ;
    nar:date "2024-Q4"^^nar:PartialDate ;
    nar:joint ( "Zeiss" ) .
"""
)


def said(folder: Path, old: str = "", new: str = "") -> list[tuple[str, str]]:
    file = folder / "export.ttl"
    assert old in _GOOD
    file.write_text(_GOOD.replace(old, new), encoding="utf-8")
    return sorted({(v.focus.rpartition("/id/")[2], v.message) for v in violations([file])})


def test_a_complete_statement_passes(tmp_path: Path) -> None:
    assert said(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    rdf:subject firm:asml ;", "", "a statement has exactly one subject, an entity"),
        ("    rdf:object node:euv ;", "", "a statement has exactly one object, an entity"),
        ("    rdf:predicate nar:HAS_SHARE ;", "", "a statement has exactly one predicate of the ontology"),
        ("prov:wasDerivedFrom passage:p ;", "", "a statement is derived from at least one passage"),
        ("prov:qualifiedDerivation edge:e ;", "", "a statement says where in a passage it is stated"),
        ("nar:text", "nar:words", "a statement says where in a passage it is stated"),
        ("nar:end 20", "nar:end 0", "a statement says where in a passage it is stated"),
        ("rdf:predicate nar:HAS_SHARE", "rdf:predicate nar:LIKES", "the ontology declares no such predicate"),
        (
            "rdf:predicate nar:HAS_SHARE",
            "rdf:predicate nar:AMENDS",
            "the subject's class lies outside the predicate's domain",
        ),
        (
            "rdf:object node:euv",
            "rdf:object firm:asml",
            "the object's class lies outside the predicate's range",
        ),
        ("1.0E2", "1.01E2", "a percentage lies above what its qualifier allows"),
    ],
)
def test_a_statement_must_be_complete_and_keep_to_the_ontology(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert ("st/s", message) in said(tmp_path, old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.0E2", '"all"'),
        ("1.0E2", "-1.0E0"),
        ('"2024-Q4"^^nar:PartialDate', '"last year"^^nar:PartialDate'),
        ('"2024-Q4"^^nar:PartialDate', '"2024-Q4"'),
        ('( "Zeiss" )', "( 1 )"),
        ('nar:unit "%"', 'nar:unit "%" ; nar:op "≥"'),
        ('nar:unit "%"', 'nar:unit "%" ; nar:currency "dollar"'),
        ('nar:unit "%"', 'nar:unit "%", "percent"'),
    ],
)
def test_qualifiers_are_held_to_the_same_rules_as_extraction(tmp_path: Path, old: str, new: str) -> None:
    assert {focus for focus, _ in said(tmp_path, old, new)} == {"st/s"}


def test_a_passage_is_part_of_a_document(tmp_path: Path) -> None:
    message = "a passage is part of exactly one document"
    assert said(tmp_path, "dcterms:isPartOf doc:d ;", "") == [("passage/p", message)]


def test_the_shapes_work_alone() -> None:
    """`pyshacl -s ontology/shapes.ttl export.ttl`, without the rest of the ontology."""
    shapes = Graph().parse(ONTOLOGY / "shapes.ttl")
    good = Graph().parse(data=_GOOD, format="turtle")
    conforms, _, report = validate(good, shacl_graph=shapes)
    assert conforms, report
    bad = Graph().parse(data=_GOOD.replace("prov:wasDerivedFrom passage:p ;", ""), format="turtle")
    assert validate(bad, shacl_graph=shapes)[0] is False


def test_every_qualifier_is_validated() -> None:
    qualifiers = Graph().parse(ONTOLOGY / "qualifiers.ttl")
    query = "SELECT ?q WHERE { ?q a nar:Qualifier FILTER NOT EXISTS { nar:StatementShape sh:property ?q } }"
    assert list(qualifiers.query(query)) == []


def test_a_file_that_is_no_rdf_is_named(tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_text("nothing of the kind", encoding="utf-8")
    with pytest.raises(NarrowsError, match=r"broken\.ttl is no RDF"):
        list(violations([file]))


def test_violations_are_in_order(tmp_path: Path) -> None:
    file = tmp_path / "export.ttl"
    file.write_text(
        _GOOD.replace("dcterms:title", "dcterms:name").replace("nar:end 40", ""), encoding="utf-8"
    )
    assert list(violations([file])) == [
        Violation("https://w3id.org/narrows/id/doc/d", "a document has exactly one title", ""),
        Violation("https://w3id.org/narrows/id/passage/p", "a passage says where it ends", ""),
    ]
