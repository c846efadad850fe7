"""Finds the content folders `ontology` and `queries`: inside the wheel, else at the repository root."""

from pathlib import Path

_PACKAGED = Path(__file__).parent / "_content"
_ROOT = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parents[1]

ONTOLOGY = _ROOT / "ontology"
QUERIES = _ROOT / "queries"
