"""The `narrows` command: one module a command, found by folder, so that adding one edits nothing."""

import pkgutil
import signal
import sys
from importlib import import_module
from importlib.metadata import entry_points

import typer

from narrows.errors import NarrowsError

_HELP = "Where does a supply chain narrow to one firm or country, who is exposed, and which sentence says so?"


def build() -> typer.Typer:
    """The command line: each module of a command package gives `command` (a function) or `group`."""
    app = typer.Typer(
        name="narrows",
        help=_HELP,
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
    )
    for entry in sorted(entry_points(group="narrows.commands"), key=lambda e: e.name):
        package = import_module(entry.value)
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
            module = import_module(f"{entry.value}.{info.name}")
            name = info.name.rstrip("_").replace("_", "-")
            if hasattr(module, "group"):
                app.add_typer(module.group, name=name)
            else:
                app.command(name=name)(module.command)
    return app


def main() -> None:
    """Run the command line; an expected failure is one line on standard error and exit code 1."""
    try:
        build()()
    except NarrowsError as error:
        typer.secho(f"error: {error}", fg="red", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        typer.secho("interrupted; what was written stays valid, the next run goes on from there", err=True)
        sys.exit(128 + signal.SIGINT)
