"""Qualifiers found around a match."""

import pytest

from ingest.extract.statement import qualify
from tests.unit.extract.statement.marked import claims


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("14 奈米以下邏輯晶片", "<= 14 nm"),
        ("14/16奈米以下邏輯晶片", "<= 14/16 nm"),
        ("128层以上NAND", ">= 128 layers"),
        ("28 nm and above", ">= 28 nm"),
        ("邏輯晶片", ""),
    ],
)
def test_a_threshold_reads_the_same_in_every_language(written: str, bound: str) -> None:
    assert qualify.threshold(written) == bound


def test_each_event_has_the_date_before_it() -> None:
    said = claims("2019 年[美國|Country]制裁[華為|Firm]，2022 年管制[先進晶片|Technology]。")
    assert said["美國", "TARGETS", "華為"] == {"date": "2019"}
    assert said["美國", "RESTRICTS", "先進晶片"] == {"date": "2022"}


def test_only_and_leading_makers() -> None:
    assert claims("[艾司摩爾|Firm]是唯一的[EUV 曝光機|SupplyChainNode]供應商。") == {
        ("艾司摩爾", "PRODUCES", "EUV 曝光機"): {"sole": True}
    }


def test_an_amount_before_while_is_of_another_matter() -> None:
    said = claims(
        "[Samsung|Firm] will build a $17 billion fab in Texas, while [SK hynix|Firm] is planning a plant in Indiana.",
        "en",
    )
    assert said["SK hynix", "INVESTS_IN", "United States"] == {"place": "Indiana"}


def test_a_date_in_its_own_part_of_an_english_sentence_counts_first() -> None:
    said = claims(
        "[Samsung|Firm] acquired [Harman|Firm] in 2017, while [Nvidia|Firm]'s takeover of [Arm|Firm] "
        "was abandoned in 2022.",
        "en",
    )
    assert said["Nvidia", "ACQUIRES", "Arm"] == {"date": "2022", "status": "blocked"}


def test_a_deadline_is_no_date_of_what_sets_it() -> None:
    said = claims("[歐盟|Country]公布[原材料法|Regulation]，要求到 2030 年自給率達兩成。")
    assert said["原材料法", "ISSUED_BY", "歐盟"] == {}


def test_of_two_dates_together_the_first_is_meant() -> None:
    said = claims("2019 年 5 月和 8 月[美國|Country]將[華為|Firm]列入[實體清單|Regulation]。")
    assert {v["date"] for v in said.values()} == {"2019-05"}
