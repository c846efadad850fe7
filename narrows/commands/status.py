"""`narrows status`: which Neo4j is used, where its Browser is, whether it answers."""

import os
from typing import Annotated

import typer


def command(
    password: Annotated[bool, typer.Option("--password", help="Show the local server's password.")] = False,
) -> None:
    """Say which Neo4j is used and whether it answers; exit code 1 if it does not."""
    from narrows.server.home import default_home
    from narrows.server.local import status

    if os.environ.get("NEO4J_URI"):
        _other_server()
        return
    home = default_home()
    server = status(home)
    if server is None:
        typer.echo(f"No local Neo4j is running for {home.path}; `narrows up` starts it.")
        raise typer.Exit(1)
    typer.echo(f"Neo4j is running (process {server.pid}).")
    typer.echo(f"  Browser   {server.browser_uri}")
    typer.echo(f"  Bolt      {server.bolt_uri}")
    typer.echo(f"  username  {server.username}")
    typer.echo(f"  password  {server.password if password else f'in {home.password}'}")
    typer.echo(f"  data      {home.data}")


def _other_server() -> None:
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    from narrows.errors import NarrowsError
    from narrows.graph.connect import credentials

    login = credentials()
    try:
        with GraphDatabase.driver(login.uri, auth=(login.username, login.password)) as driver:
            agent = driver.get_server_info().agent
    except (DriverError, Neo4jError) as error:
        raise NarrowsError(
            f"the server named by NEO4J_URI, {login.uri}, cannot be used: {error}",
            "check NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, or unset them to use `narrows up`",
        ) from error
    typer.echo(f"NEO4J_URI names the server: {login.uri}, {agent}, user {login.username}.")
