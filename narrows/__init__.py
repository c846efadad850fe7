"""Narrows: a supply-chain knowledge graph whose every edge opens the sentence or table cell behind it.

>>> from narrows import Graph
>>> with Graph.connect() as graph:
...     graph.ask("sole_source", threshold=0.9).frame
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from narrows.ask import Answer
    from narrows.errors import NarrowsError
    from narrows.graph import Graph

__all__ = ["Answer", "Graph", "NarrowsError"]
_HOME = {"Answer": "narrows.ask", "Graph": "narrows.graph", "NarrowsError": "narrows.errors"}


def __getattr__(name: str) -> object:
    """Import what is asked for: pandas and the driver take a second, and `narrows --help` needs neither."""
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module 'narrows' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
