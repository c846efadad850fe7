"""Readings into the graph: each document in a transaction of its own, then clean-up of what is gone."""

from collections.abc import Callable, Iterable
from time import perf_counter

from narrows.graph import Counters, Graph, Transaction
from narrows.load.document import replace
from narrows.load.gate import allowed
from narrows.load.ground import Ground, prepare
from narrows.load.lock import exclusive, state
from narrows.load.places import Place, add_place, all_places, set_places
from narrows.load.reading import Failed, Outcome, Reading, Scope, Unchanged
from narrows.load.report import RunReport
from narrows.load.rows import Rows, rows
from narrows.load.run import Run, now
from narrows.load.tally import Tally
from narrows.resolve import is_unknown


def load(
    graph: Graph, outcomes: Iterable[Outcome], *, scope: Scope | None = None, run: Run | None = None
) -> RunReport:
    """Make the graph hold what the documents say, and drop what `scope` held and the run did not meet.

    `outcomes` is consumed lazily and once, after the lock is taken.  Raises NarrowsError when another run
    is writing to this graph.
    """
    run = run or Run()
    with exclusive(graph.uri, run):
        return _Load(graph, scope or Scope(), run).run(outcomes)


class _Load:
    def __init__(self, graph: Graph, scope: Scope, run: Run) -> None:
        self.graph = graph
        self.scope = scope
        self.report = RunReport(run)
        self.met: dict[str, str] = {}  # location -> Document.id
        self.paths: dict[str, str] = {}  # location -> path
        self.loaded: set[str] = set()  # Document.id

    def run(self, outcomes: Iterable[Outcome]) -> RunReport:
        report, start = self.report, perf_counter()
        before = dict(self.graph.counters.counts)
        self.ground = Ground.of(self.graph)
        prepare(self.graph, self.ground.schema)
        report.run.clear_way(self.graph)
        self.before = all_places(self.graph)
        self.held = {at: id_ for id_, places in self.before.items() for _, at in places}
        status = "interrupted"
        try:
            self._read(outcomes)
            cleaning = perf_counter()
            self._clean_up()
            report.seconds["clean up"] = perf_counter() - cleaning
            status = "done"
        finally:
            report.status, report.finished = status, now()
            after = self.graph.counters.counts
            report.server = {name: after[name] - before[name] for name in after}
            report.run.finish(self.graph, status, report.counts())
            report.seconds["all"] = perf_counter() - start
            report.log(state() / "runs.jsonl")
        return report

    def _read(self, outcomes: Iterable[Outcome]) -> None:
        waiting, writing, since = 0.0, 0.0, perf_counter()
        for outcome in outcomes:
            arrived = perf_counter()
            waiting += arrived - since
            match outcome:
                case Reading():
                    self._load(outcome)
                case Unchanged():
                    self._meet(outcome.document, (outcome.path, outcome.location))
                    self.report.documents.unchanged += 1
                case Failed():
                    self.report.failures.append(outcome)
                    self.report.documents.failed += 1
            since = perf_counter()
            writing += since - arrived
        self.report.seconds |= {"read and extract": waiting + perf_counter() - since, "load": writing}

    def _load(self, reading: Reading) -> None:
        document, report = reading.document, self.report
        place = (document.path, reading.location or document.path)
        self._meet(document.id, place)
        if document.id in self.loaded:  # the same content at a second path
            report.documents.unchanged += 1
            return
        self.loaded.add(document.id)
        kept, dropped = allowed(self.ground.schema, reading.extraction)
        want = rows(reading, kept)
        tally, written = self._write(document.id, want, place)
        report.tally += tally
        if not written:
            report.documents.unchanged += 1
        elif place[1] in self.held:
            report.documents.changed += 1
        else:
            report.documents.added += 1
        report.passages += len(document.passages)
        report.mentions += len(reading.extraction.mentions)
        report.statements += len(kept)
        report.unmatched += sum(is_unknown(mention.entity) for mention in reading.extraction.mentions)
        report.dropped.update(str(drop.reason) for drop in (*reading.extraction.drops, *dropped))

    def _meet(self, id_: str, place: Place) -> None:
        path, location = place
        self.met[location] = id_
        self.paths[location] = path

    def _write(self, id_: str, want: Rows, place: Place | None) -> tuple[Tally, bool]:
        def work(tx: Transaction) -> tuple[Tally, Counters]:
            tally = replace(tx, self.ground, id_, want)
            if place:
                add_place(tx, id_, place)
            self._sign(tx, [id_])
            return tally, tx.counters

        return self._commit(work)

    def _sign(self, tx: Transaction, documents: list[str]) -> None:
        if tx.counters.total():
            self.report.run.touch(tx, documents)

    def _commit(self, work: Callable[[Transaction], tuple[Tally, Counters]]) -> tuple[Tally, bool]:
        tally, counters = self.graph.transact(work)
        self.report.run.recorded |= counters.total() > 0
        return tally, counters.total() > 0

    def _clean_up(self) -> None:
        """Forget the places where a document was not met again, and the documents left without any."""
        moved: dict[str, frozenset[Place]] = {}
        have = all_places(self.graph)
        met: dict[str, set[Place]] = {}
        for location, id_ in self.met.items():
            met.setdefault(id_, set()).add((self.paths[location], location))
        for id_, places in sorted(have.items()):
            want = frozenset({p for p in places if self._stays(p[1])} | met.get(id_, set()))
            if not want:
                tally, _ = self._write(id_, Rows(), None)
                self.report.tally += tally
                self.report.documents.deleted += not any(at in self.met for _, at in places)
            elif want != places:
                moved[id_] = want

        def work(tx: Transaction) -> tuple[Tally, Counters]:
            set_places(tx, moved)
            self._sign(tx, list(moved))
            return Tally(nodes_changed=len(moved)), tx.counters

        if moved:
            tally, _ = self._commit(work)
            self.report.tally += tally

    def _stays(self, location: str) -> bool:
        if location in self.met:
            return False  # its places of this run are added from `met`
        failed = Scope(tuple(failure.location for failure in self.report.failures))
        return failed.covers(location) or not self.scope.covers(location)
