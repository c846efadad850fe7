"""What the ontology does not allow is dropped, counted by reason, and never reaches the graph."""

from narrows.graph import Graph
from tests.graphs import tiny


def test_dropped_statements_are_counted_in_the_report_and_the_run(graph: Graph) -> None:
    report = tiny(
        graph,
        [
            ("firm:asml", "HEADQUARTERED_IN", "country:nl"),
            ("firm:asml", "HEADQUARTERED_IN", "firm:tsmc"),
            ("firm:asml", "HEADQUARTERED_IN", "node:euv-scanner"),
            ("firm:asml", "SUPPLIES", "firm:tsmc", {"colour": "red"}),
        ],
    )
    assert report.statements == 1
    assert dict(report.dropped) == {
        "object class outside the predicate's range": 2,
        "qualifier not declared for the predicate, or of another datatype": 1,
    }
    assert graph.rows("MATCH (s:Statement) RETURN count(s) AS n") == [{"n": 1}]
    assert graph.rows("MATCH (r:Run) RETURN r.dropped AS dropped") == [
        {
            "dropped": [
                "object class outside the predicate's range: 2",
                "qualifier not declared for the predicate, or of another datatype: 1",
            ]
        }
    ]
