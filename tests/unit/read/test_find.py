"""`find` lists what can be read, each once, in one order."""

from pathlib import Path

import pytest

from ingest.read import ReadError, find


def test_folder_is_searched_in_order_without_hidden_or_unknown_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", ".hidden.txt", ".git/d.txt", "a/picture.png", "NOTICE"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    expected = [f"{tmp_path.as_posix()}/{name}" for name in ("NOTICE", "a/c.md", "b.txt")]
    assert find([str(tmp_path)]) == expected
    assert find([str(tmp_path), str(tmp_path / "b.txt")]) == expected


def test_an_unknown_suffix_is_told_by_the_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "report.download").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "page.aspx").write_text("<!doctype html><p>x")
    (tmp_path / "script.sh").write_text("ls")
    assert find([str(tmp_path)]) == [
        f"{tmp_path.as_posix()}/{name}" for name in ("page.aspx", "report.download")
    ]


def test_links_that_lead_back_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert find([str(tmp_path)]) == [f"{tmp_path.as_posix()}/a.txt"]


def test_globs_and_addresses(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("a.csv", "deep/b.csv", "deep/c.txt"):
        (tmp_path / name).write_text("x")
    found = find([f"{tmp_path}/**/*.csv", "https://example.org/report.pdf"])
    root = tmp_path.as_posix()
    assert found == [f"{root}/a.csv", f"{root}/deep/b.csv", "https://example.org/report.pdf"]


def test_a_file_named_itself_is_given_whatever_its_suffix(tmp_path: Path) -> None:
    odd = tmp_path / "it's `MATCH (n)`.report"
    odd.write_text("x")
    assert find([str(odd)]) == [odd.as_posix()]


def test_nothing_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        find([str(tmp_path / "*.pdf")])
