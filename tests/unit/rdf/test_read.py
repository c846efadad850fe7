"""A file that cannot give a graph is refused with its name and the reason."""

from pathlib import Path

import pytest

from narrows.errors import NarrowsError
from narrows.rdf.read import opened
from narrows.schema import Schema
from tests.unit.schema.ontologies import PREFIXES


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("graph.csv", "", r"graph\.csv: no RDF format has the ending '\.csv'"),
        ("graph.ttl", "nothing of the kind", r"graph\.ttl: .*line 1"),
        (
            "graph.ttl",
            PREFIXES + "firm:a a nar:Firm ; nar:aliases [] .",
            "a list breaks off",
        ),
        (
            "graph.ttl",
            PREFIXES + "<https://w3id.org/narrows/id/st/1> a nar:Statement .",
            "st/1 has no .*subject",
        ),
        (
            "graph.ttl",
            PREFIXES + "<https://w3id.org/narrows/id/judgement/1> a nar:Judgement ; nar:JUDGES firm:a .",
            "judgement:1 JUDGES firm:a, but the file does not describe firm:a",
        ),
    ],
)
def test_refused(tmp_path: Path, name: str, text: str, message: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NarrowsError, match=message), opened(file, Schema.load()) as source:
        list(source.nodes("Firm"))
        list(source.edges())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(NarrowsError, match=r"absent\.ttl cannot be read"),
        opened(tmp_path / "absent.ttl", Schema.load()),
    ):
        pass
