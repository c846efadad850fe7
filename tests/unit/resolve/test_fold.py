"""Folding keeps offsets and makes scripts, widths, cases and blanks alike."""

import pytest

from narrows.resolve import fold, squeeze


@pytest.mark.parametrize(
    ("written", "folded"),
    [("臺灣積體電路", "台湾积体电路"), ("ＡＳＭＬ（荷蘭）", "asml(荷兰)"), ("Nikon’s", "nikon's")],
)
def test_folds_character_by_character(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert len(fold(written)) == len(written)


def test_squeezing_drops_blanks_beside_chinese_and_knows_the_way_back() -> None:
    made = squeeze("先進 EDA 工具")
    assert made.text == "先进eda工具"
    assert made.span(2, 5) == (3, 6)


def test_hyphens_between_letters_are_blanks_and_other_hyphens_stay() -> None:
    assert squeeze("high-NA EUV, 14-16 nm").text == "high na euv, 14-16 nm"


def test_a_line_break_keeps_items_apart() -> None:
    assert squeeze("雷達\n衛星").text == "雷达\n卫星"
