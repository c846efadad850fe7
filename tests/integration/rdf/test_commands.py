"""`narrows export` and `narrows import` as a user runs them."""

from pathlib import Path

import neo4j
from typer.testing import CliRunner

from narrows.errors import NarrowsError
from narrows.graph import Graph
from narrows.main import build
from tests.integration.rdf.graph import CREATE


def test_export_and_import(empty: neo4j.Driver, tmp_path: Path) -> None:
    empty.execute_query(CREATE)
    digest, file = Graph(empty).digest(), tmp_path / "graph.jsonld"
    app, runner = build(), CliRunner()
    assert runner.invoke(app, ["export", "--format", "jsonld", "--output", str(file)]).exit_code == 0
    assert runner.invoke(app, ["export", "--format", "jsonld"]).stdout_bytes == file.read_bytes()
    assert runner.invoke(app, ["ontology", "check", str(file)]).output == "no violation\n"
    empty.execute_query("MATCH (n) DETACH DELETE n")
    result = runner.invoke(app, ["import", str(file)])
    assert result.output == (
        f"imported 12 nodes and 19 relationships from {file}\ndigest of the graph: {digest}\n"
    )


def test_a_file_that_cannot_be_read_leaves_the_graph_alone(empty: neo4j.Driver, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text("nothing of the kind", encoding="utf-8")
    result = CliRunner().invoke(build(), ["import", str(file)])
    assert isinstance(result.exception, NarrowsError)
    assert Graph(empty).rows("MATCH (n) RETURN count(n) AS nodes") == [{"nodes": 0}]
