"""The repository follows the machine's own settings, the nearest first."""

from pathlib import Path

import pytest

from narrows.errors import NarrowsError
from narrows.server.mirror import repositories, shown

SETTINGS = """\
<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0"><mirrors>
  <mirror><id>other</id><mirrorOf>snapshots</mirrorOf><url>https://other.example/maven</url></mirror>
  <mirror><id>all</id><mirrorOf>*,!snapshots</mirrorOf><url>https://mirror.example/maven/</url></mirror>
</mirrors></settings>
"""


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home folder without any settings."""
    for name in ("NARROWS_MAVEN", "JGO_CONFIG_FILE", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".m2").mkdir()
    (tmp_path / ".config").mkdir()
    return tmp_path


def test_maven_central_without_settings(user: Path) -> None:
    assert list(repositories()) == ["central"]
    assert not list((user / ".m2").iterdir())


def test_a_mirror_of_central_in_mavens_settings(user: Path) -> None:
    (user / ".m2" / "settings.xml").write_text(SETTINGS)
    assert repositories() == {"central": "https://mirror.example/maven"}


def test_jgos_settings_come_before_mavens(user: Path) -> None:
    (user / ".m2" / "settings.xml").write_text(SETTINGS)
    (user / ".config" / "jgo.conf").write_text("[repositories]\nhouse = https://house.example/maven\n")
    assert repositories() == {"house": "https://house.example/maven"}


def test_our_own_variable_comes_first(user: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (user / ".m2" / "settings.xml").write_text(SETTINGS)
    monkeypatch.setenv("NARROWS_MAVEN", "https://ours.example/maven/")
    assert repositories() == {"mirror": "https://ours.example/maven"}


def test_settings_that_are_not_xml_are_named(user: Path) -> None:
    (user / ".m2" / "settings.xml").write_text("<settings>")
    with pytest.raises(NarrowsError, match=r"settings\.xml is not XML: no element found: line 1"):
        repositories()


def test_a_password_in_the_address_is_not_shown() -> None:
    assert shown("https://me:secret@mirror.example:8443/maven") == "https://mirror.example:8443/maven"
