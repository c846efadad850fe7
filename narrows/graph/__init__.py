"""The graph in Neo4j: connect, read, write in transactions, and a digest of the whole."""

from narrows.graph.graph import Graph
from narrows.graph.transaction import BATCH, Counters, Row, Transaction

__all__ = ["BATCH", "Counters", "Graph", "Row", "Transaction"]
