"""`narrows judge`: say that two entities are the same, or are not, and take it back."""

from typing import Annotated

import typer

group = typer.Typer(
    no_args_is_help=True, help="Say that two entities are the same, or are not; take it back."
)

First = Annotated[str, typer.Argument(help="Id of an entity, such as firm:tsmc.", metavar="A")]
Second = Annotated[str, typer.Argument(help="Id of another.", metavar="B")]
By = Annotated[str, typer.Option(help="Who judges.")]
Reason = Annotated[str, typer.Option(help="Why: what a reader can check.")]
Score = Annotated[float, typer.Option(min=0.0, max=1.0, help="How certain; 1 is certain.")]


@group.command()
def same(a: First, b: Second, by: By, reason: Reason = "", score: Score = 1.0) -> None:
    """A and B are one: their claims meet in one entity; each claim keeps the id it was made with."""
    _judge("same", a, b, by, reason, score)


@group.command()
def different(a: First, b: Second, by: By, reason: Reason = "", score: Score = 1.0) -> None:
    """A and B are two: nobody can merge them before this is undone."""
    _judge("different", a, b, by, reason, score)


@group.command()
def suggest(limit: Annotated[int, typer.Option(min=1, help="How many pairs at most.")] = 20) -> None:
    """Pairs of names that may be one entity, the surest first; those judged already are left out."""
    from rich.console import Console
    from rich.table import Table

    from narrows.graph import Graph
    from narrows.load.ground import Ground
    from narrows.resolve.suggest import Named, suggestions

    table = Table("score", "names", "ids")
    with Graph.connect() as graph:
        judged = {frozenset(j.entities) for j in Ground.of(graph).judgements.all}
        rows = graph.rows(
            "MATCH (e:Entity) RETURN e.id AS id, [l IN labels(e) WHERE l <> 'Entity'][0] AS type, "
            "[e.name] + coalesce(e.aliases, []) AS names"
        )
    found = suggestions(Named(r["id"], r["type"], tuple(dict.fromkeys(r["names"]))) for r in rows)
    open_ = [s for s in found if frozenset((s.one.id, s.other.id)) not in judged]
    for s in open_[:limit]:
        table.add_row(f"{s.score:.1f}", "\n".join(s.names), f"{s.one.id}\n{s.other.id}")
    Console().print(table)
    typer.echo(f"{len(open_)} pairs; judge one with `narrows judge same A B --by NAME` or `different`")


@group.command()
def undo(id: Annotated[str, typer.Argument(help="Id of a judgement.", metavar="ID")]) -> None:
    """Take a judgement back: the graph is again what it was without it."""
    from narrows.graph import Graph
    from narrows.load.judge import undo

    with Graph.connect() as graph:
        undo(graph, id)
    typer.echo(f"{id} is undone")


@group.command("list")
def list_() -> None:
    """All judgements that stand."""
    from rich.console import Console
    from rich.table import Table

    from narrows.graph import Graph
    from narrows.load.ground import Ground

    table = Table("verdict", "entities", "by", "score", "at", "reason")
    table.add_column("id", no_wrap=True)  # to be copied into `undo`
    with Graph.connect() as graph:
        for j in Ground.of(graph).judgements.all:
            table.add_row(j.verdict, "\n".join(j.entities), j.by, f"{j.score:g}", j.at[:10], j.reason, j.id)
    Console().print(table)


def _judge(verdict: str, a: str, b: str, by: str, reason: str, score: float) -> None:
    from narrows.graph import Graph
    from narrows.load.judge import judge
    from narrows.load.run import now
    from narrows.resolve.judgement import Judgement, Verdict

    first, second = sorted((a, b))
    judgement = Judgement(Verdict(verdict), (first, second), by, reason, score, now())
    with Graph.connect() as graph:
        after = judge(graph, judgement)
    typer.echo(f"{judgement.id}: {first} and {second} are {verdict}")
    if verdict == "same":
        typer.echo(
            f"shown as {after.canonical(first)}; take it back with `narrows judge undo {judgement.id}`"
        )
