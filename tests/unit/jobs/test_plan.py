"""What paths name, and which locations a run therefore answers for."""

from pathlib import Path

import pytest

from ingest.jobs.plan import plan
from ingest.read import ReadError
from narrows.load import locate


def _make(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("text")


def test_a_folder_is_read_and_answered_for_as_a_whole(tmp_path: Path) -> None:
    _make(tmp_path, "docs/a.txt", "docs/sub/b.md", "other.txt")
    found = plan([str(tmp_path / "docs")])
    assert found.files == ((tmp_path / "docs/a.txt").as_posix(), (tmp_path / "docs/sub/b.md").as_posix())
    assert found.scope.covers(locate(str(tmp_path / "docs/sub/gone.txt")))
    assert not found.scope.covers(locate(str(tmp_path / "docs2/gone.txt")))


def test_a_glob_answers_only_for_what_it_would_match(tmp_path: Path) -> None:
    _make(tmp_path, "docs/a.txt", "docs/b.md")
    found = plan([str(tmp_path / "docs" / "*.txt")])
    assert found.files == ((tmp_path / "docs/a.txt").as_posix(),)
    assert found.scope.covers(locate(str(tmp_path / "docs/gone.txt")))
    assert not found.scope.covers(locate(str(tmp_path / "docs/b.md")))
    assert not found.scope.covers(locate(str(tmp_path / "docs/sub/c.txt")))


def test_a_file_answers_for_itself(tmp_path: Path) -> None:
    _make(tmp_path, "a.txt", "b.txt")
    found = plan([str(tmp_path / "a.txt")])
    assert found.scope.roots == (locate(str(tmp_path / "a.txt")),)


def test_a_folder_that_is_not_there_is_an_error_and_deletes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file or folder"):
        plan([str(tmp_path / "gone")])
