"""`narrows.toml`: sources by name, what each reads and when.

    [sources.reports]
    paths = ["reports", "https://example.org/list.html"]   # folders, files, globs, URLs
    schedule = "30 6 * * mon-fri"                          # minute hour day month weekday, local time
    connector = "eto"                                      # only to insist on one

Relative paths count from the folder of the file.
"""

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ingest.jobs.cron import check_cron
from narrows.errors import NarrowsError

DEFAULT = Path("narrows.toml")
_KEYS = {"paths": list, "schedule": str, "connector": str}


@dataclass(frozen=True, slots=True)
class Source:
    """What one job reads."""

    name: str
    paths: tuple[str, ...]
    schedule: str = ""  # five cron fields; empty: only by hand
    connector: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """The sources of a file, in its order."""

    file: Path
    sources: dict[str, Source]

    def source(self, name: str) -> Source:
        """The source of a name.  Raises NarrowsError with the nearest names."""
        if name not in self.sources:
            near = get_close_matches(name, self.sources, n=3, cutoff=0.4) or list(self.sources)
            raise NarrowsError(f"{self.file}: no source {name!r}", f"did you mean {' or '.join(near)}?")
        return self.sources[name]


def read_config(file: Path = DEFAULT) -> Config:
    """Read and check the file.  Raises NarrowsError naming the line of what is wrong."""
    try:
        text = file.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except FileNotFoundError as error:
        raise NarrowsError(
            f"{file}: no such file", "narrows.toml.example shows one; name another with --config"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise NarrowsError(f"{file}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise NarrowsError(f"{file}: {error}", "correct the TOML at that place") from error
    return _Checker(file, text).config(tables)


@dataclass(frozen=True, slots=True)
class _Checker:
    file: Path
    text: str

    def config(self, tables: dict[str, Any]) -> Config:
        for key in tables:
            if key != "sources":
                raise self._error(f"unknown table or key {key!r}", key, hint="only [sources.NAME] is known")
        sources = tables.get("sources", {})
        if not isinstance(sources, dict) or not sources:
            raise self._error("no [sources.NAME] in it", "", hint="name at least one source")
        return Config(self.file, {name: self._source(name, given) for name, given in sources.items()})

    def _source(self, name: str, given: Any) -> Source:
        if not isinstance(given, dict):
            raise self._error(f"source {name!r} is no table", name, hint=f"write [sources.{name}]")
        for key, value in given.items():
            if key not in _KEYS:
                near = get_close_matches(key, _KEYS, n=1) or sorted(_KEYS)
                raise self._error(
                    f"source {name!r}: unknown key {key!r}",
                    name,
                    key,
                    hint=f"did you mean {' or '.join(near)}?",
                )
            if not isinstance(value, _KEYS[key]):
                kind = "a list of strings" if key == "paths" else "a string"
                raise self._error(f"source {name!r}: {key} must be {kind}", name, key)
        paths = given.get("paths", [])
        if not paths or not all(isinstance(path, str) for path in paths):
            raise self._error(f"source {name!r} needs paths: a list of strings", name, "paths")
        schedule = given.get("schedule", "")
        if schedule and (wrong := check_cron(schedule)):
            raise self._error(f"source {name!r}: schedule {schedule!r}: {wrong}", name, "schedule")
        return Source(name, tuple(map(self._path, paths)), schedule, given.get("connector", ""))

    def _path(self, path: str) -> str:
        return path if "://" in path else (self.file.parent / Path(path).expanduser()).as_posix()

    def _error(self, message: str, *place: str, hint: str = "") -> NarrowsError:
        """`place` is the source's name, then the key; the line is that of the last one found."""
        line = 1
        lines = self.text.splitlines()
        for word in place:
            pattern = re.compile(rf"""^\s*(\[\s*sources\.)?["']?{re.escape(word)}["']?\s*[\]=.]""")
            line = next((n for n, t in enumerate(lines, 1) if n >= line and pattern.match(t)), line)
        return NarrowsError(f"{self.file}, line {line}: {message}", hint)
