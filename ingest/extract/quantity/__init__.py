"""Numbers, shares, amounts, measures and dates in running text."""

from ingest.extract.quantity.finding import find

__all__ = ["find"]
