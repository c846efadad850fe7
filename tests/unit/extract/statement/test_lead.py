"""Items of a list are read with the line that leads in: which lines do, and where a list ends."""

from ingest.extract.statement.learned.candidates import pairs
from tests.unit.extract.statement.marked import claims, seen


def _items(marked: str) -> list[str]:
    """What the models see of items, with names as their letters' places."""
    return [s.line.text[s.item :] for s, _ in seen(marked) if s.item]


def _leads(marked: str) -> list[str]:
    return [s.line.text[: s.item] for s, _ in seen(marked) if s.item]


FUND = "[甲基金|Firm]的投資對象涵蓋各環節："


def test_marked_items_after_a_colon() -> None:
    marked = f"{FUND}\n（一）製造：[乙|Firm]、[丙|Firm]。\n（二）封測：[丁|Firm]。"
    assert [len(_items(marked)), len(set(_leads(marked)))] == [2, 1]


def test_lines_below_a_caption() -> None:
    marked = "表 3 [歐盟|Country]支持的項目\n[先進封裝|SupplyChainNode]\n[矽光子|Technology]\n"
    assert len(_items(marked)) == 2


def test_unmarked_items_after_a_colon() -> None:
    assert len(_items(f"{FUND}\n[乙|Firm]\n[丙|Firm]、[丁|Firm]\n")) == 2


def test_the_next_heading_opens_its_own_list() -> None:
    marked = f"{FUND}\n[乙|Firm]\n[歐盟|Country]支持的項目\n[矽光子|Technology]\n"
    assert [lead[1:] for lead in _leads(marked)] == ["的投资对象涵盖各环节：", "支持的项目："]


def test_a_caption_that_speaks_of_nobody_leads_nothing() -> None:
    assert _items("表 3 支持的項目\n[先進封裝|SupplyChainNode]\n") == []


def test_a_heading_that_is_a_name_leads_nothing() -> None:
    assert _items("[工業部|Organization]\n[先進封裝|SupplyChainNode]\n") == []


def test_a_sentence_ends_the_list() -> None:
    marked = f"{FUND}\n1. [乙|Firm]\n這些投資各有不同的成效，外界看法不一。\n2. [丙|Firm]"
    assert len(_items(marked)) == 1


def test_an_item_about_another_country_is_not_led() -> None:
    marked = "[美國|Country]的管制措施：\n- [晶片|Technology]\n- [韓國|Country]的[設備|SupplyChainNode]"
    assert len(_items(marked)) == 1


def test_only_an_item_and_its_lead_are_a_pair() -> None:
    marked = f"{FUND}\n1. [乙|Firm]、[丙|Firm]及[光阻|SupplyChainNode]"
    item = next(s for s, _ in seen(marked) if s.item)
    names = {(p.one.written, p.other.written) for p in pairs(item)}
    assert names == {("甲基金", "丙"), ("甲基金", "光阻")}


def test_percentages_below_what_they_are_of() -> None:
    said = claims("全球[車用晶片|Technology]廠商市占率（2023 年）：\n[甲|Firm] 14%\n[乙|Firm] 10%\n")
    assert {k: (q["value"], q["scope"], q["date"]) for k, q in said.items()} == {
        ("甲", "HAS_SHARE", "車用晶片"): (14.0, "global", "2023"),
        ("乙", "HAS_SHARE", "車用晶片"): (10.0, "global", "2023"),
    }


def test_percentages_in_brackets() -> None:
    said = claims("全球[車用晶片|Technology]廠商市占率如下：\n[甲|Firm]（14%）\n[乙|Firm]（10%）\n")
    assert {k[0]: q["value"] for k, q in said.items() if k[1] == "HAS_SHARE"} == {"甲": 14.0, "乙": 10.0}
