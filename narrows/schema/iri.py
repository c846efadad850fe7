"""IRIs of the vocabularies we use, and how an id such as `firm:tsmc` and its IRI become each other."""

import re
from urllib.parse import quote, unquote

ID = "https://w3id.org/narrows/id/"
NAR = "https://w3id.org/narrows/ontology#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SH = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

LANGUAGES = ("en", "zh-Hant", "zh-Hans")  # each concept has one preferred label in each

_UNSAFE = re.compile(r"[\x00-\x20<>\"{}|^`\\%]")  # RFC 3987, and % itself


def iri_of(id: str) -> str:
    """`firm:tsmc` -> `https://w3id.org/narrows/id/firm/tsmc`; what an IRI cannot hold is percent-encoded."""
    prefix, _, local = id.partition(":")
    return f"{ID}{prefix}/{_UNSAFE.sub(lambda found: quote(found[0], safe=''), local)}"


def id_of(iri: str) -> str:
    """The inverse of `iri_of`; empty for an IRI that is no id of ours."""
    prefix, slash, local = iri.removeprefix(ID).partition("/")
    return f"{prefix}:{unquote(local)}" if iri.startswith(ID) and slash else ""


def local_name(iri: str) -> str:
    """`https://w3id.org/narrows/ontology#Firm` -> `Firm`; an IRI of another vocabulary stays whole."""
    return iri.removeprefix(NAR)
