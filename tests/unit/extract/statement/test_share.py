"""Shares: which numbers are, whose, of what market and of which year."""

import pytest

from tests.unit.extract.statement.marked import claims, run


def test_values_go_in_step_with_their_holders() -> None:
    said = claims("[三星|Firm]與[美光|Firm]的[DRAM|Technology]市占率分別為 41%和 22%。")
    assert {k: v["value"] for k, v in said.items() if k[1] == "HAS_SHARE"} == {
        ("三星", "HAS_SHARE", "DRAM"): 41.0,
        ("美光", "HAS_SHARE", "DRAM"): 22.0,
    }


def test_a_change_is_two_shares_with_their_years() -> None:
    made, _ = run("[台積電|Firm]的[晶圓代工|SupplyChainNode]市占率由 2019 年的 52%升至 2024 年的 64%。", "zh")
    assert [(m.qualifiers["value"], m.qualifiers["date"]) for m in made] == [(52.0, "2019"), (64.0, "2024")]


def test_a_short_clause_goes_on_with_the_share_before_it() -> None:
    said = claims("[寧德時代|Firm]在全球[動力電池|Technology]市場的份額為 36.8%，[比亞迪|Firm]為 15.8%。")
    assert said["比亞迪", "HAS_SHARE", "動力電池"] == {"scope": "global", "value": 15.8, "unit": "%"}


def test_growth_tariffs_and_parts_of_income_are_no_shares() -> None:
    for text in (
        "[中國|Country]的[電動車|Technology]市場成長 35%。",
        "[美國|Country]對[電動車|Technology]市場課徵 100%關稅。",
        "[高通|Firm]約 60%的營收來自[中國|Country]市場。",
    ):
        assert not [k for k in claims(text) if k[1] == "HAS_SHARE"], text


def test_a_joint_share_names_the_others() -> None:
    said = claims("[三星|Firm]和[SK 海力士|Firm]合計占全球[HBM|Technology]市場九成以上。")
    assert said["三星", "HAS_SHARE", "HBM"]["joint"] == ("SK 海力士",)
    assert said["三星", "HAS_SHARE", "HBM"]["op"] == ">"


def test_what_is_aimed_at_is_no_fact_yet() -> None:
    said = claims("[歐盟|Country]的目標是占全球[半導體製造|SupplyChainNode]產能的 20%。")
    assert said["歐盟", "HAS_SHARE", "半導體製造"]["status"] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "[聯電|Firm]的[晶圓代工|SupplyChainNode]產能利用率為 71%。",
        "[联电|Firm]的[晶圆代工|SupplyChainNode]稼动率约占 71%。",
        "[印度|Country]的工程師占全球[晶片設計|SupplyChainNode]人力的 20%。",
        "[德國|Country]的[量子計算|Technology]研究人員占歐洲 30%。",
        "[合肥|Country]基金將資金 60%投入[面板|SupplyChainNode]產能。",
        "[日本|Country]的[蝕刻設備|SupplyChainNode]生產所需零件有 55%在國內採購。",
        "[鴻海|Firm]持有[電動車|Technology]市場新創 50%的股權。",
        "[臺灣|Country]的[天然氣|SupplyChainNode]四成來自[澳洲|Country]，[卡達|Country]占兩成五。",
        "[臺灣|Country][太陽能電池|Technology]出口以[美國|Country]為最大市場，占六成三。",
        "[中微公司|Firm]的[刻蝕設備|SupplyChainNode]收入 72.77 億元，占比 80%。",
    ],
)
def test_staff_use_funds_trade_and_income_are_no_shares_of_a_market(text: str) -> None:
    assert not [k for k in claims(text) if k[1] == "HAS_SHARE"]


@pytest.mark.parametrize(
    "text",
    [
        "[UMC|Firm]'s [foundry|SupplyChainNode] capacity utilization rate was 71%.",
        "[India|Country] accounts for 20% of the world's [chip design|SupplyChainNode] market engineers.",
        "[Micron|Firm] put 30% of its budget into [DRAM|Technology] capacity.",
        "[Nikon|Firm] buys 60% of the parts for its [scanner|SupplyChainNode] production at home.",
    ],
)
def test_english_staff_use_funds_and_purchases_are_no_shares_of_a_market(text: str) -> None:
    assert not [k for k in claims(text, "en") if k[1] == "HAS_SHARE"]


def test_an_english_share_is_not_joint_with_who_acts_in_the_next_clause() -> None:
    text = (
        "About 90 percent of the world's [gallium|SupplyChainNode] is produced in [China|Country], "
        "and [Japan|Country] imports most of its [gallium|SupplyChainNode] from [China|Country]."
    )
    shares = {k: q for k, q in claims(text, "en").items() if k[1] == "HAS_SHARE"}
    assert list(shares) == [("China", "HAS_SHARE", "gallium")]
    assert "joint" not in shares["China", "HAS_SHARE", "gallium"]


def test_what_is_imported_is_no_share_of_the_importer() -> None:
    said = claims("[美國|Country]約有 95%的[鎵|SupplyChainNode]仰賴進口，占比居各國之首。")
    assert not [k for k in said if k[1] == "HAS_SHARE"]


def test_the_market_is_what_is_spoken_of_not_what_it_is_said_to_be() -> None:
    said = claims("[矽晶圓|SupplyChainNode]是最重要的[基板材料|SupplyChainNode]，[勝高|Firm]市占約 25%。")
    assert [k[2] for k in said if k[1] == "HAS_SHARE"] == ["矽晶圓"]


def test_among_makers_the_one_with_its_part() -> None:
    said = claims("[曝光機|SupplyChainNode]廠商有[佳能|Firm]等，其中以[ASML|Firm]佔了七成市場。")
    assert said["ASML", "HAS_SHARE", "曝光機"]["value"] == 70.0


def test_of_what_a_share_is_does_not_carry_over_to_another_market() -> None:
    said = claims(
        "[韓國|Country]的[光阻劑|SupplyChainNode]國產化率為 5%。"
        "[矽晶圓|SupplyChainNode]方面，[信越|Firm]占全球 30%市場。"
    )
    assert said["信越", "HAS_SHARE", "矽晶圓"] == {"scope": "global", "value": 30.0, "unit": "%"}


def test_a_kind_of_maker_is_no_market() -> None:
    said = claims(
        "[記憶體|Technology]幾乎由這四間[IDM|SupplyChainNode]大廠提供，[臺灣|Country]僅占 5%的市占率。"
    )
    assert [k for k in said if k[1] == "HAS_SHARE"] == [("臺灣", "HAS_SHARE", "記憶體")]
