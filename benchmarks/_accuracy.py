"""The accuracy page of the docs, from scores."""

import tomllib
from pathlib import Path
from typing import Any

from benchmarks.passages import PARTS, counts

Score = dict[str, Any]  # what score.py --json prints
Result = tuple[str, str, Score]  # set, part, score


def page(results: list[Result]) -> str:
    lines = [
        "# 8. How right it is",
        "",
        "Made by `make scores` from passages that people annotated: Chinese reports (traditional script),",
        "summaries of rules in the Federal Register and English descriptions of chip-making steps. *Open*",
        "passages were looked at while the extraction was written; of the reports *aside* only totals were",
        "read, and of one about an investment fund the order of its kinds of name.  The English ones aside",
        "are no longer unseen: their names and some of their statements were listed once.",
        "Technology and supply-chain node count as one class (TECHNODE). Numbers: precision / recall / F1.",
        "",
        "| set | part | passages | entities | relations | values, amounts and dates |",
        "| --- | --- | ---: | --- | --- | ---: |",
    ]
    for name, part, score in results:
        e, r, q = _prf(score["entity"]["ALL"]), _prf(score["relation"]["ALL"]), score["qualifier accuracy"]
        lines.append(
            f"| {name} | {part} | {score['passages']} | {e} | {r} | {'–' if q is None else f'{q:.3f}'} |"
        )
    for kind in ("entity", "relation"):
        lines += ["", f"## By {'type' if kind == 'entity' else 'relation'}, all passages", ""]
        whole = [(name, score) for name, part, score in results if part == "all"]
        names = sorted({key for _, score in whole for key in score[kind]} - {"ALL"})
        lines += ["| | " + " | ".join(name for name, _ in whole) + " |", "| --- |" + " --- |" * len(whole)]
        for key in names:
            cells = [
                f"{_prf(s[kind][key])} ({s[kind][key]['gold']})" if key in s[kind] else "–" for _, s in whole
            ]
            lines.append(f"| {key} | " + " | ".join(cells) + " |")
    lines += ["", "In brackets: how many the gold has.", "", *_own(), "", *_changes()]
    return "\n".join([*lines, ""])


def _own() -> list[str]:
    """What is found of passages written for this measure, that need no folder of gold passages."""
    lines = [
        "## Passages of our own",
        "",
        "Styles of reports, pages of lists and tables as converters leave them, and long argumentative prose",
        "(`benchmarks passages`).",
        "Those *aside* were written apart and only counted.",
        "",
        "| part | entities | statements |",
        "| --- | --- | --- |",
    ]
    for part in PARTS:
        shown = (
            f"{c.precision:.2f} / {c.recall:.2f} / {c.f1:.2f} ({c.right + c.missed})" for c in counts(part)
        )
        lines.append(f"| {part} | {' | '.join(shown)} |")
    return lines


def _changes() -> list[str]:
    """What each big change did to the reports' passages kept aside, from changes.toml."""
    text = (Path(__file__).parent / "changes.toml").read_text(encoding="utf-8")
    return [
        "## The passages aside, before and after each big change",
        "",
        "| reports, aside | entity F1 | relation F1 | values, amounts and dates |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {c['after']} | {c['entity']:.3f} | {c['relation']:.3f} | {c['qualifiers']:.3f} |"
            for c in tomllib.loads(text)["change"]
        ),
    ]


def _prf(figures: dict[str, float]) -> str:
    return " / ".join(f"{figures[k]:.2f}" for k in ("precision", "recall", "f1"))
