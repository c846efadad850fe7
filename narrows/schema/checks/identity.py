"""An id stands for one concept, and says its class."""

from collections.abc import Iterator

from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem
from narrows.schema.iri import NAR, RDF, SKOS, id_of, iri_of


def problems(content: Content) -> Iterator[Problem]:
    """Concepts described twice, of no class of ours, or with another class's prefix or scheme."""
    facts = content.terms
    for subject in facts.values:
        if not subject.startswith("_:") and not id_of(subject):
            yield Problem(
                facts.file(subject),
                subject,
                "is no id of ours",
                "use the prefixes of https://w3id.org/narrows/id/",
            )
    for id_, concept in content.vocabulary.concepts.items():
        iri = iri_of(id_)
        if len(facts.files[iri]) > 1:
            where = " and ".join(facts.files[iri])
            yield Problem(concept.file, id_, f"is described in {where}", "keep one of the two")
        elif len(facts.iris(iri, f"{RDF}type")) > 1:
            yield Problem(concept.file, id_, "is described twice", "merge the two into one")
        if concept.type not in content.schema.entity_labels:
            hint = f"a concept is one of {', '.join(content.schema.entity_labels)}"
            yield Problem(concept.file, id_, f"has no class of ours: {concept.type or 'none'}", hint)
        elif content.schema.class_of(id_) != concept.type:
            prefix = content.schema.classes[concept.type].prefix
            yield Problem(concept.file, id_, f"is a {concept.type}", f"its id must begin with {prefix}:")
        for scheme in facts.iris(iri, f"{SKOS}inScheme"):
            held = content.ontology.iris(scheme, f"{NAR}holds")
            if held != (NAR + concept.type,):
                hint = "choose a scheme of schemes.ttl that holds this class"
                yield Problem(concept.file, id_, f"is a {concept.type} in {scheme.removeprefix(NAR)}", hint)
