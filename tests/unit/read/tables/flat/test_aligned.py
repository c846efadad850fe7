"""Flattened tables of words and numbers: each word finds its column by the shape of what stands there."""

from pathlib import Path

from tests.unit.read.exact import grid, read_text, row
from tests.unit.read.layout.flat import BODY, spaced


def test_a_label_for_several_rows(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 9 某基金投資企業\n領域 企業 金額（億元）\n製造 中芯南方 99.5\n華力微電子 23.3\n設備 中微公司 25\n"
        "北方華創 15\n資料來源：作者整理\n",
    )
    cells = grid(document)
    assert [cells[3, 2], cells[3, 3], cells[5, 2]] == ["華力微電子", "23.3", "北方華創"]
    spans = {cell.text: cell.row_span for cell in document.tables[0].cells if cell.column == 1}
    assert spans == {"領域": 1, "製造": 2, "設備": 2}


def test_lists_units_and_dates_are_one_cell(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 4 海外投資\n企業 國家 投資金額 產品 量產\n甲公司 美國 650 億美元 4 奈米、2 奈米 2025 年\n"
        "乙公司 日本 5,000 億日圓 DRAM 2026 年\n資料來源：作者整理\n",
    )
    cells = grid(document)
    assert [cells[2, column] for column in range(1, 6)] == [
        "甲公司", "美國", "650 億美元", "4 奈米、2 奈米", "2025 年",
    ]  # fmt: skip


def test_a_list_over_two_lines(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 4 海外投資\n企業 國家 投資金額 產品\n甲公司 美國 650 億美元 邏輯晶片、\n影像感測器\n"
        "乙公司 日本 86 億美元 記憶體\n丙公司 德國 90 億美元 車用晶片\n資料來源：作者整理\n",
    )
    assert [" ".join(grid(document)[2, 4].split()), grid(document)[3, 1]] == [
        "邏輯晶片、 影像感測器",
        "乙公司",
    ]


def test_a_latin_name_of_two_words(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 5 投資\n公司 州 項目 金額\nWolfspeed（US） NC 材料廠 50 億\nAmkor（US） AZ 封裝廠 20 億\n"
        "SK Siltron（KR） MI 材料廠 5 億\n資料來源：作者整理\n",
    )
    assert row(document, 4) == [
        "SK Siltron（KR）", "MI", "材料廠", "5 億",
    ]  # fmt: skip


def test_dates_of_four_words_and_a_latin_word_before_a_chinese_one(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 5 列管企業\n企業 領域 日期 理由\n甲公司 AI 晶片 2022 年 12 月 軍事\n乙公司 記憶體 2022 年 12 月 轉口\n"
        "丙公司 GPU 2023 年 10 月 先進運算\n資料來源：作者整理\n",
    )
    assert row(document, 2) == [
        "甲公司", "AI 晶片", "2022 年 12 月", "軍事",
    ]  # fmt: skip


def test_a_title_of_two_words(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 5 市占率\n排名 廠商 總部 2023Q4 市占率 2024Q1 市占率\n1 甲公司 臺灣 61.2% 61.7%\n"
        "2 乙公司 韓國 11.3% 11.0%\n資料來源：作者整理\n",
    )
    cells = grid(document)
    assert [cells[1, 4], cells[1, 5], cells[3, 5]] == ["2023Q4 市占率", "2024Q1 市占率", "11.0%"]


def test_labels_on_lines_of_their_own(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "表 8 投資情形\n環節 企業 金額 持股\n一、製造\n甲公司 15 億美元 23%\n乙公司 9 億美元 32%\n二、設備\n"
        "丙公司 25 億元 5%\n資料來源：作者整理\n",
    )
    cells = grid(document)
    assert [cells[2, 1], cells[3, 2], cells[4, 3], cells[6, 2]] == [
        "一、製造",
        "甲公司",
        "9 億美元",
        "丙公司",
    ]


def test_without_a_caption(tmp_path: Path) -> None:
    rows = ("某基金投資企業 ", "時間 對象 金額 領域 ", "2021.3 甲廠 12.2 億美元 製造 ")
    more = ("2021.7 乙廠 1.65 億元 設備 ", "2022.5 丙廠 9.7 億元 封測 ")
    document = read_text(tmp_path, spaced(*BODY, *BODY, *rows, *more, *BODY))
    assert document.tables[0].caption == "某基金投資企業"
    assert row(document, 3) == ["2021.7", "乙廠", "1.65 億元", "設備"]


def test_a_row_that_fits_no_column_leaves_it_text(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        spaced(
            *BODY, *BODY, "企業 國家 金額 ", "甲 美國 5 億 ", "乙 日本 6 億 ", "7 億 丙 8 億 韓國 ", *BODY
        ),
    )
    assert document.tables == ()


def test_a_numbered_list_is_no_table(tmp_path: Path) -> None:
    document = read_text(
        tmp_path, "表 2 建議的領域\n1. 量子資訊\n2. 人工智慧\n3. 先進封裝\n資料來源：作者整理\n"
    )
    assert document.tables == ()
