"""Tables: the role of each column and row, and what their cells state."""

from ingest.extract.table.tables import Tabled, tables

__all__ = ["Tabled", "tables"]
