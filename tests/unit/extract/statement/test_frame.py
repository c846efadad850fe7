"""A frame that cannot be read says what is wrong and where."""

from pathlib import Path

import pytest

from ingest.extract.statement.frame import FrameError, load

_HEAD = "predicate: PRODUCES\nsubject: [Firm]\nobject: [Technology]\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- a list", "made.yaml: a frame is a mapping"),
        ("predicate: [", "made.yaml: not readable as YAML"),
        (
            _HEAD + 'zh: {constructions: [{name: a, match: "{s}~!sell~{o}"}]}',
            "made/zh.a: no word list 'sell'",
        ),
        (
            _HEAD + 'zh: {constructions: [{name: a, match: "{s}~{o}", written: {s: "@seller"}}]}',
            "made/zh.a: no word list 'seller'",
        ),
        (
            _HEAD + 'zh: {constructions: [{name: a, match: "{s}~{value}"}]}',
            "made/zh.a: slot {value} needs its kinds",
        ),
        (_HEAD + 'zh: {constructions: [{name: a, match: "{s}({o}"}]}', "made/zh.a: missing )"),
    ],
)
def test_what_is_wrong_with_a_frame(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "made.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(FrameError) as error:
        load(tmp_path)
    assert message in error.value.message


def test_a_new_frame_is_found_by_its_file(tmp_path: Path) -> None:
    content = _HEAD + 'zh: {constructions: [{name: active, match: "{s}生產{o}"}]}'
    (tmp_path / "made.yaml").write_text(content, encoding="utf-8")
    assert [c.rule for c in load(tmp_path).clauses["zh"]] == ["made/zh.active"]


def test_how_a_name_is_written_may_be_a_word_list(tmp_path: Path) -> None:
    words = "zh:\n  words: {fund_name: 基金$}\n"
    made = '  constructions: [{name: a, match: "{s}投資{o}", written: {s: "@fund_name"}}]'
    (tmp_path / "made.yaml").write_text(_HEAD + words + made, encoding="utf-8")
    [construction] = load(tmp_path).clauses["zh"]
    assert construction.written["s"].search("大基金") and not construction.written["s"].search("大基金会")
