"""Flattened tables of words alone get their columns back; running text below a caption stays text."""

from pathlib import Path

from tests.unit.read.exact import grid, read_text, row
from tests.unit.read.layout.flat import BODY, spaced


def test_labels_and_lists(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 2 某基金投資標的\n環節 投資標的\n晶圓製造 中芯國際、華虹半導體、\n長江存儲\nIC 設計 紫光展銳、匯頂科技\n"
        "資料來源：作者整理\n",
    )
    assert document.tables[0].caption == "表 2 某基金投資標的"
    cells = grid(document)
    assert [cells[1, 1], cells[1, 2]] == ["環節", "投資標的"]
    assert [cells[2, 1], "".join(cells[2, 2].split())] == ["晶圓製造", "中芯國際、華虹半導體、長江存儲"]
    assert [cells[3, 1], cells[3, 2]] == ["IC 設計", "紫光展銳、匯頂科技"]


def test_a_label_column_without_title(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 3 兩期基金比較\n 一期 二期\n設計 紫光展銳 智芯微\n製造 中芯國際 長鑫存儲\n資料來源：作者整理\n",
    )
    cells = grid(document)
    assert (cells.get((1, 1)), cells[1, 2], cells[1, 3]) == (None, "一期", "二期")
    assert [cells[3, column] for column in (1, 2, 3)] == ["製造", "中芯國際", "長鑫存儲"]


def test_amounts_inside_of_rows_that_end_in_words(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 6 各國計畫\n國家 投資金額 期間 重點\n美國 520 億美元 2022-2027 先進製程\n"
        "南韓 622 兆韓元 2024-2047 記憶體\n資料來源：作者整理\n",
    )
    assert row(document, 3) == ["南韓", "622 兆韓元", "2024-2047", "記憶體"]


def test_lines_with_empty_ones_between(tmp_path: Path) -> None:
    lines = (
        "表 1  各國法案 ",
        "國家 法案 ",
        "美國 晶片與科學法 ",
        "歐盟 歐洲晶片法 ",
        "資料來源：作者整理。 ",
    )
    document = read_text(tmp_path, spaced(*BODY, *BODY, *BODY, *lines, *BODY))
    cells = grid(document)
    assert [cells[2, 1], cells[2, 2], cells[3, 2]] == ["美國", "晶片與科學法", "歐洲晶片法"]


def test_text_below_a_caption_is_no_table(tmp_path: Path) -> None:
    document = read_text(
        tmp_path, "表 4 說明\n各國 法案 並不相同，\n美國 與歐盟的做法\n差異很大。\n因此 不能一概而論。\n"
    )
    assert document.tables == ()


def test_a_table_at_the_end_of_the_text_needs_no_source_line(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 4 投資項目\n企業 投資金額（億元） 持股比例\n中芯國際 215.9 15.77%\n長電科技 29.0 19.00%\n",
    )
    assert grid(document)[3, 3] == "19.00%"
