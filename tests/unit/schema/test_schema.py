"""The ontology alone decides what a statement may say."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from narrows.model import DropReason, QualifierValue, Statement
from narrows.schema import Datatype, Schema, ddl
from tests.unit.schema.ontologies import ontology

SCHEMA = Schema.load()


def check(
    predicate: str,
    ends: tuple[str, str] = ("Firm", "SupplyChainNode"),
    ids: tuple[str, str] = ("firm:asml", "node:euv-scanner"),
    qualifiers: Mapping[str, QualifierValue] | None = None,
) -> DropReason | None:
    return SCHEMA.check(Statement(predicate, *ids, 0, 1, qualifiers or {}), *ends)


def test_labels_are_entity_and_every_class_with_a_prefix() -> None:
    assert SCHEMA.entity_labels == (
        "Firm",
        "Organization",
        "Country",
        "Technology",
        "SupplyChainNode",
        "Regulation",
        "Site",
    )
    records = ("Document", "Passage", "Statement", "Run", "Judgement")
    assert SCHEMA.labels == ("Entity", *SCHEMA.entity_labels, *records)


def test_relationship_types_are_predicates_and_links() -> None:
    assert sorted(SCHEMA.predicates) == [
        *("ACQUIRES", "AMENDS", "BASED_ON", "DEPENDS_ON", "DESIGNATES", "EARNS_FROM", "HAS_SHARE"),
        *("HEADQUARTERED_IN", "INPUT_TO", "INVESTS_IN", "ISSUED_BY", "LISTED_ON", "LOCATED_IN", "MEMBER_OF"),
        *("OWNS", "PART_OF_NODE", "PRODUCES", "PROMOTES", "RESTRICTS", "SUBSIDIARY_OF", "SUBSIDIZED_BY"),
        *("SUPPLIES", "TARGETS"),
    ]
    links = ("SUBJECT", "OBJECT", "EVIDENCED_BY", "PART_OF", "MENTIONS", "READ_BY", "JUDGES")
    assert SCHEMA.relationship_types == (*SCHEMA.predicates, *links)


def test_a_predicate_has_the_union_of_its_domain_and_the_qualifiers_above_it() -> None:
    share = SCHEMA.predicates["HAS_SHARE"]
    assert share.domain == {"Firm", "Country"}
    assert share.range == {"SupplyChainNode", "Technology"}
    assert {"value", "unit", "op", "basis", "date", "scope", "joint"} <= share.qualifiers.keys()
    assert "amount" not in share.qualifiers
    assert share.labels == {"en": "has a share of", "zh-Hant": "市占率", "zh-Hans": "市场份额"}


def test_qualifiers_have_datatype_and_limits() -> None:
    assert {q.name: q.datatype for q in SCHEMA.qualifiers.values()} == {
        **dict.fromkeys(("value", "value_max", "amount", "amount_max", "share"), Datatype.FLOAT),
        **dict.fromkeys(("date", "date_end", "valid_from", "valid_to"), Datatype.DATE),
        **dict.fromkeys(("sole", "dominant"), Datatype.BOOL),
        **dict.fromkeys(("unit", "op", "scope", "basis", "item", "currency", "place"), Datatype.STR),
        **dict.fromkeys(("against", "threshold", "status"), Datatype.STR),
        "joint": Datatype.LIST,
        "count": Datatype.INT,
    }
    assert SCHEMA.qualifiers["op"].allowed == ("=", ">", "<", "~")
    assert SCHEMA.qualifiers["value"].max_percent == 100.5


@pytest.mark.parametrize(
    ("reason", "given"),
    [
        (None, {"value": 70.0, "unit": "%", "op": ">", "date": "2024-Q4", "scope": "global"}),
        (None, {"value": 300.0, "unit": "nm"}),
        (None, {"joint": ("Zeiss", "Trumpf"), "count": 2, "sole": False}),
        (DropReason.QUALIFIER, {"amount": 1.0}),
        (DropReason.QUALIFIER, {"value": "70"}),
        (DropReason.QUALIFIER, {"value": True}),
        (DropReason.QUALIFIER, {"count": 2.0}),
        (DropReason.QUALIFIER, {"op": "≥"}),
        (DropReason.QUALIFIER, {"status": "maybe"}),
        (DropReason.QUALIFIER, {"date": "2024-13"}),
        (DropReason.QUALIFIER, {"date": "last year"}),
        (DropReason.OUT_OF_RANGE, {"value": -1.0}),
        (DropReason.OUT_OF_RANGE, {"value": float("nan")}),
        (DropReason.OUT_OF_RANGE, {"value": 101.0, "unit": "%"}),
    ],
)
def test_qualifiers_are_held_to_their_declaration(
    reason: DropReason | None, given: dict[str, QualifierValue]
) -> None:
    assert check("HAS_SHARE", qualifiers=given) is reason


def test_ends_are_held_to_domain_and_range() -> None:
    assert check("INVENTED") is DropReason.UNKNOWN_PREDICATE
    assert check("HAS_SHARE", ("Regulation", "SupplyChainNode")) is DropReason.DOMAIN
    assert check("HAS_SHARE", ("Firm", "Country")) is DropReason.RANGE
    assert check("SUPPLIES", ("Firm", "Firm"), ("firm:asml", "firm:asml")) is DropReason.SELF_REFERENCE


def test_an_id_says_its_class() -> None:
    assert SCHEMA.class_of("node:euv-scanner") == "SupplyChainNode"
    assert SCHEMA.class_of("st:0011223344556677") == "Statement"
    assert SCHEMA.class_of("wd:Q1") == ""


def test_a_class_is_a_few_lines_of_turtle_and_no_python(tmp_path: Path) -> None:
    fund = (
        "nar:Fund a owl:Class ; rdfs:subClassOf nar:Firm ;\n"
        '    rdfs:label "Fund"@en, "基金"@zh-Hant, "基金"@zh-Hans ;\n'
        '    skos:definition "A firm that invests."@en ;\n'
        '    nar:idPrefix "fund" .\n'
    )
    schema = Schema.load(ontology(tmp_path, declarations=fund))
    assert "Fund" in schema.entity_labels
    assert "Fund" in schema.predicates["OWNS"].domain
    assert schema.class_of("fund:example") == "Fund"
    assert "CREATE CONSTRAINT fund_id IF NOT EXISTS FOR (n:Fund) REQUIRE n.id IS UNIQUE" in ddl(schema)
