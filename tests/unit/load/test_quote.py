"""The words quoted of a table: which headers, titles and names stand with a cell."""

from narrows.load.quote import Quoter
from narrows.model import Cell, Table


def _table(rows: list[list[str | tuple[str, int, int]]], caption: str = "") -> Table:
    """Rows of texts, or of (text, rows, columns) for merged cells; an empty text stands for a covered place."""
    cells = []
    for r, row in enumerate(rows, 1):
        for c, given in enumerate(row, 1):
            text, height, width = given if isinstance(given, tuple) else (given, 1, 1)
            if text:
                cells.append(Cell(r, c, 0, 1, text, height, width))
    return Table(0, 1, tuple(cells), caption)


STACKED = _table(
    [
        [("Firm", 2, 1), ("DRAM", 1, 2), "", ("NAND", 1, 2), ""],
        ["", "2023", "2024", "2023", "2024"],
        ["Micron", "24.8", "21.6", "11.6", "12.5"],
    ],
    "Table 1  Memory (%)",
)


def test_a_number_stands_with_both_its_headers_the_caption_and_the_row_s_names() -> None:
    assert Quoter(STACKED).quote(3, 5) == "Table 1 Memory (%) | Firm: Micron | NAND / 2024: 12.5"


def test_a_row_is_quoted_whole() -> None:
    words = "Firm: Micron | DRAM / 2023: 24.8 | DRAM / 2024: 21.6 | NAND / 2023: 11.6 | NAND / 2024: 12.5"
    assert Quoter(STACKED).quote(3, None) == f"Table 1 Memory (%) | {words}"


def test_names_and_dates_of_the_row_are_kept_other_numbers_are_not() -> None:
    table = _table(
        [["Mineral", "Country", "Year", "Rank", "Share"], ["Gallium", "China", "2023", "1", "98%"]]
    )
    assert Quoter(table).quote(2, 5) == "Mineral: Gallium | Country: China | Year: 2023 | Share: 98%"


def test_the_title_above_and_the_group_s_title_are_kept() -> None:
    rows: list[list[str | tuple[str, int, int]]] = [
        [("Shares of 2023", 1, 3), "", ""],
        ["Firm", "Home", "Share"],
        [("Equipment", 1, 3), "", ""],
        ["ASML", "NL", "24"],
        [("Materials", 1, 3), "", ""],
        ["JSR", "JP", "28"],
    ]
    quoter = Quoter(_table(rows))
    assert quoter.quote(4, 3) == "Shares of 2023 | Equipment | Firm: ASML | Home: NL | Share: 24"
    assert quoter.quote(6, 3) == "Shares of 2023 | Materials | Firm: JSR | Home: JP | Share: 28"


def test_a_cell_that_reaches_down_names_every_row_it_covers() -> None:
    table = _table([["Firm", "State", "Grant"], [("Intel", 2, 1), "AZ", "39"], ["", "OH", "15"]])
    assert Quoter(table).quote(3, 3) == "Firm: Intel | State: OH | Grant: 15"
