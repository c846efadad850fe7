"""Views read as a person reads: broken lines joined, notes and citations ignored, offsets kept."""

import pytest

from ingest.extract.view import build, cells, views
from narrows.model import Cell, Document, Passage, PassageKind, Table


def read(text: str) -> str:
    return build(text, [(0, len(text))], Passage(0, len(text))).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("半導體製\n\n造設備", "半導體製造設備"),
        ("the semicon-\nductor industry", "the semiconductor industry"),
        ("a U.S.-\nChina accord", "a U.S.-China accord"),
        ("輸往\nASML 的零件", "輸往 ASML 的零件"),
        ("《**晶片法**》", "《晶片法》"),
        ("- 雷達\n- 衛星", "- 雷達\n- 衛星"),
        ("● 半導體  ● 蓄電池 ● 肥料\n● 雷達", "● 半導體 、 蓄電池 、 肥料\n● 雷達"),
        ("製造：中芯國際、華虹\n封測：長電科技", "製造：中芯國際、華虹\n封測：長電科技"),
        ("許多企業仰賴\n設備：此點常被忽略", "許多企業仰賴設備：此點常被忽略"),
    ],
)
def test_what_a_converter_broke_is_whole(raw: str, clean: str) -> None:
    assert read(raw) == clean


def test_the_way_back_covers_the_broken_word() -> None:
    text = "出口半導體製\n\n造設備"
    view = build(text, [(0, len(text))], Passage(0, len(text)))
    start = view.text.index("製造")
    assert view.span(start, start + 2) == (5, 9)


@pytest.mark.parametrize(
    ("text", "ignored"),
    [
        ("出口已受限（Miller, 2022；Chen, 2023a）。", "（Miller, 2022；Chen, 2023a）"),
        ("產能見表格（見表 4）。", "（見表 4）"),
        ("禁令已擴大12，企業受損。", "12"),
        ("rare earths \\2\\ and magnets", "\\2\\"),
    ],
)
def test_citations_and_marks_are_ignored(text: str, ignored: str) -> None:
    view = build(text, [(0, len(text))], Passage(0, len(text)))
    assert [view.text[a:b].strip() for a, b in view.ignored] == [ignored]


def test_numbers_that_belong_to_the_sentence_are_not_notes() -> None:
    text = "家數增至 64，為歷年最高。"
    assert build(text, [(0, len(text))], Passage(0, len(text))).ignored == ()


def document(text: str, *passages: Passage, tables: tuple[Table, ...] = ()) -> Document:
    return Document("doc:0", "a.txt", "text/plain", text, passages, tables)


def test_a_paragraph_cut_by_a_page_break_is_one_view() -> None:
    text = "荷蘭限制設\n7\n備出口。"
    made = views(
        document(
            text,
            Passage(0, 5),
            Passage(6, 7, PassageKind.FURNITURE),
            Passage(8, 13, continues=True),
        )
    )
    assert [v.text for v in made] == ["荷蘭限制設備出口。"]


def test_each_table_cell_is_a_view_and_so_are_lines_without_cells() -> None:
    text = "美國 41\n其餘見附註"
    table = Table(0, len(text), (Cell(1, 1, 0, 2, "美國"), Cell(1, 2, 3, 5, "41")))
    made = cells(document(text, Passage(0, len(text), PassageKind.TABLE, table=0), tables=(table,)))
    assert [(v.text, v.cell is not None) for v in made] == [
        ("美國", True),
        ("41", True),
        ("其餘見附註", False),
    ]
