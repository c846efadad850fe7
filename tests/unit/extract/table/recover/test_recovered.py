"""Flattened tables that lines do not part into cells: the names in them do."""

from pathlib import Path

import pytest

from ingest.extract.table.recover import recovered
from ingest.read import read
from tests.unit.read.exact import assert_exact

_AFTER = (
    "由上表可知，各業者之布局各有不同，惟均集中於少數據點，一旦有事即難以分散，值得持續觀察其後續發展。\n"
)

Rows = list[list[str]]

CASES: dict[str, tuple[str, Rows]] = {
    "lists over lines, below countries": (
        "環節 美國 歐洲 臺灣\nEDA\n新思科技、\n益華電腦\n西門子 EDA 至達科技\n矽智財 Rambus、Ceva\n安謀（Arm）、\n"
        "Imagination\n力旺電子\nGPU 輝達、超微 － －\n",
        [
            ["環節", "美國", "歐洲", "臺灣"],
            ["EDA", "新思科技、益華電腦", "西門子 EDA", "至達科技"],
            ["矽智財", "Rambus、Ceva", "安謀（Arm）、Imagination", "力旺電子"],
            ["GPU", "輝達、超微", "－", "－"],
        ],
    ),
    "titles and names over lines": (
        "計畫名稱 發布機關 公布\n時間\n經費規模 主要扶植項目\n《歐洲晶片法案》\n（European Chips Act）\n歐洲議會、歐盟理\n事會\n"
        "2023\n年 7 月\n430 億歐元 2 奈米以下製程、FD-SOI\n《半導體暨數位產業戰\n略》\n日本經濟產業省 2021\n年 6 月\n"
        "－ 邏輯晶片、功率半導體\n",
        [
            ["計畫名稱", "發布機關", "公布時間", "經費規模", "主要扶植項目"],
            ["《歐洲晶片法案》（European Chips Act）", "歐洲議會、歐盟理事會", "2023年 7 月", "430 億歐元", "2 奈米以下製程、FD-SOI"],
            ["《半導體暨數位產業戰略》", "日本經濟產業省", "2021年 6 月", "－", "邏輯晶片、功率半導體"],
        ],
    ),
    "two tables side by side below their years": (
        "2023 年 2024 年\n排名 業者 占比 排名 業者 占比\n1 日月光 26.4% 1 日月光 24.9%\n2 艾克爾 14.4% 2 長電科技\n14.1%\n",
        [
            ["2023 年", "2024 年"],
            ["排名", "業者", "占比", "排名", "業者", "占比"],
            ["1", "日月光", "26.4%", "1", "日月光", "24.9%"],
            ["2", "艾克爾", "14.4%", "2", "長電科技", "14.1%"],
        ],
    ),
    "a name torn by the end of a line": (
        "設備類別 美國 日本 主要供應商\n乾式蝕刻設備 ○ × 科林研發、東京威\n力科創\n曝光機 × ○ ASML、尼康\n離子植入機 ○ × 應用材料\n",
        [
            ["設備類別", "美國", "日本", "主要供應商"],
            ["乾式蝕刻設備", "○", "×", "科林研發、東京威力科創"],
            ["曝光機", "×", "○", "ASML、尼康"],
            ["離子植入機", "○", "×", "應用材料"],
        ],
    ),
    "attributes of the things that head the columns": (
        "項目 美光 塔塔電子 CG Power\n核准年月 2023.06 2024.02 2024.02\n投資額（億盧比） 2,252 9,100 760\n"
        "業務 封裝測試 晶圓製造 封裝測試\n技術來源 自有 力積電（臺灣） 瑞薩電子（日本）\n主要產品 DRAM\n電源管理晶片\n車用晶片\n",
        [
            ["項目", "美光", "塔塔電子", "CG Power"],
            ["核准年月", "2023.06", "2024.02", "2024.02"],
            ["投資額（億盧比）", "2,252", "9,100", "760"],
            ["業務", "封裝測試", "晶圓製造", "封裝測試"],
            ["技術來源", "自有", "力積電（臺灣）", "瑞薩電子（日本）"],
            ["主要產品", "DRAM", "電源管理晶片", "車用晶片"],
        ],
    ),
}  # fmt: skip


def _rows(path: Path, text: str) -> Rows:
    path.write_text(f"表 4-1  比較\n{text}資料來源：作者整理。\n{_AFTER}", encoding="utf-8")
    document = recovered(read(path))
    assert_exact(document)
    found: dict[int, list[str]] = {}
    for cell in document.tables[0].cells:
        found.setdefault(cell.row, []).append(cell.text.replace("\n", ""))
    return [found[number] for number in sorted(found)]


@pytest.mark.parametrize("case", CASES)
def test_words_go_to_the_columns_that_hold_such(tmp_path: Path, case: str) -> None:
    text, want = CASES[case]
    assert _rows(tmp_path / "report.txt", text) == want


def test_lines_without_a_gap_belong_to_one_cell(tmp_path: Path) -> None:
    text = (
        "認定\n對象\n\n認定\n時間\n\n最高補助\n金額\n（億日圓）\n\n產品\n\n工廠\n所在地\n\nJASM\n\n2022/06\n\n4,760\n\n"
        "12～28 奈米\n邏輯晶片\n\n熊本縣\n菊陽町\n\n鎧俠、威騰\n電子\n\n2022/07\n\n929\n\n3D NAND\n\n三重縣\n四日市市\n\n"
        "美光\n\n2022/09\n\n465\n\nDRAM\n\n廣島縣\n東廣島市\n\n"
    )
    assert _rows(tmp_path / "report.txt", text) == [
        ["認定對象", "認定時間", "最高補助金額（億日圓）", "產品", "工廠所在地"],
        ["JASM", "2022/06", "4,760", "12～28 奈米邏輯晶片", "熊本縣菊陽町"],
        ["鎧俠、威騰電子", "2022/07", "929", "3D NAND", "三重縣四日市市"],
        ["美光", "2022/09", "465", "DRAM", "廣島縣東廣島市"],
    ]


def test_ticks_with_gaps_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "表 4  清單\n技術 2020 2022 2024\n半導體 ◎ ◎ ◎\n量子運算 ◎\n人工智慧 ◎ ◎\n資料來源：作者整理。\n",
        encoding="utf-8",
    )
    assert not recovered(read(path)).tables


def test_a_file_with_its_own_cells_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("| 業者 | 占比 |\n| --- | --- |\n| 台積電 | 64% |\n", encoding="utf-8")
    document = read(path)
    assert recovered(document) is document
