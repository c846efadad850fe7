"""The grid of an HTML table: row and column spans laid out as a browser does."""

from lxml import etree

from ingest.read.draft import GridCell

_PARTING = {"br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "table"}
_WIDEST = 1000  # columns or rows a span may cover, as in the HTML standard


def grid(table: etree._Element) -> list[GridCell]:
    """The cells of `table`, each at its upper left place; a table inside a cell is part of its text."""
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    rows = [row for row in table.iter("tr") if _nearest_table(row) is table]
    for number, row in enumerate(rows, 1):
        column = 1
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while (number, column) in taken:
                column += 1
            down = min(_span(cell, "rowspan"), len(rows) - number + 1)
            across = _span(cell, "colspan")
            taken.update((number + i, column + j) for i in range(down) for j in range(across))
            cells.append(GridCell(number, column, _text(cell), down, across))
            column += across
    return cells


def _nearest_table(row: etree._Element) -> etree._Element | None:
    return next(row.iterancestors("table"), None)


def _span(cell: etree._Element, name: str) -> int:
    written = (cell.get(name) or "1").strip()
    span = int(written) if written.isdecimal() else 1
    return min(max(span, 1), _WIDEST)


def _text(cell: etree._Element) -> str:
    """The words of a cell; a block or line break inside it parts words, an inline element does not."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(cell, events=("start", "end")):
        if node.tag in _PARTING:
            pieces.append(" ")
        if event == "start" and isinstance(node.tag, str) and node.tag not in ("script", "style"):
            pieces.append(node.text or "")
        elif event == "end" and node is not cell:
            pieces.append(node.tail or "")
    return " ".join("".join(pieces).split())
