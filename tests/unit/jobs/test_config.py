"""narrows.toml: what is wrong is named with its line, and the nearest name is offered."""

from pathlib import Path

import pytest

from ingest.jobs.config import Source, read_config
from narrows.errors import NarrowsError

GOOD = """
[sources.reports]
paths = ["reports", "https://example.org/list.html"]
schedule = "30 6 * * mon-fri"

[sources.provision]
paths = ["/data/provision"]
connector = "eto"
"""


def _file(folder: Path, text: str) -> Path:
    file = folder / "narrows.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_sources_in_the_order_of_the_file_with_paths_from_its_folder(tmp_path: Path) -> None:
    config = read_config(_file(tmp_path, GOOD))
    assert list(config.sources.values()) == [
        Source(
            "reports",
            (f"{tmp_path.as_posix()}/reports", "https://example.org/list.html"),
            "30 6 * * mon-fri",
        ),
        Source("provision", ("/data/provision",), "", "eto"),
    ]


def test_an_unknown_name_suggests_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(NarrowsError) as raised:
        read_config(_file(tmp_path, GOOD)).source("report")
    assert raised.value.hint == "did you mean reports?"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[sources.a]\npaths = [", "narrows.toml: Invalid value (at end of document)"),
        ("[sources.a]\npaths = ['x']\nshedule = '* * * * *'", "line 3: source 'a': unknown key 'shedule'"),
        ("[sources.a]\npaths = 'x'", "line 2: source 'a': paths must be a list of strings"),
        ("\n[sources.a]\n", "line 2: source 'a' needs paths: a list of strings"),
        (
            "[sources.b]\npaths=['x']\nschedule='0 0 * * *'\n[sources.a]\npaths=['x']\nschedule='0 25 * * *'",
            "line 6: source 'a': schedule '0 25 * * *':",
        ),
        ("[sources.a]\npaths=['x']\nschedule='0 6 * *'", "4 fields where cron has 5"),
        ("[jobs.a]\npaths=['x']", "line 1: unknown table or key 'jobs'"),
        ("", "no [sources.NAME] in it"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    file = _file(tmp_path, text)
    with pytest.raises(NarrowsError) as raised:
        read_config(file)
    assert str(file) in raised.value.message
    assert message in raised.value.message


def test_a_missing_file_says_where_an_example_is(tmp_path: Path) -> None:
    with pytest.raises(NarrowsError, match="no such file") as raised:
        read_config(tmp_path / "narrows.toml")
    assert "narrows.toml.example" in raised.value.hint


def test_the_example_is_valid() -> None:
    example = Path(__file__).parents[3] / "narrows.toml.example"
    for source in read_config(example).sources.values():
        assert all(Path(path).is_dir() for path in source.paths)
