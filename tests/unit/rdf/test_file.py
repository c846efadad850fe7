"""A file is replaced whole or not at all."""

from pathlib import Path

import pytest

from narrows.errors import NarrowsError
from narrows.rdf.file import replaced


def test_what_was_there_stays_after_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("before")
    with pytest.raises(NarrowsError, match="half-way"), replaced(path) as file:
        file.write(b"after")
        raise NarrowsError("half-way")
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(NarrowsError, match=r"absent.graph\.ttl cannot be written"),
        replaced(tmp_path / "absent" / "graph.ttl"),
    ):
        pass
