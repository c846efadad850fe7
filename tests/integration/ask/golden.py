"""Golden files: for each question a tiny graph, and the exact rows it answers with.

`tests/data/questions/<id>.yaml` has `documents`: a list of `{path, date, facts}`, where each fact has a key
and is `[subject, predicate, object, {qualifiers}]`; `residual`: ids that supply nothing; and `cases`: a list
of `{why, params, rows}`.  A row has every column that is not null, and `facts`: the keys of its evidence.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from narrows.graph import Graph
from narrows.load import Reading, Scope, load
from tests.graphs import Fact, reading

FOLDER = Path(__file__).parents[2] / "data" / "questions"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One call of the question."""

    why: str
    params: dict[str, Any]
    rows: list[Row]


class Golden:
    """One golden file; fact keys stand for statement ids."""

    def __init__(self, path: Path) -> None:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.id = path.stem
        self.readings: list[Reading] = []
        self.keys: dict[str, str] = {}  # statement id -> key of the fact
        for document in found["documents"]:
            facts = document["facts"]
            made = reading(map(_fact, facts.values()), path=document["path"], date=document["date"])
            residual = {
                id_: replace(entity, residual=True)
                for id_, entity in made.extraction.entities.items()
                if id_ in found.get("residual", ())
            }
            self.readings.append(
                replace(
                    made,
                    extraction=replace(made.extraction, entities={**made.extraction.entities, **residual}),
                )
            )
            for key, statement in zip(facts, made.extraction.statements, strict=True):
                self.keys.setdefault(statement.id, key)
        self.cases = [Case(c["why"], c.get("params", {}), _sorted(c["rows"])) for c in found["cases"]]

    def load(self, graph: Graph) -> None:
        """Load the documents; a golden fact that the schema refuses is a mistake in the file."""
        paths = tuple(reading.document.path for reading in self.readings)
        report = load(graph, self.readings, scope=Scope(paths))
        assert not report.dropped, f"{self.id}: {report.dropped}"

    def named(self, row: Row) -> Row:
        """An answer's row as the golden file writes it."""
        facts = sorted(self.keys[statement] for statement in row["statements"])
        given = {k: v for k, v in row.items() if v is not None and k != "statements"}
        return given | ({"facts": facts} if facts else {})


def _fact(given: list[Any]) -> Fact:
    """Qualifiers as `narrows.model` has them: a list is a tuple there."""
    subject, predicate, object_, *rest = given
    qualifiers = {k: tuple(v) if isinstance(v, list) else v for k, v in (rest[0] if rest else {}).items()}
    return subject, predicate, object_, qualifiers


def _sorted(rows: list[Row]) -> list[Row]:
    """Rows keep their order; the facts behind one have none."""
    return [row | ({"facts": sorted(row["facts"])} if "facts" in row else {}) for row in rows]


def goldens() -> list[Path]:
    """All golden files, in order."""
    return sorted(FOLDER.glob("*.yaml"))
