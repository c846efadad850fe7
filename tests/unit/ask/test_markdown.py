"""A Markdown table survives what names and sentences hold, and each row marks its sentences."""

from narrows.ask import Answer, Coverage, Evidence
from narrows.ask.markdown import markdown


def evidence(statement: str, text: str, path: str) -> Evidence:
    return Evidence(
        statement, "A SUPPLIES B", text, "doc:1", "A title", None, None, path, 0, 9, 3, None, None, None
    )


def test_rows_have_footnotes() -> None:
    row = {"name": "a|b\nc", "share": 0.5, "who": ["x", "y"], "date": None, "statements": ["st:1", "st:2"]}
    found = (
        evidence("st:1", "One\nsays.", "a.md"),
        evidence("st:1", "Two.", "b.md"),
        evidence("st:2", "T.", "a.md"),
    )
    answer = Answer(
        "q",
        {},
        {"name": "", "share": "", "who": "", "date": ""},
        (row,),
        found,
        Coverage(2, 1, 2, 1, None, None),
    )
    assert markdown(answer) == (
        "| name | share | who | date | evidence |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| a\\|b c | 0.5 | x, y |  | [^1][^2] |\n"
        "\n"
        "[^1]: One says. (A title, a.md, p. 3); Two. (A title, b.md, p. 3)\n"
        "[^2]: T. (A title, a.md, p. 3)\n"
    )
