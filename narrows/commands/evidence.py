"""`narrows evidence`: who says so."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How evidence is printed."""

    table = "table"
    json = "json"


def command(
    statement: Annotated[
        list[str], typer.Argument(metavar="STATEMENT...", help="Ids, as answers give them.")
    ],
    format: Annotated[Format, typer.Option(help="How to print it.")] = Format.table,
) -> None:
    """Show the sentences and table cells behind statements: the text, the file and the place in it."""
    from narrows.ask import QuestionError, evidence_of
    from narrows.ask.printing import show_evidence
    from narrows.graph import Graph

    with Graph.connect() as graph:
        found = evidence_of(graph, statement)
    known = {e.statement for e in found}
    unknown = [id_ for id_ in statement if id_ not in known]
    if unknown:
        raise QuestionError(
            f"the graph has no statement {', '.join(unknown)}", "`narrows ask ID --format json` gives the ids"
        )
    show_evidence(found, format.value)
