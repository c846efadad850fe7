"""Cited authors are no firms."""

from ingest.extract.mention.cited import authors


def test_names_before_the_year_of_a_citation() -> None:
    text = (
        "霸權衰退（Gilpin, 1981）；Organski (1958) 與 Van Noorden 等人（Keohane & Nye, 1977）。Tenex 設廠。"
    )
    assert authors(text) == {"Gilpin", "Organski", "Keohane"}
