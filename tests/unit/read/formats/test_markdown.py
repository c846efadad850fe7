"""Markdown: blocks with their kinds, tables by their pipes, front matter."""

from pathlib import Path

from ingest.read import read
from tests.unit.read.exact import assert_exact, grid, said

_REPORT = """---
title: Chokepoints in lithography
date: 2024-03-05
publisher: Narrows
---
# EUV

ASML is the only supplier
of EUV scanners.

- Zeiss supplies the optics
- Trumpf supplies the lasers

Table 1: Shares (%)

| Firm | Share |
|------|------:|
| ASML | 100 |
| a \\| b | |

| | |
|--|--|
| Nikon | 0 |

Source: company reports

## References

[1] A book about light.
"""


def test_blocks_and_front_matter(tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.write_bytes(_REPORT.replace("\n", "\r\n").encode())
    document = read(file)
    assert_exact(document)
    assert document.text == _REPORT.replace("\n", "\r\n")
    assert (document.title, document.date, document.publisher) == (
        "Chokepoints in lithography",
        "2024-03-05",
        "Narrows",
    )
    assert [(kind, text[:14]) for kind, text in said(document)[1:]] == [
        ("heading", "# EUV"),
        ("paragraph", "ASML is the on"),
        ("paragraph", "- Zeiss suppli"),
        ("paragraph", "- Trumpf suppl"),
        ("caption", "Table 1: Share"),
        ("table", "| Firm | Share"),
        ("furniture", "Source: compan"),
        ("heading", "## References"),
        ("bibliography", "[1] A book abo"),
    ]


def test_fragments_of_a_table_are_joined(tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.write_text(_REPORT)
    document = read(file)
    assert document.tables[0].caption == "Table 1: Shares (%)"
    assert grid(document) == {
        (1, 1): "Firm",
        (1, 2): "Share",
        (2, 1): "ASML",
        (2, 2): "100",
        (3, 1): "a \\| b",
        (4, 1): "Nikon",
        (4, 2): "0",
    }
