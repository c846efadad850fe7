"""`narrows ask`: one canned question, answered with its evidence."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How an answer is printed."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"


def command(
    name: Annotated[str, typer.Argument(metavar="ID", help="Which; `narrows questions` lists them.")],
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="KEY=VALUE", help="A parameter; repeatable.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How to print the answer.")] = Format.table,
    evidence: Annotated[int, typer.Option(help="Sentences and cells shown below a table.")] = 5,
    limit: Annotated[int, typer.Option(help="Rows shown in a table; the other formats print all.")] = 40,
) -> None:
    """Answer a canned question, with the sentence or table cell behind each row.

    Example: narrows ask sole_source --param threshold=0.9 --format json
    """
    from narrows.ask import QuestionError, ask
    from narrows.ask.printing import show
    from narrows.graph import Graph

    params = {}
    for pair in param or ():
        key, equals, value = pair.partition("=")
        if not equals:
            raise QuestionError(f"--param {pair} has no value", "write it as --param KEY=VALUE")
        params[key.strip()] = value.strip()
    with Graph.connect() as graph:
        show(ask(graph, name, **params), format.value, evidence=evidence, limit=limit)
