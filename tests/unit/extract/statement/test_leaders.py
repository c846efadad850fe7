"""An act of a president is the country's."""

from pathlib import Path

from ingest.extract.pipeline import extract
from ingest.read import read


def _issuers(folder: Path, text: str) -> list[tuple[str, str]]:
    file = folder / "said.txt"
    file.write_text(text, encoding="utf-8")
    made = extract(read(file))
    return [
        (made.entities[s.object].name, str(s.qualifiers.get("date", "")))
        for s in made.statements
        if s.predicate == "ISSUED_BY"
    ]


def test_what_a_president_signs_his_country_issues(tmp_path: Path) -> None:
    said = _issuers(tmp_path, "美國半導體業長期外移。拜登於 2022 年 8 月簽署《晶片與科學法》。")
    assert said == [("United States", "2022-08")]


def test_a_leader_of_a_country_that_the_text_does_not_name_is_nobody(tmp_path: Path) -> None:
    assert _issuers(tmp_path, "拜登於 2022 年 8 月簽署《晶片與科學法》。") == []


def test_a_term_of_office_is_a_time(tmp_path: Path) -> None:
    assert _issuers(tmp_path, "美國經濟放緩。拜登任內業界討論過《晶片與科學法》。") == []


def test_the_country_may_be_named_in_a_passage_before(tmp_path: Path) -> None:
    said = _issuers(tmp_path, "美國半導體業長期外移。\n\n拜登於 2022 年 8 月簽署《晶片與科學法》。")
    assert said == [("United States", "2022-08")]
