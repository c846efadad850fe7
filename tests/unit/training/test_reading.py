"""Annotated passages are read as written, and what cannot be read names its file and line."""

from pathlib import Path

import pytest

from training.reading import FOLDER, PassageError, passages
from training.texts import digest, text_of

_PASSAGE = """## 矽晶圓
[C:日本]的[F:信越化學]供應[N:矽晶圓]。
> 信越化學 HEADQUARTERED_IN 日本
> 信越化學 PRODUCES 矽晶圓 {date=2024; status=planned}
該公司將在[C:美國]設廠。
> Shin-Etsu INVESTS_IN 美國
= 信越化學 | Shin-Etsu
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "one.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_every_passage_of_ours_can_be_read(path: Path) -> None:
    found = passages(path)
    assert found
    assert all(passage.sentences for passage in found)


def test_marks_stand_at_their_characters(tmp_path: Path) -> None:
    (passage,) = passages(_file(tmp_path, _PASSAGE.replace("> Shin-Etsu INVESTS", "> 信越化學 INVESTS")))
    text = text_of(passage)
    assert text.language == "zh"
    assert text.text == "日本的信越化學供應矽晶圓。該公司將在美國設廠。"
    assert [(text.text[m.start : m.end], m.entity.type) for m in text.marks] == [
        ("日本", "Country"),
        ("信越化學", "Firm"),
        ("矽晶圓", "SupplyChainNode"),
        ("美國", "Country"),
    ]


def test_a_sentence_states_what_stands_below_it(tmp_path: Path) -> None:
    (passage,) = passages(_file(tmp_path, _PASSAGE.replace("> Shin-Etsu INVESTS", "> 信越化學 INVESTS")))
    text = text_of(passage)
    (firm,) = text.ids["Shin-Etsu"]
    (node,), (japan,), (america,) = text.ids["矽晶圓"], text.ids["日本"], text.ids["美國"]
    first, second = (text.stated(start, end) for start, end, _ in text.sentences)
    assert first == {(firm, node): {"PRODUCES"}, (firm, japan): {"HEADQUARTERED_IN"}}
    assert second == {(firm, america): {"INVESTS_IN"}}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("> 台積電 PRODUCES 晶片", "'台積電' is marked nowhere above"),
        ("> 信越化學 MAKES 矽晶圓", "not of the form"),
        ("[F:台積電[C:臺灣]]", "marks are not nested"),
        ("> 信越化學 PRODUCES 矽晶圓 {2024}", "a qualifier is key=value"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    text = "## 矽晶圓\n[F:信越化學]供應[N:矽晶圓]。\n" + line
    with pytest.raises(PassageError, match=r"one\.txt:3: ") as error:
        passages(_file(tmp_path, text))
    assert said in str(error.value)


def test_the_models_were_fitted_to_the_passages_as_they_are() -> None:
    kept = (FOLDER.parent / "fitted.sha256").read_text(encoding="utf-8").strip()
    assert kept == digest(FOLDER), "the passages changed: run make train"
