"""Values of the graph become JSON's."""

from neo4j.time import Date, DateTime

from narrows.ask.plain import plain


def test_times_are_iso_8601() -> None:
    assert plain(Date(2024, 5, 1)) == "2024-05-01"
    assert plain([DateTime(2024, 5, 1, 12, 0, 0)]) == ["2024-05-01T12:00:00.000000000"]


def test_what_json_cannot_hold_is_null() -> None:
    assert plain({"a": float("nan"), "b": float("inf"), "c": 0.5}) == {"a": None, "b": None, "c": 0.5}
