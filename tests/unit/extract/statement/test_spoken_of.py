"""Words that stand for names spoken of before, one or several."""

import pytest

from tests.unit.extract.statement.marked import claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "[美國|Country]將[馬來西亞|Country]與[泰國|Country]視為轉口地，並對這兩國祭出出口管制。",
            {("美國", "TARGETS", "馬來西亞"), ("美國", "TARGETS", "泰國")},
        ),
        (
            "[輝達|Firm]推出[A800|Technology]、[H800|Technology]與[H20|Technology]。"
            "前兩款遭[美國|Country]一併封殺。",
            {("美國", "RESTRICTS", "A800"), ("美國", "RESTRICTS", "H800")},
        ),
        (
            "[三星|Firm]與[SK 海力士|Firm]擴產。二者皆為[韓國|Country]企業。",
            {("三星", "HEADQUARTERED_IN", "韓國"), ("SK 海力士", "HEADQUARTERED_IN", "韓國")},
        ),
    ],
)
def test_what_is_counted_was_listed_before(text: str, claim: set[tuple[str, str, str]]) -> None:
    assert claim <= set(claims(text))


def test_a_list_of_another_length_is_not_meant() -> None:
    said = claims("[三星|Firm]、[美光|Firm]與[鎧俠|Firm]擴產。兩者皆為[韓國|Country]企業。")
    assert not [c for c in said if c[1] == "HEADQUARTERED_IN"]


def test_this_firm_is_the_last_one_named() -> None:
    said = claims("[英特爾|Firm]則提供了反例。這家[美國|Country]業者取消了計畫。")
    assert ("英特爾", "HEADQUARTERED_IN", "美國") in said


def test_who_is_on_the_list_is_on_the_one_last_spoken_of() -> None:
    said = claims(
        "[華為|Firm]被列入[實體清單|Regulation]。[海康威視|Firm]與[大華|Firm]其後接連入列。"
        "[曠視|Firm]也被加入該名單。"
    )
    assert {c[0] for c in said if c[1:] == ("LISTED_ON", "實體清單")} == {"華為", "海康威視", "大華", "曠視"}


def test_where_no_list_was_spoken_of_nobody_is_on_it() -> None:
    said = claims("[海康威視|Firm]與[大華|Firm]接連入列。")
    assert not [c for c in said if c[1] == "LISTED_ON"]


@pytest.mark.parametrize("noun", ["磁鐵", "[磁鐵|SupplyChainNode]"])
def test_this_thing_is_the_last_one_whose_name_ends_so(noun: str) -> None:
    said = claims(f"[永久磁鐵|SupplyChainNode]用於[馬達|SupplyChainNode]。該{noun}主要由[中國|Country]生產。")
    assert [c for c in said if c[1] == "PRODUCES"] == [("中國", "PRODUCES", "永久磁鐵")]


def test_these_are_the_last_list_of_things_or_what_is_called_so() -> None:
    said = claims("[鋰|SupplyChainNode]與[鎳|SupplyChainNode]漲價。這些礦物用於[電動車|Technology]。")
    assert set(said) == {("鋰", "INPUT_TO", "電動車"), ("鎳", "INPUT_TO", "電動車")}
    said = claims("[電池|Technology]依賴[關鍵礦產|SupplyChainNode]，而這些礦產大部分由[中國|Country]生產。")
    assert ("中國", "PRODUCES", "關鍵礦產") in said
    assert ("中國", "PRODUCES", "電池") not in said


def test_these_before_a_list_of_them_are_not_spoken_of_before() -> None:
    said = claims(
        "[鋰|SupplyChainNode]與[鎳|SupplyChainNode]漲價。這些材料，包括[鈷|SupplyChainNode]，用於[電動車|Technology]。"
    )
    assert ("鋰", "INPUT_TO", "電動車") not in said
