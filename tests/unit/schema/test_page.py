"""The schema page says what the ontology says."""

from pathlib import Path

from narrows.schema import Schema
from narrows.schema.page import page


def test_the_committed_page_is_current() -> None:
    committed = Path(__file__).parents[3] / "docs" / "schema.md"
    assert committed.read_text(encoding="utf-8") == page(Schema.load()), (
        "run `narrows ontology page -o docs/schema.md`"
    )


def test_every_declaration_has_its_row() -> None:
    text, schema = page(Schema.load()), Schema.load()
    for name in (*schema.entity_labels, *schema.relationship_types, *schema.qualifiers):
        assert f"| `{name}` |" in text
