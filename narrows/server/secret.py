"""The local server's password: made once, kept in a file that only its owner reads."""

import hashlib
import os
import secrets
from pathlib import Path

from narrows.errors import NarrowsError
from narrows.server.home import Home

USERNAME = "neo4j"
_ROUNDS = 1024


def read(home: Home) -> str:
    """The password of a server that has been created."""
    try:
        return home.password.read_text(encoding="ascii").strip()
    except OSError as error:
        raise NarrowsError(
            f"cannot read the server's password, {home.password}: {error.strerror}",
            f"put the file back, or start afresh by setting NARROWS_HOME to another folder than {home.path}",
        ) from error


def ensure(home: Home) -> bool:
    """Make the password and hand it to the server before its first start; False if there is one already."""
    if home.password.exists() or (home.data / "databases").exists():
        read(home)
        return False
    password = secrets.token_urlsafe(15)
    first = home.data / "dbms" / "auth.ini"
    first.parent.mkdir(mode=0o700, exist_ok=True)
    _write_private(first, auth_ini(password, secrets.token_bytes(32)))
    _write_private(home.password, password + "\n")
    return True


def auth_ini(password: str, salt: bytes) -> str:
    """The line that `neo4j-admin dbms set-initial-password` writes: salted SHA-256, 1024 rounds.

    Writing it here saves a second Java and the moment in which the default password would be valid.
    """
    value = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(_ROUNDS - 1):
        value = hashlib.sha256(value).digest()
    return f"{USERNAME}:SHA-256,{value.hex()},{salt.hex()},{_ROUNDS}:\n"


def _write_private(file: Path, text: str) -> None:
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(text)
