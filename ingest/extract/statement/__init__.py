"""Statements from a sentence: frames (content, in `frames/`) matched against its arguments and clauses."""

from ingest.extract.statement.component import state

__all__ = ["state"]
