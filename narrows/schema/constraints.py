"""Constraints and indexes of the graph, in Cypher, from the ontology."""

from narrows.schema.schema import Schema


def statements(schema: Schema) -> tuple[str, ...]:
    """Every CREATE CONSTRAINT and CREATE INDEX, each harmless when repeated.

    `id` is unique in each label; one relationship per statement and type; full-text indexes use the analyzer
    `cjk`, whose pairs of characters tell 積體電路 from a text that has 積, 體, 電 and 路 in other places.
    """
    return (
        *(
            f"CREATE CONSTRAINT {name.lower()}_id IF NOT EXISTS FOR (n:{name}) REQUIRE n.id IS UNIQUE"
            for name in schema.labels
        ),
        *(
            f"CREATE CONSTRAINT {name.lower()}_statement IF NOT EXISTS "
            f"FOR ()-[r:{name}]-() REQUIRE r.statement IS UNIQUE"
            for name in schema.predicates
        ),
        *(
            f"CREATE INDEX {name.lower()}_{key} IF NOT EXISTS FOR (n:{name}) ON (n.{key})"
            for name, class_ in schema.classes.items()
            for key in class_.indexes
        ),
        *(
            f"CREATE FULLTEXT INDEX {name.lower()}_text IF NOT EXISTS FOR (n:{name}) "
            f"ON EACH [{', '.join(f'n.{key}' for key in class_.full_text)}] "
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
            for name, class_ in schema.classes.items()
            if class_.full_text
        ),
    )
