"""Deals in tables: what became of them, and investments into a country that the caption names."""

from pathlib import Path

from ingest.extract.pipeline import extract
from ingest.read import read


def _said(folder: Path, text: str) -> list[tuple[str, str, str, dict[str, object]]]:
    file = folder / "deals.md"
    file.write_text(text, encoding="utf-8")
    made = extract(read(file))
    names = {id: entity.name for id, entity in made.entities.items()}
    return [(names[s.subject], s.predicate, names[s.object], dict(s.qualifiers)) for s in made.statements]


def test_a_takeover_that_a_state_rejected_is_blocked(tmp_path: Path) -> None:
    text = "| 年份 | 收購方 | 被收購方 | 金額 | 結果 |\n|---|---|---|---|---|\n"
    text += "| 2018 | 博通 | 高通 | 1170 億美元 | 遭川普否決 |\n"
    (deal,) = _said(tmp_path, "表 7 收購案\n\n" + text)
    told = {"amount": 1170e8, "currency": "USD", "date": "2018", "status": "blocked"}
    assert deal == ("Broadcom", "ACQUIRES", "Qualcomm", told)


def test_countries_invest_in_the_country_of_the_caption(tmp_path: Path) -> None:
    text = "| 國家 | 2021 | 2022 |\n|---|---|---|\n| 新加坡 | 13 | 37 |\n"
    said = _said(tmp_path, "表 5 各國對美國直接投資金額（億美元）\n\n" + text)
    assert [(s, p, o, q["amount"], q["date"]) for s, p, o, q in said] == [
        ("Singapore", "INVESTS_IN", "United States", 13e8, "2021"),
        ("Singapore", "INVESTS_IN", "United States", 37e8, "2022"),
    ]


def test_what_a_table_says_of_a_cell_the_cell_does_not_say_again(tmp_path: Path) -> None:
    text = "| 企業（總部） | 補助（億美元） |\n|---|---|\n| Micron（US） | 61 |\n"
    said = _said(tmp_path, "表 3 美國商務部晶片補助\n\n" + text)
    homes = [(s, o) for s, p, o, _ in said if p == "HEADQUARTERED_IN"]
    assert homes == [("Micron Technology", "United States")]
