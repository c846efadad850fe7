"""A sentence as a line: which mentions and quantities become its arguments."""

from ingest.extract import quantity
from ingest.extract.found import Found
from ingest.extract.statement.fold import fold
from ingest.extract.statement.line import KINDS, close_up, encode, items_of
from narrows.model import Entity
from tests.unit.extract.statement.marked import read


def _kinds(marked: str) -> list[tuple[str, str]]:
    text, found = read(marked)
    return [
        (item.kind, text[item.start : item.end]) for item in items_of(fold(text), found, quantity.find(text))
    ]


def test_the_longer_of_nested_mentions_is_the_argument() -> None:
    text = "華為手機"
    found = [
        Found(0, 2, Entity("firm:huawei", "Firm", "華為"), "test"),
        Found(0, 4, Entity("technology:phone", "Technology", "華為手機"), "test"),
    ]
    assert [(i.kind, i.start, i.end) for i in items_of(text, found, [])] == [("T", 0, 4)]


def test_the_day_of_a_date_is_no_country() -> None:
    assert _kinds("2022年10月7[日|Country]公布") == [("D", "2022年10月7日")]


def test_figures_outside_of_names_are_arguments() -> None:
    assert _kinds("[台積電|Firm]占 61%") == [("F", "台積電"), ("P", "61%")]


def test_quotation_marks_and_blanks_around_a_name_go() -> None:
    text, found = read("美國通過《[晶片法|Regulation]》 後")
    line = encode(fold(text), 0, len(text), items_of(fold(text), found, []))
    close_up(line)
    assert line.text == f"美国通过{KINDS['R']}后"
    assert [line.at[i] for i in (0, 4, 5)] == [0, 5, 10]
