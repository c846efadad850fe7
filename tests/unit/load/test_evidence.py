"""The words behind a statement: its sentence, or its cell with the headers."""

from dataclasses import replace

from narrows.load.evidence import Source, language, passage_id
from narrows.model import Cell, Document, Passage, PassageKind, Statement, Table

TEXT = "Shares by firm.\nfirm\t2022\t2023\nASML\t90%\t100%\n"


def _document() -> Document:
    words = [(1, 1, "firm"), (1, 2, "2022"), (1, 3, "2023"), (2, 1, "ASML"), (2, 2, "90%"), (2, 3, "100%")]
    cells = tuple(
        Cell(row, column, TEXT.index(text), TEXT.index(text) + len(text), text) for row, column, text in words
    )
    table = Table(16, len(TEXT), cells, sheet="Shares")
    passages = (Passage(0, 15), Passage(16, len(TEXT), PassageKind.TABLE, sheet="Shares", table=0))
    return Document("doc:1", "a.csv", "text/csv", TEXT, passages, (table,))


def _statement(start: int, end: int, row: int | None = None, column: int | None = None) -> Statement:
    table = None if row is None else 0
    return Statement("HAS_SHARE", "firm:a", "node:b", start, end, table=table, row=row, column=column)


def test_a_sentence_is_quoted_as_it_stands() -> None:
    assert Source(_document()).words(_statement(0, 15)) == "Shares by firm."


def test_a_cell_is_quoted_with_its_stub_and_headers() -> None:
    source = Source(_document())
    assert source.words(_statement(40, 44, row=2, column=3)) == "firm: ASML | 2023: 100%"
    assert source.words(_statement(31, 44, row=2)) == "firm: ASML | 2022: 90% | 2023: 100%"
    assert source.sheet(_statement(31, 44, row=2)) == "Shares"


def test_empty_cells_say_nothing() -> None:
    document = _document()
    cells = tuple(
        replace(cell, text="" if cell.text == "90%" else cell.text) for cell in document.tables[0].cells
    )
    source = Source(replace(document, tables=(replace(document.tables[0], cells=cells),)))
    assert source.words(_statement(31, 44, row=2)) == "firm: ASML | 2023: 100%"


def test_the_passage_is_the_smallest_around_the_place() -> None:
    source = Source(_document())
    assert source.passage(18, 20).kind is PassageKind.TABLE
    assert source.passage(3, 9) == Passage(0, 15)
    assert source.passage(10, 20) == Passage(10, 20)


def test_a_passage_is_known_by_document_and_place() -> None:
    ids = {passage_id(doc, Passage(0, end)) for doc in ("doc:1", "doc:2") for end in (4, 5)}
    assert len(ids) == 4
    assert all(id_.startswith("passage:") and len(id_) == 24 for id_ in ids)


def test_a_tenth_of_chinese_makes_a_passage_chinese() -> None:
    assert [language(text) for text in ("", "TSMC", "台積電 TSMC", "A 台 " + "word " * 9)] == [
        "en",
        "en",
        "zh",
        "en",
    ]
