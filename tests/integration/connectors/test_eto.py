"""A folder laid out as ETO's dataset in a real graph: its rows are evidence, and its traps are avoided."""

from pathlib import Path

from ingest.jobs.ingest import ingest
from narrows.graph import Graph
from tests.unit.connectors import eto_folder


def test_the_folder_is_recognised_and_a_second_run_writes_nothing(graph: Graph, tmp_path: Path) -> None:
    folder = str(eto_folder.write(tmp_path / "eto"))
    first = ingest(graph, [folder], workers=1)
    assert (first.documents.added, first.documents.failed, first.statements) == (5, 0, 14)
    second = ingest(graph, [folder], workers=1)
    assert (second.documents.unchanged, sum(second.server.values())) == (5, 0)


def test_sole_suppliers_one_sink_and_no_residual_supplier(graph: Graph, tmp_path: Path) -> None:
    ingest(graph, [str(eto_folder.write(tmp_path / "eto"))], workers=1)
    sole = """
        MATCH (h)-[r:HAS_SHARE {value: 100.0}]->({id: 'node:euv-scanner'})
        RETURN h.name AS name, r.basis AS basis ORDER BY name
    """
    assert [(r["name"], r["basis"]) for r in graph.rows(sole)] == [
        ("ASML", "revenue"),
        ("Netherlands", "headquarters"),
    ]
    sinks = "MATCH (n)<-[:INPUT_TO]-() WHERE NOT (n)-[:INPUT_TO]->() RETURN DISTINCT n.name AS name"
    assert [r["name"] for r in graph.rows(sinks)] == ["Finished test chip"]
    residual = "MATCH (e:Entity {residual: true})-[r]->(:Entity) RETURN e.name AS name, type(r) AS kind"
    assert [(r["name"], r["kind"]) for r in graph.rows(residual)] == [("Various countries", "HAS_SHARE")]


def test_the_evidence_is_the_row_with_its_headers(graph: Graph, tmp_path: Path) -> None:
    ingest(graph, [str(eto_folder.write(tmp_path / "eto"))], workers=1)
    query = """
        MATCH (s:Statement {subject_id: 'firm:asml', object_id: 'node:euv-scanner'})
        MATCH (s)-[e:EVIDENCED_BY]->(p:Passage)
        RETURN e.text AS text, e.row AS row, p.text AS passage
    """
    (found,) = graph.rows(query)
    assert found["row"] == 2
    assert found["passage"] == "ASML,P3,EUV lithography tools,N3,100,2025,own"
    assert found["text"] == (
        "provider_name: ASML | provider_id: P3 | provided_name: EUV lithography tools | provided_id: N3"
        " | share_provided: 100 | year: 2025 | source: own"
    )


def test_a_broken_file_fails_the_folder_and_keeps_what_was_loaded(graph: Graph, tmp_path: Path) -> None:
    folder = eto_folder.write(tmp_path / "eto")
    ingest(graph, [str(folder)], workers=1)
    (folder / "stages.csv").unlink()
    report = ingest(graph, [str(folder)], workers=1)
    assert report.documents.failed == 1
    assert "stages.csv: no such file" in report.failures[0].reason
    assert graph.rows("MATCH (s:Statement {predicate: 'HAS_SHARE'}) RETURN count(s) AS n")[0]["n"] == 5
