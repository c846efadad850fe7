"""What a run did: counts, drops by reason, failures, seconds; as a table for people and as JSON."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

from rich.table import Table

from narrows.graph import Row
from narrows.load.reading import Failed
from narrows.load.run import Run
from narrows.load.tally import Tally


@dataclass(slots=True)
class Documents:
    """How many documents were met, and what became of them."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    deleted: int = 0
    failed: int = 0


@dataclass(slots=True)
class RunReport:
    """All counts of one run.

    Nodes and relationships created and deleted are counted by the server, changed and unchanged by us.
    """

    run: Run
    status: str = "running"
    finished: str = ""
    documents: Documents = field(default_factory=Documents)
    passages: int = 0  # of the documents that were added or changed; so the next two
    mentions: int = 0
    statements: int = 0
    unmatched: int = 0  # mentions of names that the vocabulary does not have
    tally: Tally = field(default_factory=Tally)
    dropped: Counter[str] = field(default_factory=Counter)
    failures: list[Failed] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    server: dict[str, int] = field(default_factory=dict)  # the server's own counters

    @property
    def writes(self) -> int:
        """How many writes of any kind the server counted."""
        return sum(self.server.values())

    def counts(self) -> Row:
        """Flat counts, as a Run node keeps them."""
        documents = {f"documents_{name}": count for name, count in asdict(self.documents).items()}
        return {
            **documents,
            "passages": self.passages,
            "mentions": self.mentions,
            "statements": self.statements,
            "unmatched": self.unmatched,
            "dropped": [f"{reason}: {count}" for reason, count in sorted(self.dropped.items())],
            **self._graph(),
            "entities_added": self.tally.entities_added,
            "entities_removed": self.tally.entities_removed,
            "statements_added": self.tally.statements_added,
            "statements_removed": self.tally.statements_removed,
        }

    def _graph(self) -> dict[str, int]:
        made = {}
        for kind in ("nodes", "relationships"):
            made[f"{kind}_written"] = self.server.get(f"{kind}_created", 0) + getattr(
                self.tally, f"{kind}_changed"
            )
            made[f"{kind}_unchanged"] = getattr(self.tally, f"{kind}_unchanged")
            made[f"{kind}_deleted"] = self.server.get(f"{kind}_deleted", 0)
        return made

    def as_json(self) -> str:
        """One JSON object, keys in a fixed order."""
        whole = {
            "run": self.run.id,
            "source": self.run.source,
            "started": self.run.started,
            "finished": self.finished,
            "status": self.status,
            **self.counts(),
            "dropped": dict(sorted(self.dropped.items())),
            "failures": [{"path": f.path, "reason": f.reason} for f in self.failures],
            "seconds": {step: round(taken, 3) for step, taken in self.seconds.items()},
            "server": self.server,
        }
        return json.dumps(whole, ensure_ascii=False)

    def as_table(self) -> Table:
        """Counts by what they count; only the reasons and failures that occurred."""
        table = Table(
            title=f"{self.run.source or 'run'}: {self.status}", show_header=False, title_justify="left"
        )
        table.add_column(style="bold")
        table.add_column(justify="right")
        for name, count in self.counts().items():
            if name != "dropped":
                table.add_row(name.replace("_", " "), f"{count:,}")
        for reason, count in sorted(self.dropped.items()):
            table.add_row(f"dropped: {reason}", f"{count:,}")
        for step, taken in self.seconds.items():
            table.add_row(f"seconds: {step}", f"{taken:.1f}")
        table.add_row("writes, by the server's counters", f"{self.writes:,}")
        for failure in self.failures:
            table.add_row(f"failed: {failure.path}", failure.reason)
        return table

    def log(self, file: Path) -> None:
        """Append to the local log of runs, which also has those that changed nothing."""
        with file.open("a", encoding="utf-8") as stream:
            stream.write(self.as_json() + "\n")
