"""`jars.lock`: the jars of the pinned Neo4j, one a line, each with its SHA-256 and size; no host names."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

VERSION = "5.26.30"  # the long-term-support line of Neo4j 5
ROOTS = (
    f"org.neo4j:neo4j:{VERSION}",
    f"org.neo4j.app:neo4j-server:{VERSION}",
    "org.neo4j.client:neo4j-browser:5.24.0",
)
LOCK = Path(__file__).with_name("jars.lock")


@dataclass(frozen=True, slots=True)
class Jar:
    """One pinned jar; `coordinate` is `group:artifact:version[:classifier]`, `size` is in bytes."""

    coordinate: str
    sha256: str
    size: int

    @property
    def path(self) -> Path:
        """Where a Maven repository keeps it."""
        group, artifact, version, *classifier = self.coordinate.split(":")
        name = "-".join((artifact, version, *classifier)) + ".jar"
        return Path(*group.split("."), artifact, version, name)

    def is_at(self, file: Path) -> bool:
        """Whether the file is this jar, whole and unchanged."""
        if not file.is_file() or file.stat().st_size != self.size:
            return False
        return digest(file) == self.sha256


def digest(file: Path) -> str:
    """SHA-256 of the file's bytes, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read_lock(file: Path = LOCK) -> tuple[Jar, ...]:
    """The pinned jars in class-path order."""
    rows = (line.split() for line in file.read_text(encoding="ascii").splitlines())
    return tuple(Jar(coordinate, sha256, int(size)) for coordinate, sha256, size in rows)


def write_lock(jars: Iterable[Jar], file: Path = LOCK) -> None:
    """Write the jars sorted, so that a new version shows as a small difference."""
    lines = sorted(f"{jar.coordinate} {jar.sha256} {jar.size}\n" for jar in jars)
    file.write_text("".join(lines), encoding="ascii")
