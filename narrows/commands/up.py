"""`narrows up`: a Neo4j on this machine, with nothing installed."""

import os

import typer


def command() -> None:
    """Start the local Neo4j; the first time, fetch it (155 MB) and make its password."""
    from narrows.server.local import start

    if uri := os.environ.get("NEO4J_URI"):
        typer.echo(f"NEO4J_URI is set: Narrows uses {uri}, so no local server is needed.")
        return
    server = start()
    typer.echo("Neo4j is already running." if server.event == "running" else "Neo4j is ready.")
    typer.echo(f"  Browser   {server.browser_uri}")
    typer.echo(f"  Bolt      {server.bolt_uri}")
    typer.echo(f"  username  {server.username}")
    if server.event == "created":
        typer.echo(f"  password  {server.password}")
        typer.echo(f"            (kept in {server.home.password}; it is not shown again)")
    else:
        typer.echo(f"  password  in {server.home.password}; `narrows status --password` shows it")
