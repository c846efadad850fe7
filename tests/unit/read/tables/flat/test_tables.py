"""Tables flattened into lines get their rows and columns back; what stays unsure is left as text."""

from pathlib import Path

from narrows.model import Document
from tests.unit.read.exact import grid, read_text, said
from tests.unit.read.layout.flat import BODY, spaced


def _read(tmp_path: Path, caption: str, *lines: str) -> Document:
    text = spaced(*BODY, *BODY, *BODY, caption, *lines, "資料來源：作者整理。 ", *BODY)
    return read_text(tmp_path, text)


def test_labels_and_values_under_periods(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "表 1  曝光設備廠市佔率 ",
        "DUV 公司 總部 ",
        "2023 年 2022 年 ",
        "排名 市佔率 排名 市佔率 ",
        "ASML（艾司摩爾） 荷蘭 1 82.0% 1 81% ",
        "Canon Incorporated（佳能） 日本 2 10% 2 11% ",
        "其他 - 8% - 8% ",
    )
    assert document.tables[0].caption == "表 1  曝光設備廠市佔率"
    assert [(c.column, c.column_span, c.text) for c in document.tables[0].cells if c.row == 1][-2:] == [
        (3, 2, "2023 年"),
        (5, 2, "2022 年"),
    ]
    cells = grid(document)
    assert [cells[2, column] for column in range(3, 7)] == ["排名", "市佔率", "排名", "市佔率"]
    assert [cells[3, column] for column in range(1, 7)] == [
        "ASML（艾司摩爾）",
        "荷蘭",
        "1",
        "82.0%",
        "1",
        "81%",
    ]
    assert [cells[4, column] for column in (1, 2, 6)] == ["Canon Incorporated（佳能）", "日本", "11%"]
    assert (cells[5, 1], cells[5, 4], cells.get((5, 2))) == ("其他", "8%", None)


def test_labels_and_text_columns_that_wrap(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "表 2  各國份額 ",
        "  USA JP NL Basis ",
        "Lithography ",
        "scanners ",
        "0% 18% <82% ",
        "HQ ",
        "revenue ",
        "Design 60% 9% 1% ",
        "HQ ",
        "revenue ",
        "Wafer fabs 11% 17% 0% ",
        "site ",
        "capacity ",
        "ATP 4% 5% 0% ",
        "site ",
        "capacity ",
    )
    cells = grid(document)
    assert [cells[1, column] for column in range(2, 6)] == ["USA", "JP", "NL", "Basis"]
    assert [cells[row, 1].split() for row in range(2, 6)] == [
        ["Lithography", "scanners"],
        ["Design"],
        ["Wafer", "fabs"],
        ["ATP"],
    ]
    assert [cells[row, 5].split()[0] for row in range(2, 6)] == ["HQ", "HQ", "site", "site"]
    assert [cells[2, column] for column in (2, 3, 4)] == ["0%", "18%", "<82%"]


def test_several_headers_make_several_tables(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "表 3  2022-2023 年各類晶片市佔率 ",
        "處理器 ",
        "公司 總部 2023 2022 ",
        "Intel（英特爾） 美國 70% 71% ",
        "AMD（超微） 美國 30% 29% ",
        "手機晶片 ",
        "公司 總部 2023 2022 ",
        "MediaTek（聯發科） 臺灣 33% 34% ",
        "Qualcomm（高通） 美國 28% 30% ",
    )
    assert [table.caption for table in document.tables] == [
        "表 3  2022-2023 年各類晶片市佔率 處理器",
        "表 3  2022-2023 年各類晶片市佔率 手機晶片",
    ]
    assert [grid(document, 1)[3, column] for column in range(1, 5)] == [
        "Qualcomm（高通）",
        "美國",
        "28%",
        "30%",
    ]


def test_a_label_holds_for_the_rows_below_it(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "表 4  補助 ",
        "企業 ",
        "（總部） ",
        "地點",
        "(州) ",
        "項目 ",
        "（形式） ",
        "投資",
        "(美元) ",
        "補助",
        "(美元) ",
        "Intel（US） ",
        "OH 晶圓廠（擴建） 200 億 12.5 億 ",
        "NM 晶圓廠（新建） 35 億 4.5 億 ",
        "TSMC（TW） AZ 晶圓廠（新建） 400 億 55 億 ",
        "Samsung（KR） ",
        "TX 晶圓廠（新建） Not ",
        "Available 61 億* ",
    )
    cells = document.tables[0].cells
    assert [(c.row, c.row_span, c.text) for c in cells if c.column == 1 and c.row > 1] == [
        (2, 2, "Intel（US）"),
        (4, 1, "TSMC（TW）"),
        (5, 1, "Samsung（KR）"),
    ]
    assert [c.text.split() for c in cells if c.column == 4 and c.row > 1] == [
        ["200", "億"], ["35", "億"], ["400", "億"], ["Not", "Available"],
    ]  # fmt: skip


def test_rows_of_words_as_many_as_the_titles(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "表 5  專利 ",
        "排名  前 3 大專利權人  占比  ",
        "1 佳能  31.5% ",
        "2 尼康  20.1% ",
        "3 蔡司  9.9% ",
    )
    cells = grid(document)
    assert [cells[1, column] for column in (1, 2, 3)] == ["排名", "前 3 大專利權人", "占比"]
    assert [cells[4, column] for column in (1, 2, 3)] == ["3", "蔡司", "9.9%"]


def test_the_unit_goes_to_the_caption(tmp_path: Path) -> None:
    lines = (
        "區域  2023 Q3 2022 Q3 年增率  ",
        "日本  5.2 4.1 27% ",
        "北美  3.1 3.8 -19% ",
        "歐洲  1.8 2.0 -10% ",
    )
    document = _read(tmp_path, "表 6  設備出貨 ", "單位：10 億美元 ", *lines)
    assert document.tables[0].caption == "表 6  設備出貨 單位：10 億美元"
    assert [grid(document)[1, column] for column in range(1, 5)] == ["區域", "2023 Q3", "2022 Q3", "年增率"]
    assert grid(document)[3, 4] == "-19%"


def test_what_does_not_add_up_stays_text(tmp_path: Path) -> None:
    document = _read(
        tmp_path, "表 7  大事 ", "2018 ", " 06/30  日本審查 ", "2019 ", " 09/01  荷蘭許可 ", "其他 "
    )
    assert document.tables == ()
    assert [text.split("\n")[0].strip() for kind, text in said(document) if kind == "table"] == ["2018"]
