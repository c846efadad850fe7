"""Where a flattened table begins and ends below its caption."""

from pathlib import Path

from tests.unit.read.exact import grid, read_text, said

_ROWS = "業者 市占率\n甲公司 40%\n乙公司 30%\n丙公司 20%\n"
_PROSE = "為說明近年市場集中之情形，本節依各業者之年報與公開資料，將其占全球出貨量之比率按高低列示\n於下，並略述其消長。\n"
_AFTER = "由上表可知，前三大業者合計已占全球九成，其餘業者僅能在利基市場中求取生存，集中度相當高。\n"


def test_prose_between_caption_and_table_stays_text_and_the_unit_goes_to_the_caption(tmp_path: Path) -> None:
    text = f"表 4  減速機市占率\n{_PROSE}單位：%\n{_ROWS}資料來源：作者整理。\n{_AFTER}"
    document = read_text(tmp_path, text)
    assert document.tables[0].caption == "表 4  減速機市占率 單位：%"
    assert grid(document)[1, 1] == "業者"
    assert any(shown.startswith("為說明") for kind, shown in said(document) if kind == "paragraph")


def test_an_explanation_of_marks_ends_the_table(tmp_path: Path) -> None:
    document = read_text(tmp_path, f"圖表 5：減速機市占率\n{_ROWS}說明：依出貨量計算。\n{_AFTER}")
    assert grid(document)[4, 2] == "20%" and (5, 1) not in grid(document)
