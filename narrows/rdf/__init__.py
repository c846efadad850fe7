"""The graph as RDF under the ontology's IRIs, and back."""

from narrows.rdf.export import export
from narrows.rdf.load import load

__all__ = ["export", "load"]
