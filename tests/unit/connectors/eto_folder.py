"""A tiny folder laid out as ETO's dataset, of our own rows on well-known facts."""

from pathlib import Path

FILES = {
    "stages.csv": """stage_id,stage_name,market_share_chart_caption
S1,Fabrication,Share of capacity by site location.
S2,Packaging stage,Share by country.
""",
    "inputs.csv": """input_id,input_name,type,stage_id,description,market_share_chart_global_market_size_info
N1,Lithography,process,S1,"Prints patterns.

In two paragraphs, with ""quotes"".",
N2,Lithography tools,tool_resource,,,$20 billion
N3,EUV lithography tools,tool_resource,,,$9 billion
N4,Test sinters,material_resource,,,
N5,Finished test chip,ultimate_output,,,
""",
    "providers.csv": """provider_name,alias,provider_id,provider_type,country
NLD,Netherlands,P1,country,
Various countries,,P2,country,
ASML,,P3,organization,NLD
Hitachi,Hitachi High-Tech,P4,organization,JPN
Canon,Canon ANELVA,P5,organization,JPN
Canon,Canon Machinery,P5,organization,JPN
Various companies,,P6,organization,Various countries
Plain Sinter Works,,P7,organization,XXX
""",
    "provision.csv": """provider_name,provider_id,provided_name,provided_id,share_provided,year,source
ASML,P3,EUV lithography tools,N3,100,2025,own
NLD,P1,EUV lithography tools,N3,100.0,2025,own
NLD,P1,Fabrication,S1,3.0,2022,own
ASML,P3,Test sinters,N4,12.5,2021,own
Various countries,P2,Lithography tools,N2,0.5,2025,own
Canon,P5,Lithography tools,N2,,2019,own
Various companies,P6,Test sinters,N4,,2019,own
Nobody,P9,Test sinters,N4,4,2025,own
ASML,P3,Nothing,N9,4,2025,own
Hitachi,P4,Test sinters,N4,few,2025,own
""",
    "sequence.csv": """input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id
EUV lithography tools,N3,,,Lithography tools,N2
Lithography tools,N2,Lithography,N1,,
Lithography,N1,Finished test chip,N5,,
Test sinters,N4,Gone,N8,,
""",
}


def write(folder: Path, **changed: str) -> Path:
    """Write the five files; `inputs="..."` replaces one, `inputs=""` leaves it out."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        text = changed.get(name.removesuffix(".csv"), text)
        if text:
            (folder / name).write_text(text, encoding="utf-8")
    return folder
