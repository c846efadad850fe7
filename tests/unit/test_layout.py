"""Protects the shape of the repository: our names are ours, data flows one way, content holds no code."""

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["narrows", "ingest", "tests"])
def test_our_packages_are_those_of_this_checkout(name: str) -> None:
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    assert Path(spec.origin).is_relative_to(ROOT)


def test_narrows_never_imports_ingest() -> None:
    for path in (ROOT / "narrows").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [n for n in names if n.split(".")[0] == "ingest"], path


@pytest.mark.parametrize("folder", ["ontology", "queries"])
def test_content_holds_no_python(folder: str) -> None:
    assert list((ROOT / folder).rglob("*.py")) == []


def test_every_folder_of_tests_is_a_package() -> None:
    bare = [
        folder
        for folder in (ROOT / "tests").rglob("*")
        if folder.is_dir() and list(folder.glob("*.py")) and not (folder / "__init__.py").exists()
    ]
    assert bare == []


def test_lock_files_name_no_host() -> None:
    for lock in (*ROOT.glob("*.lock"), *(ROOT / "narrows").rglob("*.lock")):
        assert "://" not in lock.read_text(encoding="utf-8"), lock
