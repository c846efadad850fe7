"""Records told line by line become a table: a title a row, an attribute a column."""

from pathlib import Path

from tests.unit.read.exact import grid, read_text, row, said

_TEXT = (
    "(三) 主要業者之上下游\n1. 甲機電\n主營：減速機、軸承\n客戶：乙重工、丙造船、\n丁電機\n"
    "2. 戊材料（1234）\n主營：環氧樹脂\n備註：2019 年併購己化工\n3. 庚線纜\n主營：海纜\n客戶：辛風電\n"
    "註：以上依公開資料整理。\n由此可見，各業者之客戶多有重疊，惟供應來源各自不同，並無單一來源之虞。\n"
)


def test_attributes_are_columns_and_titles_rows(tmp_path: Path) -> None:
    document = read_text(tmp_path, _TEXT)
    cells = grid(document)
    assert [cells[1, column] for column in (2, 3, 4)] == ["主營", "客戶", "備註"]
    assert cells[2, 1] == "甲機電" and cells[2, 3] == "乙重工、丙造船、\n丁電機"
    assert list(row(document, 3)) == ["戊材料（1234）", "環氧樹脂", "2019 年併購己化工"]
    assert row(document, 4) == ["庚線纜", "海纜", "辛風電"]
    assert document.tables[0].caption == "(三) 主要業者之上下游"


def test_what_follows_stays_text(tmp_path: Path) -> None:
    shown = said(read_text(tmp_path, _TEXT))
    assert any(text.startswith("由此可見") for kind, text in shown if kind == "paragraph")
    assert any(text.startswith("註：") for _, text in shown)


def test_counted_cases_have_no_title(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "案例一\n收購方：甲公司\n標的：乙公司\n結果：完成\n案例二\n收購方：丙公司\n標的：丁公司\n結果：撤回\n",
    )
    assert row(document, 1) == ["收購方", "標的", "結果"]
    assert row(document, 3) == ["丙公司", "丁公司", "撤回"]


def test_one_record_is_text(tmp_path: Path) -> None:
    assert not read_text(tmp_path, "甲機電\n主營：減速機\n客戶：乙重工\n其後各節另述。\n").tables
