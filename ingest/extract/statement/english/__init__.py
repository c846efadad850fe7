"""What only English does: clauses in brackets, names as plain modifiers, names inside rule titles."""

from ingest.extract.statement.english.nested import nested
from ingest.extract.statement.english.prepare import prepare

__all__ = ["nested", "prepare"]
