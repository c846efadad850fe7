"""CSV cells lie where the file has them, quotes, newlines and ragged rows included."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.read import read
from ingest.read.tables.delimited import Field, records
from tests.unit.read.exact import assert_exact, grid

_FIELD = st.text(st.sampled_from("ab台,\";\t|'`\n\r 1"), max_size=6)


def test_quoted_fields_keep_their_place(tmp_path: Path) -> None:
    file = tmp_path / "shares.csv"
    file.write_bytes(b'firm,note\r\n"ASML ""NV""","EUV,\r\nonly source"\r\n\'; MATCH (n),x\r\n')
    document = read(file)
    assert_exact(document)
    assert grid(document) == {
        (1, 1): "firm",
        (1, 2): "note",
        (2, 1): 'ASML ""NV""',
        (2, 2): "EUV,\r\nonly source",
        (3, 1): "'; MATCH (n)",
        (3, 2): "x",
    }
    assert [document.text[p.start : p.end] for p in document.passages] == [
        "firm,note",
        'ASML ""NV""","EUV,\r\nonly source',
        "'; MATCH (n),x",
    ]


def test_ragged_rows_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "ragged.tsv"
    file.write_text("a\tb\tc\n1\n1\t2\t3\t4\n\n5\t6\t7")
    cells = read(file).tables[0].cells
    assert [(cell.row, cell.column) for cell in cells if cell.row > 1 and cell.text] == [
        (2, 1), (3, 1), (3, 2), (3, 3), (3, 4), (5, 1), (5, 2), (5, 3),
    ]  # fmt: skip


@pytest.mark.parametrize("separator", [",", ";", "|", "\t"])
def test_the_delimiter_is_the_one_that_rows_agree_on(tmp_path: Path, separator: str) -> None:
    rows = [["firm", "note"], ["Nikon", '"a, b; c|d"'], ["Canon", "x"]]
    file = tmp_path / "firms.csv"
    file.write_text("\n".join(separator.join(row) for row in rows))
    assert grid(read(file))[3, 2] == "x"


@given(st.lists(st.lists(_FIELD, min_size=2, max_size=4), min_size=1, max_size=5))
def test_fields_are_those_of_the_standard_library(rows: list[list[str]]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    text = buffer.getvalue()
    found = [
        [_unquoted(text, field) for field in record]
        for record in records(text, ",")
        if record != [Field(record[0].start, record[0].start)]
    ]
    assert found == list(filter(None, csv.reader(io.StringIO(text, newline=""))))


def _unquoted(text: str, field: Field) -> str:
    body = text[field.start : field.end]
    return body.replace('""', '"') if text[field.start - 1 : field.start] == '"' and field.start else body
