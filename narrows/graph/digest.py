"""A digest of the whole graph: two graphs that say the same have the same digest.

Left out are the records of how it came to be: Run nodes, READ_BY, and the places files were read from.
A node is known by its label and `id`; a relationship by its ends, type and properties.
"""

import hashlib
import json
from collections.abc import Callable

from narrows.graph.transaction import Row

PLACES = "locations"  # property of a Document: where this machine found it
_NODES = """
MATCH (n) WHERE NOT n:Run
RETURN labels(n) AS labels, properties(n) AS properties
"""
_RELATIONSHIPS = """
MATCH (a)-[r]->(b) WHERE NOT a:Run AND NOT b:Run
RETURN labels(a) AS from_labels, a.id AS from_id, type(r) AS type, properties(r) AS properties,
       labels(b) AS to_labels, b.id AS to_id
"""


def digest(rows: Callable[[str], list[Row]]) -> str:
    """SHA-256 in hex over the sorted canonical lines of all nodes and relationships that `rows` reads."""
    lines = sorted(
        [_line("node", row) for row in rows(_NODES)] + [_line("edge", row) for row in rows(_RELATIONSHIPS)]
    )
    whole = hashlib.sha256()
    for line in lines:
        whole.update(line.encode())
        whole.update(b"\n")
    return whole.hexdigest()


def _line(kind: str, row: Row) -> str:
    properties = {name: value for name, value in row["properties"].items() if name != PLACES}
    canonical = {name: sorted(value) if name.endswith("labels") else value for name, value in row.items()} | {
        "kind": kind,
        "properties": properties,
    }
    return json.dumps(canonical, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
