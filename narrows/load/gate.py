"""The last gate before the graph: what the ontology does not allow is dropped with a counted reason."""

from collections.abc import Mapping
from dataclasses import replace

from narrows.model import Drop, Extraction, QualifierValue, Statement
from narrows.schema import Datatype, Predicate, Schema


def allowed(schema: Schema, extraction: Extraction) -> tuple[list[Statement], list[Drop]]:
    """The statements that keep to the ontology, and the others with the reason why they do not."""
    kept: list[Statement] = []
    dropped: list[Drop] = []
    for statement in extraction.statements:
        predicate = schema.predicates.get(statement.predicate)
        typed = statement if predicate is None else _typed(predicate, statement)
        reason = schema.check(
            typed, extraction.entities[typed.subject].type, extraction.entities[typed.object].type
        )
        if reason is None:
            kept.append(typed)
        else:
            dropped.append(Drop(reason, statement.start, statement.end, _detail(statement)))
    return kept, dropped


def _typed(predicate: Predicate, statement: Statement) -> Statement:
    """Whole numbers as floats where the ontology says float, so that 70 and 70.0 are one claim."""
    return replace(statement, qualifiers=_floats(predicate, statement.qualifiers))


def _floats(predicate: Predicate, given: Mapping[str, QualifierValue]) -> dict[str, QualifierValue]:
    floats = {name for name, q in predicate.qualifiers.items() if q.datatype is Datatype.FLOAT}
    return {
        name: float(value) if name in floats and type(value) is int else value
        for name, value in given.items()
    }


def _detail(statement: Statement) -> str:
    return f"{statement.subject} {statement.predicate} {statement.object}"
