"""What pronouns stand for, and that a president's act is the country's."""

import pytest

from ingest.extract.mention import find_in


def meant(text: str) -> list[tuple[str, str]]:
    """(written form, id) of each pronoun."""
    return [(text[f.start : f.end], f.entity.id) for f in find_in(text) if f.pronoun]


@pytest.mark.parametrize(
    "text",
    ["鎵應用廣泛。它被視為關鍵材料。", "要取代主要的鎵並不可能，因為它已被少數業者壟斷。"],
)
def test_it_is_the_thing_that_opens_the_sentence_before_or_the_only_one(text: str) -> None:
    assert meant(text) == [("它", "node:gallium")]


def test_it_is_nothing_when_the_sentence_before_is_on_somebody() -> None:
    assert meant("中國管制鎵與鍺。它被視為反制。") == []


def test_this_law_is_the_longest_name_not_one_inside_it() -> None:
    assert meant("歐盟通過《歐洲晶片法案》，該法案提供補助。") == [("該法案", "regulation:eu-chips-act")]


def test_this_one_law() -> None:
    assert meant("美國通過《晶片與科學法案》。這一法案補助設廠。") == [
        ("這一法案", "regulation:chips-and-science-act")
    ]


def test_a_president_acts_for_his_country_where_the_text_names_it() -> None:
    assert meant("拜登總統簽署命令，限制美國人投資。") == [("拜登總統", "country:us")]
    assert meant("拜登總統簽署命令。") == []
    assert meant("拜登政府公布規則，美國跟進。") == []
