"""A ministry named without its country is the known one, by the country beside it or last spoken of."""

import pytest

from ingest.extract.mention import find_in


def bodies(text: str) -> list[tuple[str, str]]:
    """(written form, id) of each body."""
    return [(text[f.start : f.end], f.entity.id) for f in find_in(text) if f.entity.type == "Organization"]


def test_after_its_full_name() -> None:
    assert bodies("美國國防部入股該礦商。國防部並承諾收購稀土。")[-1] == ("國防部", "organization:dod")


def test_the_one_last_spoken_of() -> None:
    said = bodies("美國商務部公布規則，商務部要求申請許可。中國商務部宣布反制，商務部並管制鎵。")
    assert [id_ for _, id_ in said] == ["organization:us-commerce"] * 2 + ["organization:mofcom"] * 2


@pytest.mark.parametrize(
    ("text", "id_"),
    [("大陸商務部管制銻。", "organization:mofcom"), ("南韓產業通商資源部補助電池。", "organization:motie")],
)
def test_beside_another_name_of_its_country(text: str, id_: str) -> None:
    assert id_ in [i for _, i in bodies(text)]


def test_nobody_known_is_not_guessed() -> None:
    ((_, id_),) = bodies("商務部公布規則。")
    assert id_.startswith("organization:x-")


def test_a_body_of_another_country_is_not_the_one_known_without_its_country() -> None:
    assert bodies("經濟部核准設廠。") == [("經濟部", "organization:moea")]
    assert {i for _, i in bodies("荷蘭經濟部接管該廠。")} == {"organization:dutch-economic-ministry"}
    ((written, id_),) = bodies("寮國經濟部核准設廠。")
    assert written == "寮國經濟部" and id_.startswith("organization:x-")


@pytest.mark.parametrize("text", ["數發部將公布清單。", "國科會將推動量子。", "經濟部會商業者。"])
def test_a_name_ends_before_a_particle_that_makes_another_word_of_it(text: str) -> None:
    assert [name for name, _ in bodies(text)] == [text[:3]]


def test_of_two_named_together_both_are_of_one_country() -> None:
    assert bodies("基金由工信部與財政部籌設。")[-1] == ("財政部", "organization:mof-china")


def test_named_together_with_its_state() -> None:
    said = bodies("美國政府與國防部支持擴產。國防部投資四億美元。")
    assert said == [("國防部", "organization:dod")] * 2
