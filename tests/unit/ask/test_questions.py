"""Every question file: well formed, short, pasteable, read-only, and only in words of the ontology."""

import re
from pathlib import Path

import pytest

from narrows.ask.question import Question, QuestionError, parse, questions
from narrows.content import QUERIES
from narrows.schema import Schema

FILES = sorted(QUERIES.glob("*/*.cypher"))
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_NAMES = re.compile(r":((?:[A-Za-z_]+)(?:[|:&][A-Za-z_]+)*)")  # maps have a blank after the colon
_WRITES = r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|LOAD|FOREACH|CALL\s*\w+\.|apoc|gds)\b"


def code(path: Path) -> str:
    """The statement without its header and without what stands in quotes."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("//")]
    return _QUOTED.sub("''", "\n".join(lines))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def test_all_files_are_questions() -> None:
    assert list(questions()) == [path.stem for path in FILES]
    assert len(FILES) >= 40


def test_a_file_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 25


def test_the_header_asks_in_two_languages(path: Path) -> None:
    question = parse(path)
    assert question.question.endswith("?")
    assert question.question_zh.endswith(("？", "。"))
    assert all(parameter.help for parameter in question.params.values())


def test_columns_are_those_of_the_header(path: Path) -> None:
    returned = code(path).rpartition("RETURN ")[2]
    assert "statements" in returned
    assert "drawing" not in parse(path).returns and "statements" not in parse(path).returns


def test_labels_and_types_are_in_the_ontology(path: Path) -> None:
    schema = Schema.load()
    used = {name for group in _NAMES.findall(code(path)) for name in re.split("[|:&]", group)}
    assert used
    assert used <= {"Entity", *schema.labels, *schema.relationship_types}


def test_classes_of_parameters_are_in_the_ontology(path: Path) -> None:
    for parameter in parse(path).params.values():
        assert set(parameter.of) <= set(Schema.load().entity_labels)
        assert not parameter.of or parameter.type in ("entity", "entities")


def test_a_statement_only_reads_and_needs_no_plugin(path: Path) -> None:
    assert not re.search(_WRITES, code(path), re.IGNORECASE)


def test_a_file_pastes_as_it_is(path: Path) -> None:
    question = parse(path)
    text = code(path)
    assert "$" not in text  # Browser knows no parameters
    assert text.startswith("WITH {") == bool(question.params)
    assert question.statement.count("$param") == bool(question.params)
    for name in question.params:
        assert f"param.{name}" in text
    assert ";" not in text


def test_a_default_suits_its_parameter(path: Path) -> None:
    for parameter in parse(path).params.values():
        if parameter.choices:
            assert parameter.default in parameter.choices
        if parameter.required:
            assert parameter.default


HEADER = "// id: {id}\n// question: Which?\n// question_zh: 哪個？\n{more}// returns: {{name: of it}}\n"


def parsed(folder: Path, stem: str, text: str) -> Question:
    path = folder / f"{stem}.cypher"
    path.write_text(text, encoding="utf-8")
    return parse(path)


def test_the_file_name_is_the_id(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="'other', which is not the file's name"):
        parsed(tmp_path, "q", HEADER.format(id="other", more="") + "RETURN 1 AS name, [] AS statements")


def test_a_broken_header_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match=r"q\.cypher: the header is not well formed"):
        parsed(tmp_path, "q", "// id: [q\nRETURN 1 AS name, [] AS statements")


def test_a_parameter_needs_a_default_in_the_statement(tmp_path: Path) -> None:
    more = "// params:\n//   n: {type: int, help: a number}\n"
    with pytest.raises(QuestionError, match=r"the header has the parameters \['n'\], the statement \[\]"):
        parsed(tmp_path, "q", HEADER.format(id="q", more=more) + "RETURN 1 AS name, [] AS statements")


def test_defaults_are_read_from_the_statement(tmp_path: Path) -> None:
    more = "// params:\n//   n: {type: int, help: a number}\n"
    text = "WITH {n: 3} AS param\nRETURN param.n AS name, [] AS statements"
    question = parsed(tmp_path, "q", HEADER.format(id="q", more=more) + text)
    assert question.params["n"].default == 3
    assert question.statement == "WITH $param AS param\nRETURN param.n AS name, [] AS statements"
