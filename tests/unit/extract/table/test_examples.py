"""The example tables: every cell that states a share, an amount or a head office becomes that statement."""

from pathlib import Path

import pytest

from ingest.extract.pipeline import extract
from ingest.read import read
from narrows.content import ONTOLOGY
from narrows.model import Extraction, QualifierValue
from narrows.resolve import unknown_id
from tests.unit.extract.table.said import Said, claims

EXAMPLES = ONTOLOGY.parent / "examples"
REST = unknown_id("Others", "Firm")


def _made(name: str) -> Extraction:
    return extract(read(EXAMPLES / name))


def _shares(firms: dict[str, str], node: str, **more: QualifierValue) -> list[Said]:
    made: list[Said] = []
    for firm, value in firms.items():
        percent: dict[str, QualifierValue] = {"value": float(value), "unit": "%"}
        made.append((firm, "HAS_SHARE", node, percent | more))
    return made


def _sorted(said: list[Said]) -> list[str]:
    return sorted(f"{s} {p} {o} {sorted(q.items())}" for s, p, o, q in said)


def _homes(**homes: str) -> list[Said]:
    return [(f"firm:{f.replace('_', '-')}", "HEADQUARTERED_IN", f"country:{c}", {}) for f, c in homes.items()]


def test_foundry_csv() -> None:
    values = "firm:tsmc 64.7 firm:samsung-electronics 9.1 firm:smic 6.0 firm:umc 5.1 firm:globalfoundries 4.8"
    words = f"{values} {REST} 10.3".split()
    shares = dict(zip(words[::2], words[1::2], strict=True))
    expected = _shares(shares, "node:foundry", date="2024-Q3", basis="revenue")
    expected += _homes(tsmc="tw", samsung_electronics="kr", smic="cn", umc="tw", globalfoundries="us")
    assert _sorted(claims(_made("tables/foundry.csv"))) == _sorted(expected)


def test_merged_headers_years_and_a_caption_s_unit_in_xlsx() -> None:
    firms = ["firm:samsung-electronics", "firm:sk-hynix", "firm:micron", "firm:kioxia", REST]
    by_column = {
        ("technology:dram", "2023"): "41.4 30 24.8 - 3.8",
        ("technology:dram", "2024"): "41.1 34.4 21.6 - 2.9",
        ("technology:nand", "2023"): "33.1 19 11.6 14.9 21.4",
        ("technology:nand", "2024"): "35.2 20.4 12.5 14.6 17.3",
    }
    made = _made("tables/memory-and-materials.xlsx")
    expected = _homes(samsung_electronics="kr", sk_hynix="kr", micron="us", kioxia="jp")
    for (node, year), values in by_column.items():
        held = {f: v for f, v in zip(firms, values.split(), strict=True) if v != "-"}
        expected += _shares(held, node, date=year, scope="global", basis="revenue")
    said = [s for s in claims(made) if not s[0].startswith("country:")]
    assert _sorted(said) == _sorted(expected)


def test_percent_formats_and_qualified_names_in_xlsx() -> None:
    rows = """gallium cn 98 99; germanium cn 60 60; tungsten cn 81 83; magnesium cn 88 95; cobalt cd 74 76
        platinum za 67 71; lithium au 48 37; antimony cn 48 60"""
    expected: list[Said] = []
    for row in rows.replace("\n", ";").split(";"):
        node, country, first, second = row.split()
        item = {"item": f"{node.title()} (mined)"} if node in ("cobalt", "lithium") else {}
        for year, value in (("2023", first), ("2024", second)):
            more = {"date": year, "scope": "global", "basis": "output"} | item
            expected += _shares({f"country:{country}": value}, f"node:{node}", **more)
    said = [s for s in claims(_made("tables/memory-and-materials.xlsx")) if s[0].startswith("country:")]
    assert _sorted(said) == _sorted(expected)


def test_a_table_of_a_pdf() -> None:
    values = f"firm:ase 44.6 firm:amkor 15.6 firm:jcet 11.7 firm:tongfu 7.5 {REST} 20.6".split()
    made = _made("documents/packaging.en.pdf")
    expected = _shares(
        dict(zip(values[::2], values[1::2], strict=True)), "node:osat", date="2023", basis="revenue"
    )
    expected += _homes(ase="tw", amkor="us", jcet="cn", tongfu="cn")
    assert _sorted(claims(made)) == _sorted(expected)


def test_a_table_of_a_docx() -> None:
    act = "regulation:chips-and-science-act"
    rows = [
        ("firm:tsmc", 6.6e9, "亞利桑那州"),
        ("firm:intel", 7.86e9, "亞利桑那州、俄亥俄州"),
        ("firm:samsung-electronics", 4.75e9, "德州"),
        ("firm:micron", 6.165e9, "愛達荷州、紐約州"),
    ]
    expected: list[Said] = [
        (firm, "SUBSIDIZED_BY", act, {"amount": amount, "currency": "USD", "place": place})
        for firm, amount, place in rows
    ]
    assert _sorted(claims(_made("documents/subsidies.zh-hant.docx"))) == _sorted(expected)


@pytest.mark.parametrize("path", sorted(p.relative_to(EXAMPLES).as_posix() for p in EXAMPLES.glob("*/*")))
def test_no_cell_is_left_unread(path: str) -> None:
    if Path(path).suffix != ".ipynb":
        assert [d for d in _made(path).drops if "cell" in d.reason or "table" in d.reason] == []
