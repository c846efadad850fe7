"""`narrows down`: stop the local Neo4j; the graph stays."""

import typer


def command() -> None:
    """Stop the local Neo4j. The graph is kept; `narrows up` goes on with it."""
    from narrows.server.home import default_home
    from narrows.server.local import stop

    home = default_home()
    if stop(home):
        typer.echo(f"Neo4j has stopped. The graph is kept in {home.path}.")
    else:
        typer.echo("No local Neo4j was running.")
