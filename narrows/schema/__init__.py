"""What the ontology declares, for everything that must keep to it."""

from narrows.schema.constraints import statements as ddl
from narrows.schema.facts import OntologyError
from narrows.schema.iri import id_of, iri_of
from narrows.schema.schema import Schema
from narrows.schema.shape import Class, Datatype, Link, Predicate, Qualifier
from narrows.schema.vocabulary import Concept, Label, Vocabulary

__all__ = [
    "Class",
    "Concept",
    "Datatype",
    "Label",
    "Link",
    "OntologyError",
    "Predicate",
    "Qualifier",
    "Schema",
    "Vocabulary",
    "ddl",
    "id_of",
    "iri_of",
]
