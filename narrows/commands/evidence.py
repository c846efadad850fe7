"""`narrows evidence`: who says so."""

from typing import Annotated

import typer


def command(
    statement: Annotated[
        list[str], typer.Argument(metavar="STATEMENT...", help="Ids, as answers give them.")
    ],
    format: Annotated[str, typer.Option(help="table or json")] = "table",
) -> None:
    """Show the sentences and table cells behind statements: the text, the file and the place in it."""
    from narrows.ask.asking import evidence_of
    from narrows.ask.printing import show_evidence
    from narrows.ask.question import QuestionError
    from narrows.graph import Graph

    with Graph.connect() as graph:
        found = evidence_of(graph, statement)
    if not found:
        asked = ", ".join(statement)
        raise QuestionError(
            f"the graph has no statement {asked}", "`narrows ask --format json` gives the ids"
        )
    show_evidence(found, format)
