"""A share of firms that are only counted is nobody's; of a list that names them all, it is joint."""

import pytest

from tests.unit.extract.statement.marked import claims


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[韓國|Country]是[電池|Technology]大國，前六大供應商約占整體市場 75%。", "zh"),
        ("[韩国|Country]是[电池|Technology]大国，前六大供应商约占整体市场 75%。", "zh"),
        ("[三星|Firm]看好[面板|SupplyChainNode]需求，前四大廠商高度集中，合計市占率達 80%。", "zh"),
        (
            "[Korea|Country] leads in [batteries|Technology], and the top six suppliers hold 75% of the market.",
            "en",
        ),
    ],
)
def test_a_share_of_counted_firms_is_nobodys(text: str, language: str) -> None:
    assert not [k for k in claims(text, language) if k[1] == "HAS_SHARE"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("前兩大[顯示卡|Technology]廠商[輝達|Firm]、[超微|Firm]共占市場 98%。", "zh"),
        ("[輝達|Firm]與[超微|Firm]這兩家公司合計占[顯示卡|Technology]市場 98%。", "zh"),
        ("The top two [GPU|Technology] makers, [輝達|Firm] and [超微|Firm], hold 98% of the market.", "en"),
    ],
)
def test_counted_firms_that_are_listed_share_jointly(text: str, language: str) -> None:
    said = {k[0]: v["joint"] for k, v in claims(text, language).items() if k[1] == "HAS_SHARE"}
    assert said == {"輝達": ("超微",), "超微": ("輝達",)}


def test_one_of_the_counted_has_its_own_share() -> None:
    said = claims(
        "[Samsung|Firm], one of the top five [DRAM|Technology] makers, holds 41% of the market.", "en"
    )
    assert said["Samsung", "HAS_SHARE", "DRAM"]["value"] == 41.0
