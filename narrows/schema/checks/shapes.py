"""The SHACL shapes hold of the vocabulary."""

from collections.abc import Iterator

from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem
from narrows.schema.iri import id_of
from narrows.schema.validate import violations


def problems(content: Content) -> Iterator[Problem]:
    """What pyshacl reports of the vocabulary under shapes.ttl."""
    files = sorted((content.folder / "vocabulary").glob("*.ttl"))
    for violation in violations(files, content.folder):
        value = f" (it has {violation.value})" if violation.value else ""
        subject = id_of(violation.focus) or violation.focus
        yield Problem(
            content.terms.file(violation.focus), subject, f"{violation.message}{value}", "see shapes.ttl"
        )
