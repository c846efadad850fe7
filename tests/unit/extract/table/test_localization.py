"""Makers of a country by part, and which share of its market they have."""

from pathlib import Path

from tests.unit.extract.table.said import lines, table


def test_home_firms_make_the_part_and_their_country_has_the_share(tmp_path: Path) -> None:
    rows = [
        ("設備類別", "中國主要本土企業", "國產化率"),
        ("蝕刻設備", "中微公司、北方華創", "20%-30%"),
        ("曝光機", "上海微電子", "<1%"),
        ("清洗設備", "北方華創", "35%"),
    ]
    said = lines(table(tmp_path, rows, "表 2　2023 年中國半導體設備的本土企業與國產化率"))
    assert [line for line in said if "HEADQUARTERED_IN" in line] == [
        "firm:amec HEADQUARTERED_IN country:cn",
        "firm:naura HEADQUARTERED_IN country:cn",
        "firm:smee HEADQUARTERED_IN country:cn",
    ]
    assert [line for line in said if "PRODUCES" in line] == [
        "firm:amec PRODUCES node:etch-equipment date=2023",
        "firm:naura PRODUCES node:cleaning-equipment date=2023",
        "firm:naura PRODUCES node:etch-equipment date=2023",
        "firm:smee PRODUCES node:lithography-equipment date=2023",
    ]
    share = "basis=localization date=2023"
    assert [line for line in said if "HAS_SHARE" in line] == [
        f"country:cn HAS_SHARE node:cleaning-equipment {share} scope=China unit=% value=35",
        f"country:cn HAS_SHARE node:etch-equipment {share} scope=China unit=% value=20 value_max=30",
        f"country:cn HAS_SHARE node:lithography-equipment {share} op=< scope=China unit=% value=1",
    ]
