"""Constraints and indexes are what the ontology declares, no more and no less."""

from pathlib import Path

from narrows.schema import Schema, ddl

_TINY = """
@prefix nar: <https://w3id.org/narrows/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
nar:Entity a owl:Class ; nar:index "name_folded" ; nar:fullText "name", "aliases" .
nar:Firm a owl:Class ; rdfs:subClassOf nar:Entity ; nar:idPrefix "firm" .
nar:Note a owl:Class .
nar:OWNS a nar:Predicate ; rdfs:domain nar:Firm ; rdfs:range nar:Firm .
"""


def test_ddl(tmp_path: Path) -> None:
    (tmp_path / "tiny.ttl").write_text(_TINY, encoding="utf-8")
    assert ddl(Schema.load(tmp_path)) == (
        "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT firm_id IF NOT EXISTS FOR (n:Firm) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT owns_statement IF NOT EXISTS FOR ()-[r:OWNS]-() REQUIRE r.statement IS UNIQUE",
        "CREATE INDEX entity_name_folded IF NOT EXISTS FOR (n:Entity) ON (n.name_folded)",
        "CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
    )


def test_the_shipped_ontology_constrains_every_label_and_predicate() -> None:
    schema = Schema.load()
    statements = ddl(schema)
    assert sum("REQUIRE n.id IS UNIQUE" in s for s in statements) == len(schema.labels) == 13
    assert sum("REQUIRE r.statement IS UNIQUE" in s for s in statements) == len(schema.predicates) == 23
    assert len(statements) == 13 + 23 + 3 + 2
