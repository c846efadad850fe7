"""Folding for matching keeps every offset and the marks that part clauses."""

from ingest.extract.statement.fold import fold


def test_scripts_case_and_width_meet_character_for_character() -> None:
    assert fold("臺積電佔ＥＵＶ計畫") == "台积电占euv计划"


def test_full_width_marks_of_clauses_stay() -> None:
    assert fold("甲，乙；丙：（丁）？") == "甲，乙；丙：（丁）？"
