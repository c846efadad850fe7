"""`narrows ontology`: check it, list what it declares, write its page."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

group = typer.Typer(
    no_args_is_help=True, help="Check the ontology and vocabulary, list them, write their page."
)


class Part(StrEnum):
    """What can be listed."""

    CLASSES = "classes"
    PREDICATES = "predicates"
    VOCABULARY = "vocabulary"


@group.command()
def check(
    export: Annotated[Path | None, typer.Argument(help="An export of the graph to validate instead.")] = None,
) -> None:
    """Check ontology and vocabulary, or an export of the graph, by the SHACL shapes; exit code 1 if wrong.

    For the ontology and vocabulary also: ids, prefixes, schemes, ambiguous labels, scripts, broader terms,
    and that every declaration is complete.
    """
    from narrows.schema.checks import check as problems_of
    from narrows.schema.validate import violations

    if export is not None:
        found = [
            f"{violation.focus}: {violation.message} {violation.value}" for violation in violations([export])
        ]
    else:
        found = [str(problem) for problem in problems_of()]
        _show_counts(len(found))
    for line in found:
        typer.echo(line)
    if found:
        raise typer.Exit(1)
    typer.echo("no violation")


@group.command(name="list")
def list_(
    part: Annotated[Part, typer.Argument(help="What to list.")] = Part.PREDICATES,
) -> None:
    """List classes, predicates with what they relate and take, or the vocabulary, tab-separated."""
    from narrows.schema import Schema, Vocabulary

    if part is Part.VOCABULARY:
        for concept in Vocabulary.load().concepts.values():
            typer.echo("\t".join((concept.id, concept.type, *concept.names)))
        return
    schema = Schema.load()
    if part is Part.CLASSES:
        for class_ in schema.classes.values():
            typer.echo("\t".join((class_.name, class_.prefix, class_.definition)))
        return
    for predicate in schema.predicates.values():
        ends = (_either(predicate.domain), _either(predicate.range))
        typer.echo("\t".join((predicate.name, *ends, " ".join(predicate.qualifiers))))


@group.command()
def page(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write; standard output if not given.")
    ] = None,
) -> None:
    """Write the page that describes the schema, in Markdown with diagrams, from the ontology."""
    from narrows.schema import Schema
    from narrows.schema.page import page as page_of

    text = page_of(Schema.load())
    if output is None:
        typer.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")


def _either(classes: frozenset[str]) -> str:
    return "|".join(sorted(classes))


def _show_counts(violations: int) -> None:
    from rich.console import Console
    from rich.table import Table

    from narrows.schema import Schema, Vocabulary

    schema, concepts = Schema.load(), Vocabulary.load().concepts.values()
    table = Table("what", "count")
    labels = sum(len(c.labels) + len(c.alt) + len(c.short_forms) + len(c.hidden) for c in concepts)
    for what, count in (
        ("classes", len(schema.classes)),
        ("predicates", len(schema.predicates)),
        ("qualifiers", len(schema.qualifiers)),
        *((f"concepts: {name}", sum(c.type == name for c in concepts)) for name in schema.entity_labels),
        ("labels", labels),
        ("violations", violations),
    ):
        table.add_row(what, f"{count:,}")
    Console().print(table)
