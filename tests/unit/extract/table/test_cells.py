"""Cells by themselves: numbers with their units, what is missing, totals and residuals, several names."""

import pytest

from ingest.extract.table.cellnames import names_in
from ingest.extract.table.residual import is_residual, is_total
from ingest.extract.table.unit import Unit, unit_of
from ingest.extract.table.value import count_of, is_missing, value_of
from narrows.model import Cell


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("單位：%", Unit(percent=True)),
        ("Share of 2023 revenue (%)", Unit(percent=True)),
        ("金額（億美元）", Unit(currency="USD", scale=1e8)),
        ("單位：10 億美元；%", Unit(currency="USD", scale=1e9)),
        ("US$ million", Unit(currency="USD", scale=1e6)),
        ("Amount (USD bn)", Unit(currency="USD", scale=1e9)),
        ("Investment, € million", Unit(currency="EUR", scale=1e6)),
        ("金額（新臺幣億元）", Unit(currency="TWD", scale=1e8)),
        ("金額（億元）", Unit(scale=1e8)),
        ("補助金額（万元）", Unit(scale=1e4)),
        ("總部", Unit()),
        ("Design (56%）", Unit()),
    ],
)
def test_units(text: str, unit: Unit) -> None:
    assert unit_of(text) == unit


@pytest.mark.parametrize(
    ("text", "kind", "value", "high", "op"),
    [
        ("64.7", "percent", 64.7, None, "="),
        ("<1%", "percent", 1.0, None, "<"),
        ("50%-60%", "percent", 50.0, 60.0, "="),
        ("約三成", "percent", 30.0, None, "~"),
        ("12.4†", "percent", 12.4, None, "="),
        ("> 80 %", "percent", 80.0, None, ">"),
    ],
)
def test_percentages(text: str, kind: str, value: float, high: float | None, op: str) -> None:
    found = value_of(text, Unit(percent=True))
    assert found is not None
    assert (found.kind, found.value, found.value_max, found.op) == (kind, value, high, op)


@pytest.mark.parametrize(
    ("text", "unit", "amount", "currency"),
    [
        ("61.65", "金額（億美元）", 6.165e9, "USD"),
        ("18.6 億", "(美元)", 1.86e9, "USD"),
        ("370 億*", "投資規模(美元)", 3.7e10, "USD"),
        ("US$6.6 billion", "", 6.6e9, "USD"),
        ("1,650", "US$ million", 1.65e9, "USD"),
    ],
)
def test_amounts_in_plain_units(text: str, unit: str, amount: float, currency: str) -> None:
    found = value_of(text, unit_of(unit))
    assert found is not None
    assert (found.kind, found.value, found.currency) == ("amount", amount, currency)


@pytest.mark.parametrize("text", ["-19%", "7 奈米", "TSMC 5", "Not Available", "", "—"])
def test_no_number(text: str) -> None:
    assert value_of(text) is None


def test_missing_cells() -> None:
    assert all(map(is_missing, ["", " ", "-", "—", "－", "N/A", "n.a.", "無資料", "不明"]))
    assert not any(map(is_missing, ["0", "0%", "TSMC", "<1%"]))


def test_counts_with_a_part_in_brackets() -> None:
    assert [count_of(text) for text in ("9(1)", "1,024", "14", "1.5", "9 家")] == [9, 1024, 14, None, None]


def test_residual_names_and_totals() -> None:
    residual = ["其他", "其它廠商", "其他（含韓國）", "Others", "Various countries", "RoW", "Rest of world"]
    assert all(map(is_residual, residual))
    assert not any(map(is_residual, ["Other deposition tools", "ASML", "其他半導體設備商名錄", "Total"]))
    assert all(map(is_total, ["合計", "總計", "Total", "Grand total", "小計"]))
    assert not any(map(is_total, ["TotalEnergies", "其他"]))


def _names(text: str, role: str) -> list[str]:
    return [named.entity.id for named in names_in(Cell(1, 1, 0, len(text), text), role, ())]


def test_several_names_in_a_cell() -> None:
    assert _names("美光、三星電子", "firm") == ["firm:micron", "firm:samsung-electronics"]
    assert _names("TSMC and Samsung Electronics", "firm") == ["firm:tsmc", "firm:samsung-electronics"]
    assert _names("Applied Materials, Inc., Lam Research", "firm") == [
        "firm:applied-materials",
        "firm:lam-research",
    ]
    assert _names("Texas Instruments \n（US）", "firm") == ["firm:texas-instruments"]
    assert _names("台積電\n聯電", "firm") == ["firm:tsmc", "firm:umc"]
    assert _names("鎵、鍺", "node") == ["node:gallium", "node:germanium"]


def test_a_name_with_other_forms_in_brackets() -> None:
    text = "Synopsys（新思科技）"
    (named,) = names_in(Cell(1, 1, 0, len(text), text), "firm", ())
    assert (named.entity.id, named.text, named.country) == ("firm:synopsys", "Synopsys", None)
    text = "Plain Fab Works（樸素）"
    (named,) = names_in(Cell(1, 1, 0, len(text), text), "firm", ())
    assert named.entity.names == ("Plain Fab Works", "樸素")
    assert named.entity.type == "Firm"


def test_a_torn_name_is_no_name() -> None:
    assert _names("奈米）", "firm") == []
    assert _names("（US）", "firm") == []


def test_codes_name_countries_in_their_column_only() -> None:
    assert _names("SK", "country") == ["country:kr"]
    assert _names("TW", "headquarters") == ["country:tw"]
    assert _names("DR Congo", "country") == ["country:cd"]
