"""Where a local server lives: one private folder for its data, one shared cache for its jars."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from narrows.errors import NarrowsError


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one local server; two homes are two graphs that never meet."""

    path: Path

    @property
    def conf(self) -> Path:
        return self.path / "conf"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    @property
    def data(self) -> Path:
        return self.path / "data"

    @property
    def console(self) -> Path:
        """What Java printed since the last start."""
        return self.logs / "console.log"

    @property
    def password(self) -> Path:
        return self.path / "password"

    @property
    def record(self) -> Path:
        """The ports chosen and the process started, as JSON."""
        return self.path / "server.json"

    @property
    def lock(self) -> Path:
        return self.path / "up.lock"

    def prepare(self) -> None:
        """Make the folders, closed to every other user (mode 0700); a folder that exists keeps its mode."""
        try:
            for folder in (self.path, self.conf, self.logs, self.data):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise NarrowsError(
                f"cannot use {self.path} for the graph's data: {error.strerror}",
                "set NARROWS_HOME to a folder that you can write to",
            ) from error


def default_home() -> Home:
    """`NARROWS_HOME`, else the platform's folder for a user's data."""
    named = os.environ.get("NARROWS_HOME")
    path = Path(named).expanduser() if named else platformdirs.user_data_path("narrows", appauthor=False)
    return Home(path.resolve())


def default_cache() -> Path:
    """`NARROWS_CACHE`, else the platform's cache folder; all homes share it, it may be deleted."""
    named = os.environ.get("NARROWS_CACHE")
    path = Path(named).expanduser() if named else platformdirs.user_cache_path("narrows", appauthor=False)
    return path.resolve()
