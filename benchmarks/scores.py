"""`make scores`: precision, recall and F1 against gold passages, by type, relation and kind of document.

Reads the folder that `NARROWS_EVAL` names (default `../shared/eval`, with the texts in `../shared/corpus`).
The open part is what the extraction is tuned on; the part kept aside (aside.txt) is only ever scored.
With `--check` nothing is written, and a figure below its floor (floors.toml) is an error.
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks._accuracy import Result, Score, page

ROOT = Path(__file__).parents[1]
EVAL = Path(os.environ.get("NARROWS_EVAL", ROOT.parent / "shared" / "eval"))
CORPUS = EVAL.parent / "corpus"
SETS = ("reports", "federal_register", "chip_descriptions")
PAGE = ROOT / "docs" / "08-accuracy.md"


def main() -> None:
    """Print the figures; write them to docs/08-accuracy.md, or check them."""
    if not EVAL.is_dir():
        sys.exit(f"there are no gold passages at {EVAL}; name their folder by NARROWS_EVAL")
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            extracted = _extract(name, Path(folder))
            parts = ("all", "open", "aside")
            results += [(name, part, _score(name, part, extracted, Path(folder))) for part in parts]
        extracted = _extract("reports", Path(folder), "--vocabulary", "none")
        results.append(("reports", "all, no vocabulary", _score("reports", "all", extracted, Path(folder))))
    Console().print(_table(results))
    if "--check" not in sys.argv:
        PAGE.write_text(page(results), encoding="utf-8")
    elif below := _below(results):
        sys.exit("\n".join(below))


def _below(results: Iterable[Result]) -> list[str]:
    """What each figure under its floor is, and should be."""
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
    found = []
    for name, part, score in results:
        figures = {kind: score[kind]["ALL"]["f1"] for kind in ("entity", "relation")}
        figures["qualifiers"] = score["qualifier accuracy"]
        for kind, floor in floors.get(name, {}).get(part, {}).items():
            if figures[kind] < floor:
                found.append(f"{name}, {part}: {kind} is {figures[kind]:.3f}, its floor {floor:.3f}")
    return found


def _extract(name: str, folder: Path, *options: str) -> Path:
    output = folder / f"{name}{''.join(options)}.jsonl"
    command = [sys.executable, "-m", "narrows", "extract", str(CORPUS / name), "--format", "jsonl", *options]
    with output.open("wb") as file:
        subprocess.run(command, check=True, stdout=file)
    return output


def _score(name: str, part: str, extracted: Path, folder: Path) -> Score:
    gold, passages = (_part(name, suffix, part, folder) for suffix in ("", "_passages"))
    command = [sys.executable, str(EVAL / "score.py"), str(gold), str(passages), str(extracted), "--json"]
    scored: Score = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return scored


def _part(name: str, suffix: str, part: str, folder: Path) -> Path:
    """The lines of a gold file that belong to a part, as a file of their own."""
    aside = _aside()
    lines = (EVAL / "gold" / f"{name}{suffix}.jsonl").read_text(encoding="utf-8").splitlines()
    kept = [
        line
        for line in lines
        if line.strip() and (part == "all" or (_id(line) in aside) == (part == "aside"))
    ]
    output = folder / f"{part}-{name}{suffix}.jsonl"
    output.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return output


def _id(line: str) -> str:
    return str(json.loads(line)["id"])


def _aside() -> set[str]:
    lines = (Path(__file__).parent / "aside.txt").read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()[1:]}


def _table(results: Iterable[Result]) -> Table:
    measures = ("P", "R", "F1")
    columns = [f"{kind} {m}" for kind in ("entity", "relation") for m in measures]
    table = Table("set", "part", "passages", *columns, "qualifiers", box=None)
    for name, part, score in results:
        both = (score["entity"]["ALL"], score["relation"]["ALL"])
        figures = [f"{x[k]:.3f}" for x in both for k in ("precision", "recall", "f1")]
        qualifiers = score["qualifier accuracy"]
        last = "–" if qualifiers is None else f"{qualifiers:.3f}"
        table.add_row(name, part, str(score["passages"]), *figures, last)
    return table


if __name__ == "__main__":
    main()
