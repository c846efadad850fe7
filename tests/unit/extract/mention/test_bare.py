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
