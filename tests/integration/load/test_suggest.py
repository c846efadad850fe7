"""`narrows judge suggest` shows names that may be one, until somebody has judged them."""

from typer.testing import CliRunner

from narrows.graph import Graph
from narrows.main import build
from tests.graphs import tiny


def test_a_pair_is_suggested_until_it_is_judged(graph: Graph) -> None:
    ids = ["firm:x-halden-optics", "firm:x-halden-optics-gmbh"]
    tiny(graph, [(id_, "PRODUCES", "node:optics") for id_ in (*ids, "firm:zeiss")])
    app, runner = build(), CliRunner()
    first = runner.invoke(app, ["judge", "suggest"])
    assert first.exit_code == 0, first.output
    assert all(id_ in first.output for id_ in ids)
    assert "firm:zeiss" not in first.output
    assert "1 pairs" in first.output
    assert runner.invoke(app, ["judge", "different", *ids, "--by", "tester"]).exit_code == 0
    assert "0 pairs" in runner.invoke(app, ["judge", "suggest"]).output
