"""SHACL validation of RDF files, the vocabulary's or an export of the graph, under the ontology's shapes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from narrows.content import ONTOLOGY
from narrows.errors import NarrowsError
from narrows.schema.iri import SH


@dataclass(frozen=True, slots=True)
class Violation:
    """One result of the validation report."""

    focus: str  # IRI
    message: str
    value: str  # what is wrong, empty when something is missing


def violations(files: Iterable[Path], ontology: Path = ONTOLOGY) -> Iterator[Violation]:
    """What the shapes say of the files, in the order of focus and message."""
    import pyshacl
    import rdflib

    declared = rdflib.Graph()
    for file in sorted(ontology.glob("*.ttl")):
        declared.parse(file)
    data = rdflib.Graph()
    for file in files:
        try:
            data.parse(file)
        except (rdflib.plugin.PluginException, rdflib.exceptions.ParserError, SyntaxError, OSError) as error:
            raise NarrowsError(f"{file} is no RDF that can be read: {error}", "correct the file") from error
    _, report, _ = pyshacl.validate(data + declared, shacl_graph=declared)
    assert isinstance(report, rdflib.Graph)
    sh = rdflib.Namespace(SH)
    found = [
        Violation(
            focus=str(report.value(result, sh.focusNode)),
            message=str(report.value(result, sh.resultMessage)),
            value=str(report.value(result, sh.value) or ""),
        )
        for result in report.objects(None, sh.result)
    ]
    yield from sorted(found, key=lambda v: (v.focus, v.message, v.value))
