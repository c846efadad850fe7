"""A home's folders are private, and their place can be chosen."""

import stat
from pathlib import Path

import pytest

from narrows.errors import NarrowsError
from narrows.server.home import Home, default_cache, default_home


def modes(home: Home) -> dict[str, int]:
    return {folder.name: stat.S_IMODE(folder.stat().st_mode) for folder in (home.path, *home.path.iterdir())}


def test_folders_are_closed_to_others(tmp_path: Path) -> None:
    home = Home(tmp_path / "not yet" / "home")
    home.prepare()
    assert modes(home) == {"home": 0o700, "conf": 0o700, "logs": 0o700, "data": 0o700}


def test_a_folder_of_the_users_keeps_its_mode(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.path.mkdir()
    home.path.chmod(0o755)
    home.prepare()
    assert modes(home) == {"home": 0o755, "conf": 0o700, "logs": 0o700, "data": 0o700}


def test_environment_chooses_home_and_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARROWS_HOME", str(tmp_path / "here"))
    monkeypatch.setenv("NARROWS_CACHE", str(tmp_path / "there"))
    assert default_home() == Home(tmp_path / "here")
    assert default_cache() == tmp_path / "there"


def test_without_the_environment_the_platform_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NARROWS_HOME")
    monkeypatch.delenv("NARROWS_CACHE", raising=False)
    assert default_home().path.name == "narrows"
    assert default_cache() != default_home().path


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "home"
    with pytest.raises(NarrowsError) as raised:
        Home(path).prepare()
    assert raised.value.message == f"cannot use {path} for the graph's data: Not a directory"
    assert "NARROWS_HOME" in raised.value.hint
