"""Which server is used: the environment's, else the local one, else a hint."""

from pathlib import Path

import pytest

from narrows.errors import NarrowsError
from narrows.graph.connect import Credentials, credentials


@pytest.fixture(autouse=True)
def _no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARROWS_HOME", str(tmp_path))
    for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


def test_environment_names_any_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j+s://graph.example:7687")
    monkeypatch.setenv("NEO4J_PASSWORD", "p")
    assert credentials() == Credentials("neo4j+s://graph.example:7687", "neo4j", "p")
    monkeypatch.setenv("NEO4J_USERNAME", "reader")
    assert credentials().username == "reader"


def test_without_any_server_it_says_how_to_start_one() -> None:
    with pytest.raises(NarrowsError) as raised:
        credentials()
    assert raised.value.message == "no Neo4j server is running"
    assert "`narrows up`" in raised.value.hint


def test_an_address_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "http://graph.example:7474")
    with pytest.raises(NarrowsError, match="NEO4J_URI is not the address of a Neo4j server: http:"):
        credentials()


def test_a_missing_password_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://graph.example:7687")
    with pytest.raises(NarrowsError, match="NEO4J_PASSWORD is not"):
        credentials()


def test_the_password_is_not_in_the_repr() -> None:
    assert "hidden" not in repr(Credentials("bolt://graph.example", "neo4j", "hidden"))
