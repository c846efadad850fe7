"""Lists under a heading."""

from tests.unit.extract.statement.marked import run


def _restricted(marked: str) -> list[str]:
    made, _ = run(marked, "zh")
    return [m.object.name for m in made if m.predicate == "RESTRICTS"]


def test_each_item_is_what_the_heading_says() -> None:
    items = "- [蝕刻設備|SupplyChainNode]\n- [光罩檢測|SupplyChainNode]及[清洗設備|SupplyChainNode]"
    text = f"[日本|Country]管制項目：\n{items}"
    assert _restricted(text) == ["蝕刻設備", "光罩檢測", "清洗設備"]


def test_of_an_item_its_head_is_listed() -> None:
    assert _restricted("[美國|Country]管制項目：\n- 設計[GAAFET|Technology]之[EDA|SupplyChainNode]") == [
        "EDA"
    ]


def test_text_after_the_list_is_no_item() -> None:
    text = "[日本|Country]管制項目：\n- [蝕刻設備|SupplyChainNode]\n其他[晶片|Technology]不在此限。"
    assert _restricted(text) == ["蝕刻設備"]
