"""Protects the README and the docs: every command they show runs, in the order in which they show it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from narrows.graph.connect import Credentials

ROOT = Path(__file__).parents[3]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("[0-9]*.md"))]
_BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TARGET = re.compile(r"^make ([a-z]+)", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_of_a_page_runs(page: Path, server: Credentials, tmp_path: Path) -> None:
    assert server.uri
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copy(ROOT / "narrows.toml.example", tmp_path)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for kind, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if _TARGET.match(block):
            continue  # the next test sees that these exist; CI is where they run
        command = ["bash", "-eu", "-c", block] if kind == "sh" else [sys.executable, "-c", block]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, f"{page.name}:\n{block}\n{done.stdout}\n{done.stderr}"


def test_every_make_target_that_a_page_runs_exists() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for page in PAGES:
        for target in re.findall(
            r"^make ([a-z]+)|`make ([a-z]+)`", page.read_text(encoding="utf-8"), re.MULTILINE
        ):
            assert "".join(target) in targets, page.name


def test_every_link_to_a_file_of_ours_leads_somewhere() -> None:
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if "://" not in link:
                assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_make_demo_answers_four_questions_and_says_where_browser_is(server: Credentials) -> None:
    done = subprocess.run(["make", "demo"], cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Says who?") == 4
    assert "/browser/" in done.stdout
    assert server.password in done.stdout
