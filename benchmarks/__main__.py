"""`make bench`: every module of this folder that has `measure`, in order of name."""

import pkgutil
import sys
from importlib import import_module

from rich.console import Console
from rich.table import Table

import benchmarks


def main(names: list[str]) -> None:
    """Run the benchmarks called `names`, or all; print one row a figure."""
    console = Console()
    for info in sorted(pkgutil.iter_modules(benchmarks.__path__), key=lambda i: i.name):
        if info.name.startswith("_") or (names and info.name not in names):
            continue
        module = import_module(f"benchmarks.{info.name}")
        if not hasattr(module, "measure"):
            continue
        table = Table("figure", "value", title=info.name, title_justify="left", box=None)
        for figure, value in module.measure():
            table.add_row(figure, value)
        console.print(table)


main(sys.argv[1:])
