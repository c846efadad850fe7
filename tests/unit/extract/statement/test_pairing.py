"""Lists beside lists: which value is whose, and of what."""

from collections.abc import Callable

import opencc
import pytest

from tests.unit.extract.statement.marked import run

_SIMPLIFIED = opencc.OpenCC("t2s").convert
Share = tuple[str, str, object, object]


def shares(marked: str, language: str = "zh") -> list[Share]:
    """(holder, market, value, bound) of each share that the sentence states."""
    made, _ = run(marked, language)
    return [
        (m.subject.name, m.object.name, m.qualifiers["value"], m.qualifiers.get("op"))
        for m in made
        if m.predicate == "HAS_SHARE"
    ]


@pytest.mark.parametrize("script", [str, _SIMPLIFIED])
def test_a_longer_list_parts_at_its_strongest_link(script: Callable[[str], str]) -> None:
    text = (
        "[荷蘭|Country]在[曝光機|SupplyChainNode]與[量測設備|SupplyChainNode]以及[磊晶設備|SupplyChainNode]"
        "的市佔率分別超過九成與四成。"
    )
    wanted = [
        ("荷蘭", "曝光機", 90.0, ">"),
        ("荷蘭", "量測設備", 90.0, ">"),
        ("荷蘭", "磊晶設備", 40.0, ">"),
    ]
    assert shares(script(text)) == [(script(a), script(b), value, op) for a, b, value, op in wanted]


def test_as_well_as_parts_an_english_list() -> None:
    text = (
        "[Japan|Country] holds over 80% and 60% of the market for [resists|SupplyChainNode] and "
        "[photomasks|SupplyChainNode] as well as [wafers|SupplyChainNode], respectively."
    )
    assert shares(text, "en") == [
        ("Japan", "resists", 80.0, ">"),
        ("Japan", "photomasks", 80.0, ">"),
        ("Japan", "wafers", 60.0, ">"),
    ]


@pytest.mark.parametrize("script", [str, _SIMPLIFIED])
def test_a_list_that_does_not_fit_its_values_states_nothing(script: Callable[[str], str]) -> None:
    text = "[韓國|Country]的[DRAM|Technology]、[NAND|Technology]、[面板|SupplyChainNode]的市占率分別為 70%與 50%。"
    assert shares(script(text)) == []


@pytest.mark.parametrize("script", [str, _SIMPLIFIED])
def test_two_lists_with_one_value_pair_one_to_one(script: Callable[[str], str]) -> None:
    text = (
        "在[矽晶圓|SupplyChainNode]和[記憶體|Technology]兩個領域，[日本|Country]與[韓國|Country]"
        "各自擁有約六成的市佔率。"
    )
    assert shares(script(text)) == [
        (script("日本"), script("矽晶圓"), 60.0, "~"),
        (script("韓國"), script("記憶體"), 60.0, "~"),
    ]


def test_respectively_pairs_english_lists_and_each_does_not() -> None:
    text = (
        "[Japan|Country] and [South Korea|Country] {} about 60% of the [wafer|SupplyChainNode] and "
        "[memory|Technology] markets{}."
    )
    assert shares(text.format("hold", ", respectively"), "en") == [
        ("Japan", "wafer", 60.0, "~"),
        ("South Korea", "memory", 60.0, "~"),
    ]
    assert len(shares(text.format("each hold", ""), "en")) == 4


def test_holders_markets_and_values_in_step() -> None:
    text = "[台積電|Firm]與[三星|Firm]在[晶圓代工|SupplyChainNode]與[DRAM|Technology]市場的份額分別為 64%和 41%。"
    assert shares(text) == [("台積電", "晶圓代工", 64.0, None), ("三星", "DRAM", 41.0, None)]


def test_a_bound_behind_a_value_is_its_own() -> None:
    text = "[三星|Firm]和[美光|Firm]的[DRAM|Technology]市占率分別為四成以上與兩成。"
    assert shares(text) == [("三星", "DRAM", 40.0, ">"), ("美光", "DRAM", 20.0, None)]


def test_each_of_two_holders_in_each_of_two_markets() -> None:
    text = "[日本|Country]與[韓國|Country]在[矽晶圓|SupplyChainNode]和[記憶體|Technology]市場各自占三成。"
    assert [share[:2] for share in shares(text)] == [
        ("日本", "矽晶圓"),
        ("日本", "記憶體"),
        ("韓國", "矽晶圓"),
        ("韓國", "記憶體"),
    ]
