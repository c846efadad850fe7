"""An unknown text of a cell becomes a name only if it looks like one of its column's class."""

import pytest

from ingest.extract.table.plausible import is_plausible


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("2023年10月", "Organization"),
        ("2024 年 3 月 1 日", "Regulation"),
        ("42 細項", "Regulation"),
        ("共計 23 項", "Regulation"),
        ("十二大類", "Organization"),
        ("文件名稱", "Regulation"),
        ("發佈時間", "Regulation"),
        ("技術項目", "Organization"),
        ("主管機關", "Organization"),
        ("相關部會", "Organization"),
        ("相關法規", "Regulation"),
        ("視情況而定", "Regulation"),
        ("尚未公布", "Regulation"),
        ("確保供應穩定", "Regulation"),
        ("公開徵求意見", "Regulation"),
        ("列入實體清單", "Regulation"),
        ("审查程序说明", "Regulation"),
        ("億元", "Organization"),
        ("每季檢討一次", "Regulation"),
        ("企業", "Firm"),
        ("37 家", "Firm"),
        ("约 120 家企业", "Firm"),
        ("须取得许可；逐案审查", "Regulation"),
    ],
)
def test_no_name(text: str, class_: str) -> None:
    assert not is_plausible(text, class_)


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("國家晶片戰略", "Regulation"),
        ("外匯法修正", "Regulation"),
        ("301條款", "Regulation"),
        ("1996年經濟間諜法", "Regulation"),
        ("關鍵基礎設施保護條例（草案）", "Regulation"),
        ("Chips Act 2.0", "Regulation"),
        ("投審會", "Organization"),
        ("科學技術資訊通信部", "Organization"),
        ("工业和信息化部", "Organization"),
        ("南部科学园区管理局", "Organization"),
        ("三一重工", "Firm"),
        ("第四範式", "Firm"),
        ("7-Eleven", "Firm"),
        ("高階光阻", "SupplyChainNode"),
    ],
)
def test_a_name(text: str, class_: str) -> None:
    assert is_plausible(text, class_)
