"""`narrows import`: RDF written by `narrows export`, back into a graph."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    file: Annotated[Path, typer.Argument(help="An export: .ttl, .nq, .nt or .jsonld.")],
) -> None:
    """Write what an RDF export describes into the graph; nodes it does not describe stay as they are.

    Into an empty graph it gives back the graph that was exported, with the same digest.
    """
    from narrows.graph import Graph
    from narrows.rdf import load

    with Graph.connect() as graph:
        nodes, relationships = load(graph, file)
        typer.echo(f"imported {nodes} nodes and {relationships} relationships from {file}")
        typer.echo(f"digest of the graph: {graph.digest()}")
