"""`narrows questions`: the canned questions and their parameters."""

from typing import Annotated

import typer


def command(
    name: Annotated[str | None, typer.Argument(help="One question, shown whole.")] = None,
    brief: Annotated[bool, typer.Option("--brief", help="Only what the question asks.")] = False,
) -> None:
    """List the canned questions; name one to see its parameters and its Cypher."""
    from rich.table import Table

    from narrows.ask import question, questions
    from narrows.ask.printing import terminal

    console = terminal()
    if name is None:
        table = Table("family", "question", "asks", box=None, header_style="bold")
        for q in questions().values():
            table.add_row(q.family, q.id, f"{q.question}\n[dim]{q.question_zh}[/dim]")
        console.print(table)
        console.print("\nAsk one: [bold]narrows ask sole_source --param threshold=0.9[/bold]")
        return
    q = question(name)
    console.print(f"[bold]{q.id}[/bold]  {q.question}\n{q.question_zh}", highlight=False)
    if brief:
        return
    for key, parameter in q.params.items():
        choices = f" (one of {', '.join(parameter.choices)})" if parameter.choices else ""
        default = "required, for example" if parameter.required else "default"
        meaning = f"{parameter.help}{choices}; {default} {parameter.default}"
        console.print(f"  --param {key}=…  {meaning}", highlight=False, markup=False, soft_wrap=True)
    console.print(q.path.read_text(encoding="utf-8"), highlight=False, markup=False, soft_wrap=True)
