"""Documents and what they say into the graph; a second load of the same input writes nothing."""

from narrows.load.load import load
from narrows.load.places import all_places
from narrows.load.reading import Failed, Outcome, Reading, Scope, Unchanged, locate
from narrows.load.report import RunReport
from narrows.load.run import Run

__all__ = [
    "Failed",
    "Outcome",
    "Reading",
    "Run",
    "RunReport",
    "Scope",
    "Unchanged",
    "all_places",
    "load",
    "locate",
]
