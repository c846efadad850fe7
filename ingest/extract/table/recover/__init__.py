"""Tables whose rows and columns the lines do not tell: the names in them do."""

from ingest.extract.table.recover.document import recovered

__all__ = ["recovered"]
