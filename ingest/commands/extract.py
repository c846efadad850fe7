"""`narrows extract`: what a document says, without a graph."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How extractions are printed."""

    JSONL = "jsonl"
    TABLE = "table"


class Vocabulary(StrEnum):
    """Which known names are used."""

    ALL = "all"
    NONE = "none"


def command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs or URLs.", metavar="PATH...")],
    format: Annotated[
        Format, typer.Option(help="One JSON record a line, or a table to read.")
    ] = Format.JSONL,
    vocabulary: Annotated[
        Vocabulary, typer.Option(help="`none`: find firms, technologies, rules ... by shape alone.")
    ] = Vocabulary.ALL,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say, sentence by sentence, which rule made what.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write here instead of standard output.")
    ] = None,
) -> None:
    """Print the mentions and statements of documents, with the place of each."""
    import sys

    from rich.console import Console
    from rich.progress import track

    from ingest.extract.explain import Explain
    from ingest.extract.pipeline import extract
    from ingest.extract.printing import records, table
    from ingest.extract.table.recover import recovered
    from ingest.read import find, read

    sources = find(paths)
    quiet = len(sources) < 2 or not sys.stderr.isatty()
    stream = output.open("w", encoding="utf-8") if output else sys.stdout
    for path in track(sources, "extracting", console=Console(stderr=True), transient=True, disable=quiet):
        document = recovered(read(path), vocabulary=vocabulary is Vocabulary.ALL)
        story = Explain() if explain else None
        made = extract(document, vocabulary=vocabulary is Vocabulary.ALL, explain=story)
        lines = (
            story.lines
            if story
            else records(document, made)
            if format is Format.JSONL
            else table(document, made)
        )
        stream.writelines(f"{line}\n" for line in lines)
    if output:
        stream.close()
