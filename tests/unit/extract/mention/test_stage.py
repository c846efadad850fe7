"""Bare words for the stages of a chain are names in a list of stages, and nowhere else."""

import pytest

from ingest.extract.mention import find_in


def stages(text: str) -> list[str]:
    """The nodes and technologies found."""
    kinds = ("SupplyChainNode", "Technology")
    return [text[f.start : f.end] for f in find_in(text) if f.entity.type in kinds]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("製造 63%、設計 20%、設備材料 7%。", ["製造", "設計", "設備材料"]),
        ("製造占 75%，設備占 10%，材料占 5%。", ["製造", "設備", "材料"]),
        ("投資項目涵蓋設計、製造與封測等環節。", ["設計", "製造", "封測"]),
        ("製造業占 63%，設計業占 20%。", ["製造", "設計"]),
        ("擴大對設備、材料的投資。", ["設備", "材料"]),
        ("資金六成投入製造，兩成投入設計。", ["製造", "設計"]),
        ("涵蓋製造（甲、乙）、設計（丙）與封測（丁）。", ["製造", "設計", "封測"]),
    ],
)
def test_in_a_list(text: str, names: list[str]) -> None:
    assert stages(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "該公司負責設計、製造。",
        "設備、材料廠商進駐。",
        "他們設計與製造新車款。",
        "光阻處理（photoresist processing）設備與檢測。",
    ],
)
def test_not_as_a_verb_nor_as_the_start_of_a_longer_name(text: str) -> None:
    assert not {"設計", "製造", "設備", "材料"} & set(stages(text))
