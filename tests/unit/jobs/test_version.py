"""A fingerprint follows the bytes and the version of extraction, and nothing else."""

from pathlib import Path

from ingest.jobs.version import document_id, fingerprint, version
from ingest.read import read


def test_the_id_of_a_file_is_that_of_the_document_read_from_it(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("TSMC is headquartered in Taiwan.")
    assert document_id(file) == read(file).id


def test_another_version_or_document_has_another_fingerprint() -> None:
    marks = {fingerprint(document, v) for document in ("doc:1", "doc:2") for v in ("v1", "v2")}
    assert len(marks) == 4
    assert fingerprint("doc:1", "v1") in marks


def test_the_version_is_stable_in_a_process() -> None:
    assert version() == version.__wrapped__()
