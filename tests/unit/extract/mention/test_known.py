"""Which entity of the vocabulary a name as a whole stands for."""

import pytest

from ingest.extract.mention.known import known


@pytest.mark.parametrize(
    ("name", "type_", "id_"),
    [
        ("超微", "Firm", "firm:amd"),
        ("恩智浦半導體公司", "Firm", "firm:nxp"),
        ("2022芯片与科学法案", "Regulation", "regulation:chips-and-science-act"),
        ("2022 年晶片與科學法", "Regulation", "regulation:chips-and-science-act"),
    ],
)
def test_by_short_form_without_legal_form_or_behind_a_year(name: str, type_: str, id_: str) -> None:
    entity = known().named(name, type_)
    assert entity is not None and entity.id == id_


def test_of_another_class_nobody_is_meant() -> None:
    assert known().named("超微", "Technology") is None
    assert known().named("美", "Firm") is None


def test_a_country_is_not_meant_by_one_character() -> None:
    assert known().named("美", "Country") is None
