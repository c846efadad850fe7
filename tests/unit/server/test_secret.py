"""The password: made once, read by nobody else, in the form that Neo4j reads."""

import stat
from pathlib import Path

import pytest

from narrows.errors import NarrowsError
from narrows.server import secret
from narrows.server.home import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.prepare()
    return home


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_password_and_its_hash_are_readable_by_their_owner_only(home: Home) -> None:
    assert secret.ensure(home)
    assert mode(home.password) == 0o600
    assert mode(home.data / "dbms" / "auth.ini") == 0o600


def test_password_is_made_once(home: Home) -> None:
    assert secret.ensure(home)
    first = secret.read(home)
    assert not secret.ensure(home)
    assert secret.read(home) == first
    assert len(first) == 20


def test_two_homes_have_two_passwords(tmp_path: Path) -> None:
    passwords = set()
    for name in ("one", "two"):
        home = Home(tmp_path / name)
        home.prepare()
        secret.ensure(home)
        passwords.add(secret.read(home))
    assert len(passwords) == 2


def test_a_lost_password_of_existing_data_is_not_replaced(home: Home) -> None:
    (home.data / "databases").mkdir()
    with pytest.raises(NarrowsError, match="cannot read the server's password") as raised:
        secret.ensure(home)
    assert str(home.password) in raised.value.message
    assert not home.password.exists()


def test_hash_is_what_neo4j_admin_writes() -> None:
    """The line was written by `neo4j-admin dbms set-initial-password abcdefgh1` of Neo4j 5.26.30."""
    salt = bytes.fromhex("c2255a09a9cb4adee1ecf73ea74785c9f6d2a3ff5b33e6010cb6a254fadf810f")
    assert secret.auth_ini("abcdefgh1", salt) == (
        "neo4j:SHA-256,82bec176db9636b0656d5b975c72380577c814a7df555aa591a550654f29ad5c,"
        "c2255a09a9cb4adee1ecf73ea74785c9f6d2a3ff5b33e6010cb6a254fadf810f,1024:\n"
    )
