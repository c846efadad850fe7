"""Flattened tables whose cells run over lines: a figure at the end of a line ends a row."""

from pathlib import Path

from tests.unit.read.exact import grid, read_text

_TABLE = (
    "表 7  2024 年離岸風電零組件本土業者與自製比率\n零組件 本土主要業者（可供應之容量） 自製率\n"
    "塔架 世紀鋼（15 百萬瓦）、金豐（12\n百萬瓦）、中鋼機械\n70%-80%\n"
    "葉片材料 環氧樹脂\n（Epoxy）\n上緯投控（15 百萬瓦）\n40%-50%\n"
    "拉擠碳板\n（CFRP）\n永虹先進、台塑、\n上緯投控\n10%-20%\n"
    "齒輪箱 台朔重工 <5%\n海纜 東元（66 千伏）、大亞、華新麗華 30%-35%\n資料來源：作者整理\n"
)


def test_lists_over_lines_and_a_title_of_a_group(tmp_path: Path) -> None:
    cells = grid(read_text(tmp_path, _TABLE))
    shown = {at: " ".join(text.split()) for at, text in cells.items()}
    assert [shown[2, 2], shown[2, 3]] == ["世紀鋼（15 百萬瓦）、金豐（12 百萬瓦）、中鋼機械", "70%-80%"]
    assert [shown[3, 1], (3, 2) in shown, shown[4, 1]] == ["葉片材料", False, "環氧樹脂 （Epoxy）"]
    assert [shown[5, 1], shown[5, 2]] == ["拉擠碳板 （CFRP）", "永虹先進、台塑、 上緯投控"]
    assert [shown[6, 1], shown[6, 2], shown[6, 3]] == ["齒輪箱", "台朔重工", "<5%"]


def test_words_after_the_last_figure_leave_it_text(tmp_path: Path) -> None:
    document = read_text(tmp_path, _TABLE.replace("30%-35%\n", "30%-35%\n控制器 台達電、\n中興電\n"))
    assert not document.tables
