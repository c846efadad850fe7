"""A table's caption dates the rows below it."""

from ingest.extract.statement.caption import of_cell
from tests.unit.extract.statement.marked import run


def test_rows_below_a_caption_hold_at_its_date_until_the_text_goes_on() -> None:
    made, _ = run(
        "表 3 2023 年各廠設備\n[北方華創|Firm]生產[清洗設備|SupplyChainNode]\n"
        "資料來源：各公司\n[盛美|Firm]生產[鍍膜設備|SupplyChainNode]",
        "zh",
    )
    assert [(m.subject.name, m.qualifiers) for m in made] == [("北方華創", {"date": "2023"}), ("盛美", {})]


def test_what_a_cell_states_holds_at_the_date_of_its_table() -> None:
    made, _ = run("[北方華創|Firm]生產[清洗設備|SupplyChainNode]", "zh")
    assert [m.qualifiers for m in of_cell(made, "表 3 2023 年各廠設備")] == [{"date": "2023"}]
    assert [m.qualifiers for m in of_cell(made, "表 3 2021 年與 2023 年各廠設備")] == [{}]


def test_a_row_with_a_date_keeps_it() -> None:
    made, _ = run("[北方華創|Firm]於 2020 年生產[清洗設備|SupplyChainNode]", "zh")
    assert [m.qualifiers for m in of_cell(made, "表 3 2023 年各廠設備")] == [{"date": "2020"}]
