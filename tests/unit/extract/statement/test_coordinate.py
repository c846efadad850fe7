"""What stands together as one argument, and what does not."""

import pytest

from ingest.extract.statement.coordinate import coordinate, drop_pairs, part_clauses, take_asides
from ingest.extract.statement.fold import fold
from ingest.extract.statement.line import Line, close_up, encode, items_of
from tests.unit.extract.statement.marked import claims, read


def _line(marked: str, language: str = "zh") -> Line:
    text, found = read(marked)
    folded = fold(text)
    line = encode(folded, 0, len(text), items_of(folded, found, []))
    if language == "zh":
        close_up(line)
    drop_pairs(line)
    take_asides(line)
    coordinate(line, language)
    return line


def _groups(line: Line) -> list[list[str]]:
    return [[m.entity.name for m in cell.members] for cell in line.cells if cell is not None]


@pytest.mark.parametrize(
    ("marked", "language", "groups"),
    [
        ("[鎵|SupplyChainNode]、[鍺|SupplyChainNode]和[銻|SupplyChainNode]", "zh", [["鎵", "鍺", "銻"]]),
        ("[百度|Firm]、[騰訊|Firm]等網路企業以及[華為|Firm]", "zh", [["百度", "騰訊", "華為"]]),
        (
            "[lasers|Technology], [lamps|Technology], and [lenses|Technology]",
            "en",
            [["lasers", "lamps", "lenses"]],
        ),
        ("[台積電|Firm]在[日本|Country]設廠", "zh", [["台積電"], ["日本"]]),
        ("[鋰|SupplyChainNode]、[鈷|SupplyChainNode]等[關鍵礦產|SupplyChainNode]", "zh", [["鋰", "鈷"]]),
        (
            "[稀土|SupplyChainNode]（[鏑|SupplyChainNode]、[鋱|SupplyChainNode]）",
            "zh",
            [["稀土", "鏑", "鋱"]],
        ),
        ("[退火|SupplyChainNode]（[銅|SupplyChainNode]、[鈷|SupplyChainNode]回流）", "zh", [["退火"]]),
    ],
)
def test_members_of_an_argument(marked: str, language: str, groups: list[list[str]]) -> None:
    assert _groups(_line(marked, language)) == groups


def test_two_states_of_one_word_act_in_no_clause() -> None:
    assert _groups(_line("[美|Country][中|Country]貿易戰後[歐盟|Country]表態")) == [["歐盟"]]


def test_a_parenthetical_of_another_kind_is_an_aside() -> None:
    line = _line("[三星|Firm]（[韓國|Country]）擴產")
    assert _groups(line) == [["三星"]]
    assert [_groups(aside) for aside in line.asides] == [[["三星"], ["韓國"]]]


@pytest.mark.parametrize(
    ("marked", "parted"),
    [
        ("[日本|Country]發布[甲法|Regulation]、[韓國|Country]提出[乙法|Regulation]", True),
        ("[日本|Country]的[甲法|Regulation]、[韓國|Country]的[乙法|Regulation]", False),
        ("[日本|Country]、[韓國|Country]提出[乙法|Regulation]", False),
    ],
)
def test_who_acts_after_a_pause_mark_begins_a_clause(marked: str, parted: bool) -> None:
    line = _line(marked)
    part_clauses(line)
    assert ("，" in line.text) is parted


def test_a_list_in_brackets_behind_its_kind_stands_in_the_sentence() -> None:
    assert _groups(_line("六大銀行（[甲|Firm]、[乙|Firm]）出資")) == [["甲", "乙"]]
    assert _groups(_line("該銀行（[甲|Firm]生產）出資")) == []


def test_three_states_in_one_word_are_one_argument() -> None:
    assert _groups(_line("[美|Country][日|Country][荷|Country]聯合管制")) == [["美", "日", "荷"]]


def test_whose_allies_they_are_is_no_part_of_a_list() -> None:
    said = claims("[日本|Country]、[荷蘭|Country]等[美國|Country]盟友限制[曝光機|SupplyChainNode]出口。")
    assert {s for s, p, o in said if p == "RESTRICTS"} == {"日本", "荷蘭"}


def test_a_list_in_brackets_joins_what_it_follows_though_not_all_of_it_is_known() -> None:
    said = claims(
        "[中國|Country]推動[資訊技術|Technology]（包含[積體電路|Technology]及專用裝備、[工業軟體|Technology]）。"
    )
    assert {o for s, p, o in said if p == "PROMOTES"} == {"資訊技術", "積體電路", "工業軟體"}


def test_a_list_of_actors_may_be_of_several_kinds() -> None:
    said = claims("[日本|Country]、[五眼聯盟|Organization]限制[曝光機|SupplyChainNode]出口。")
    assert {s for s, p, o in said if p == "RESTRICTS"} == {"日本", "五眼聯盟"}


def test_what_is_said_of_a_kind_in_english_is_said_of_those_it_includes() -> None:
    text = "[Die glues|SupplyChainNode], including [polymers|SupplyChainNode], are used in [assembly|SupplyChainNode]."
    assert set(claims(text, "en")) == {
        ("Die glues", "INPUT_TO", "assembly"),
        ("polymers", "INPUT_TO", "assembly"),
    }


def test_what_comes_behind_a_setting_in_english_is_no_list() -> None:
    text = "In [assembly|SupplyChainNode], [control|SupplyChainNode] involves monitoring [wafers|SupplyChainNode]."
    assert set(claims(text, "en")) == {("control", "INPUT_TO", "wafers")}
