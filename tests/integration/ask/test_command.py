"""`narrows ask`, `questions` and `evidence` as a user runs them: formats, and errors of one line."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from narrows.graph import Graph
from narrows.graph.connect import Credentials
from tests.graphs import Fact, tiny

FACTS: list[Fact] = [
    (
        "firm:a",
        "HAS_SHARE",
        "node:n",
        {"value": 100.0, "unit": "%", "date": "2023", "scope": 'global, "all" of it'},
    ),
    ("firm:tsmc", "INVESTS_IN", "country:us", {"amount": 65000000001.0, "currency": "USD"}),
    ("firm:tsmc", "SUPPLIES", "firm:a"),
]


class Shell:
    """Runs `narrows` on the session's server."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment

    def __call__(self, *arguments: str, fails: bool = False) -> str:
        """Standard output; for a call that fails, standard error."""
        command = [sys.executable, "-m", "narrows", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=self.environment)
        assert done.returncode == (1 if fails else 0), done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr if fails else done.stdout

    def json(self, *arguments: str) -> Any:
        """Strict JSON: NaN and Infinity are refused."""
        return json.loads(self(*arguments, "--format", "json"), parse_constant=pytest.fail)


@pytest.fixture
def narrows(server: Credentials, graph: Graph) -> Shell:
    """The command line, with a small graph behind it."""
    tiny(graph, FACTS)
    login = {
        "NEO4J_URI": server.uri,
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password,
        "PYTHONUTF8": "1",
    }
    return Shell({**os.environ, **login})


def test_json_has_rows_evidence_and_coverage(narrows: Shell) -> None:
    found = narrows.json("ask", "sole_source", "--param", "threshold=0.9")
    assert list(found) == ["id", "rows", "evidence", "coverage"]
    assert found["id"] == "sole_source"
    (row,) = found["rows"]
    (evidence,) = found["evidence"]
    assert row == {
        "holder": "A",
        "holder_class": "Firm",
        "item": "N",
        "share": 1.0,
        "op": "=",
        "date": "2023",
        "scope": 'global, "all" of it',
        "basis": None,
        "documents": 1,
        "contested_by": [],
        "statements": [evidence["statement"]],
    }
    assert evidence["path"] == "facts.txt"
    assert found["coverage"]["statements_in_graph"] == 3
    assert narrows.json("evidence", evidence["statement"]) == [evidence]


def test_csv_quotes_and_keeps_numbers_whole(narrows: Shell) -> None:
    (share,) = csv.DictReader(io.StringIO(narrows("ask", "sole_source", "--format", "csv")))
    assert share["scope"] == 'global, "all" of it'
    assert share["basis"] == ""
    (deal,) = csv.DictReader(io.StringIO(narrows("ask", "deals", "--format", "csv")))
    assert float(deal["amount"]) == 65000000001.0


def test_markdown_has_footnotes(narrows: Shell) -> None:
    lines = narrows("ask", "deals", "-p", "who=台積電", "--format", "markdown").splitlines()
    assert (
        lines[0] == "| who | relation | what | amount | currency | share | place | date | status | evidence |"
    )
    assert lines[2].endswith("| [^1] |")
    assert lines[-1].startswith("[^1]: TSMC INVESTS_IN United States")


def test_a_table_says_who_says_so(narrows: Shell) -> None:
    shown = narrows("ask", "deals")
    assert "65,000,000,001" in shown
    assert "TSMC INVESTS_IN United States" in shown
    assert "1 row from 1 statements in 1 documents" in shown
    assert "No rows; the graph holds 3 statements from 1 documents." in narrows("ask", "conflicts")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("ask", "sole_sorce"), "error: there is no question 'sole_sorce'\n  did you mean sole_source"),
        (("ask", "sole_source", "-p", "treshold=1"), "no parameter 'treshold'\n  did you mean threshold?"),
        (("ask", "sole_source", "-p", "threshold=much"), "threshold is a share from 0 to 1, not 'much'"),
        (("ask", "sole_source", "-p", "threshold"), "--param threshold has no value"),
        (("ask", "profile"), "profile needs name"),
        (("ask", "profile", "-p", "name=TSMK"), "no entity called 'TSMK'\n  did you mean TSMC"),
        (("ask", "profile", "-p", "name=a' OR 1=1 //"), """no entity called "a' OR 1=1 //\""""),
        (("questions", "hhj"), "there is no question 'hhj'\n  did you mean hhi?"),
        (("evidence", "st:none"), "the graph has no statement st:none"),
    ],
)
def test_a_mistake_is_one_line_with_a_way_out(
    narrows: Shell, arguments: tuple[str, ...], message: str
) -> None:
    assert message in narrows(*arguments, fails=True)


def test_questions_are_listed_with_their_parameters(narrows: Shell) -> None:
    assert "single_source_dependency" in narrows("questions")
    shown = narrows("questions", "sole_source")
    assert "--param threshold=…  share of the market from 0 to 1; default 0.75" in shown
    assert "(one of any, firm, country); default any" in shown
