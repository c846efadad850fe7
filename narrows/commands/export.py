"""`narrows export`: the graph as RDF."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The RDF syntaxes."""

    TURTLE = "turtle"
    NQUADS = "nquads"
    JSONLD = "jsonld"


def command(
    format: Annotated[Format, typer.Option("--format", help="The RDF syntax.")] = Format.TURTLE,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write; standard output if not given.")
    ] = None,
) -> None:
    """Write the whole graph as RDF: entities, statements with their evidence, documents, runs, judgements.

    The same graph gives the same file.  `narrows import` reads it back without loss.
    """
    import sys

    from narrows.graph import Graph
    from narrows.rdf import export
    from narrows.rdf.file import replaced

    with Graph.connect() as graph:
        if output is None:
            export(graph.driver, sys.stdout.buffer, format.value)
        else:
            with replaced(output) as file:
                export(graph.driver, file, format.value)
