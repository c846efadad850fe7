"""What every step of a load stands on: the ontology, the vocabulary, the judgements."""

from dataclasses import dataclass, field

from narrows.graph import Graph
from narrows.load.run import LOCK
from narrows.resolve.judgement import Judgement, Judgements, Verdict
from narrows.schema import Schema, Vocabulary, ddl

_JUDGEMENTS = """
MATCH (j:Judgement)
RETURN j.verdict AS verdict, j.entities AS entities, j.by AS by,
       j.reason AS reason, j.score AS score, j.at AS at
"""


@dataclass(slots=True)
class Ground:
    """Read once a run."""

    schema: Schema = field(default_factory=Schema.load)
    vocabulary: Vocabulary = field(default_factory=Vocabulary.load)
    judgements: Judgements = field(default_factory=Judgements)

    @classmethod
    def of(cls, graph: Graph) -> "Ground":
        """With the judgements that the graph holds."""
        return cls(judgements=Judgements(_judgement(**row) for row in graph.rows(_JUDGEMENTS)))


def prepare(graph: Graph, schema: Schema) -> None:
    """Constraints and indexes as the ontology asks for them; those that exist cost no write."""
    for statement in (*ddl(schema), LOCK):
        graph.define(statement)
    graph.rows("CALL db.awaitIndexes(300)")


def _judgement(verdict: str, entities: list[str], by: str, reason: str, score: float, at: str) -> Judgement:
    first, second = entities
    return Judgement(Verdict(verdict), (first, second), by, reason, score, at)
