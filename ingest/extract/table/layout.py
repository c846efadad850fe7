"""Layout files: what the columns of a known table mean, in a `tables.toml` beside it.

    [[table]]
    file = "shares-*.csv"            # a pattern of file names
    sheet = "2024"                   # optional: this sheet alone
    caption = "全球晶圓代工市占率 單位：%"   # optional: read like one printed above the table
    columns = { "Holder" = "firm", "Pct" = "share", "Memo" = "note" }   # header = role

Roles are those of `words.yaml`; a column that is not named here is read by its header as ever.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from ingest.extract.table.words import groups
from narrows.errors import NarrowsError
from narrows.model import Document, Table
from narrows.resolve import fold

LAYOUT_FILE = "tables.toml"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the file says of one table."""

    file: str = "*"
    sheet: str = ""
    caption: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)  # role by folded header


def layout_of(document: Document, table: Table) -> Layout:
    """The first entry of the `tables.toml` beside the document that fits the table; else an empty one.

    Raises NarrowsError when the file is broken or names an unknown role.
    """
    if "://" in document.path:
        return Layout()
    layouts = _read(Path(document.path).absolute().with_name(LAYOUT_FILE))
    fits = (x for x in layouts if fnmatchcase(document.name, x.file) and x.sheet in ("", table.sheet))
    return next(fits, Layout())


@cache
def _read(path: Path) -> tuple[Layout, ...]:
    if not path.is_file():
        return ()
    try:
        entries = tomllib.loads(path.read_text("utf-8")).get("table", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NarrowsError(f"{path}: {error}", "correct the TOML at the place named") from error
    return tuple(_layout(path, number, entry) for number, entry in enumerate(entries, 1))


def _layout(path: Path, number: int, entry: Mapping[str, object]) -> Layout:
    where = f"{path}, table {number}"
    unknown = sorted(entry.keys() - {"file", "sheet", "caption", "columns"})
    columns = entry.get("columns", {})
    if unknown or not isinstance(columns, dict):
        raise NarrowsError(
            f"{where}: unknown key {', '.join(unknown) or 'in columns'}",
            "keys: file, sheet, caption, columns",
        )
    for header, role in columns.items():
        if role not in groups("roles"):
            raise NarrowsError(
                f"{where}: column {header!r} has the unknown role {role!r}",
                f"roles: {', '.join(groups('roles'))}",
            )
    texts = {key: str(entry[key]) for key in ("file", "sheet", "caption") if key in entry}
    return Layout(**texts, columns={fold(str(header)).strip(): str(role) for header, role in columns.items()})
