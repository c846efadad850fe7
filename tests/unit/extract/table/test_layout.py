"""Layout files: roles and captions given for tables whose headers do not say them."""

from pathlib import Path

import pytest

from ingest.extract.pipeline import extract
from ingest.read import read
from narrows.errors import NarrowsError
from narrows.model import DropReason
from tests.unit.extract.table.said import claims, lines

CSV = "Who,Pct,Memo\nTSMC,64.7,12\nSMIC,6.0,13\n"
LAYOUT = """
[[table]]
file = "other-*.csv"
columns = { "Who" = "country" }

[[table]]
file = "foundry-*.csv"
caption = "2024 年第三季全球晶圓代工市占率 單位：%"
columns = { "Who" = "firm", "pct" = "share", "Memo" = "note" }
"""


def _write(folder: Path, layout: str = "") -> Path:
    path = folder / "foundry-2024.csv"
    path.write_text(CSV, encoding="utf-8")
    if layout:
        (folder / "tables.toml").write_text(layout, encoding="utf-8")
    return path


def test_without_a_layout_such_a_table_is_left_alone_and_counted(tmp_path: Path) -> None:
    made = extract(read(_write(tmp_path)))
    assert claims(made) == []
    assert [d.reason for d in made.drops] == [DropReason.UNREADABLE_TABLE]


def test_a_layout_gives_roles_and_a_caption(tmp_path: Path) -> None:
    made = extract(read(_write(tmp_path, LAYOUT)))
    assert lines(claims(made)) == [
        "firm:smic HAS_SHARE node:foundry date=2024-Q3 scope=global unit=% value=6",
        "firm:tsmc HAS_SHARE node:foundry date=2024-Q3 scope=global unit=% value=64.7",
    ]


@pytest.mark.parametrize(
    ("layout", "message"),
    [
        ("[[table]\n", "tables.toml: "),
        ('[[table]]\nfiles = "a"\n', "tables.toml, table 1: unknown key files"),
        (
            '[[table]]\ncolumns = { "Who" = "boss" }\n',
            "tables.toml, table 1: column 'Who' has the unknown role 'boss'",
        ),
    ],
)
def test_a_broken_layout_says_where(tmp_path: Path, layout: str, message: str) -> None:
    with pytest.raises(NarrowsError) as caught:
        extract(read(_write(tmp_path, layout)))
    assert message in caught.value.message
    assert caught.value.hint
