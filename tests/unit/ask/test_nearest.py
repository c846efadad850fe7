"""Suggestions for a name that is unknown."""

from narrows.ask.nearest import nearest


def test_a_slip_is_corrected() -> None:
    assert nearest("sole_sorce", ["sole_source", "hhi", "coverage"]) == "did you mean sole_source?"


def test_case_and_script_do_not_matter() -> None:
    assert nearest("台积电公司", ["台積電", "艾司摩爾"]) == "did you mean 台積電?"


def test_few_names_are_listed_when_none_is_near() -> None:
    assert nearest("zzz", ["any", "firm"]) == "known: any, firm"
    assert nearest("zzz", [f"name {n}" for n in range(100)]) == "nothing is called like it"
    assert nearest("zzz", []) == "none is known"
