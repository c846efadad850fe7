"""Flattened tables with a cell a line: rows are told by the figures that come back in the same places."""

from pathlib import Path

from tests.unit.read.exact import grid, read_text, row

_LINES = (
    "表 3  風機零組件之自製率\n\n零組件\n\n本土業者\n\n2020 年\n\n自製率\n\n2024 年\n\n自製率\n\n"
    "塔架\n\n世紀鋼、中鋼機械、\n\n金豐\n\n約 60%\n\n85%\n\n葉片\n\n上緯投控\n\n－\n\n25%左右\n\n"
    "海纜\n\n大亞、華新麗華\n\n<5%\n\n10%\n\n資料來源：作者整理。\n"
)


def test_rows_by_figures_and_titles_below_their_year(tmp_path: Path) -> None:
    document = read_text(tmp_path, _LINES)
    shown = ["".join(title.split()) for title in row(document, 1)]
    assert shown == ["零組件", "本土業者", "2020年自製率", "2024年自製率"]
    assert [text.replace("\n", "") for text in row(document, 2)] == [
        "塔架",
        "世紀鋼、中鋼機械、金豐",
        "約 60%",
        "85%",
    ]
    assert list(row(document, 3)) == ["葉片", "上緯投控", "－", "25%左右"]


def test_a_title_in_brackets_belongs_to_the_one_above(tmp_path: Path) -> None:
    lines = (
        "礦物",
        "依存度",
        "主要來源",
        "（占比）",
        "用途",
        "鎵",
        "100%",
        "日本（26%）",
        "砷化鎵晶圓",
        "銻",
        "82%",
        "中國（63%）",
        "阻燃劑",
    )
    document = read_text(tmp_path, "表 1  礦物\n" + "\n".join(lines) + "\n資料來源：作者整理。\n")
    assert "".join(grid(document)[1, 3].split()) == "主要來源（占比）"
    assert row(document, 3) == ["銻", "82%", "中國（63%）", "阻燃劑"]


def test_lines_that_make_no_whole_rows_are_no_table(tmp_path: Path) -> None:
    assert not read_text(tmp_path, _LINES.replace("25%左右\n\n", "")).tables
