"""Whatever cannot be read says which file, and what to do."""

import io
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.read import ReadError, read


def _error(path: Path, limit: int | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(path, limit=limit)
    assert path.name in caught.value.message
    assert caught.value.hint
    return caught.value


def _archive(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_missing_empty_and_folder(tmp_path: Path) -> None:
    assert "No such file" in _error(tmp_path / "missing.txt").message
    (tmp_path / "empty.txt").touch()
    assert "empty" in _error(tmp_path / "empty.txt").message
    (tmp_path / "blank.txt").write_text(" \n\n")
    assert "no text" in _error(tmp_path / "blank.txt").message
    (tmp_path / "folder").mkdir()
    assert "folder" in _error(tmp_path / "folder").message


def test_size_is_checked_before_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as sparse:
        sparse.truncate(300_000_000)
    assert "300,000,000 bytes, more than the limit of 200,000,000" in _error(file).message
    small = tmp_path / "small.txt"
    small.write_text("ASML is based in Veldhoven.")
    assert "more than the limit of 10" in _error(small, limit=10).message
    monkeypatch.setenv("NARROWS_READ_LIMIT", "20")
    assert "more than the limit of 20" in _error(small).message
    assert read(small, limit=100).text == "ASML is based in Veldhoven."


def test_pdf_without_text_asks_for_ocr(tmp_path: Path) -> None:
    file = tmp_path / "scan.pdf"
    canvas = Canvas(str(file))
    canvas.rect(50, 50, 200, 200, fill=1)
    canvas.save()
    error = _error(file)
    assert "no text layer" in error.message
    assert "OCR" in error.hint


def test_pdf_encrypted_or_broken(tmp_path: Path) -> None:
    file = tmp_path / "secret.pdf"
    canvas = Canvas(str(file), encrypt=StandardEncryption("user", "owner"))
    canvas.drawString(72, 720, "hidden")
    canvas.save()
    assert "encrypted" in _error(file).message
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 3])
    assert "PDF" in _error(file).message
    file.write_bytes(b"%PDF-1.7\n" + b"nothing of the kind " * 10)
    assert "PDF" in _error(file).message


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_zip_bombs_are_not_unpacked(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"bomb.{suffix}"
    file.write_bytes(_archive({"[Content_Types].xml": b"<x/>", "word/document.xml": b" " * 60_000_000}))
    assert "zip bomb" in _error(file).message


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_entity_bombs_and_broken_archives(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"bad.{suffix}"
    file.write_bytes(_archive({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'}))
    assert "document type" in _error(file).message
    file.write_bytes(b"PK\x03\x04 and then nothing")
    assert "broken archive" in _error(file).message
    file.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 100)
    assert "encrypted" in _error(file).message
    file.write_bytes(_archive({"hello.txt": b"hello"}))
    _error(file)


def test_unknown_suffixes_are_told_by_content(tmp_path: Path) -> None:
    page = tmp_path / "page.aspx"
    page.write_text("<!DOCTYPE html><html><body><p>BIS issued the rule.</p></body></html>")
    assert read(page).media_type == "text/html"
    notes = tmp_path / "NOTES"
    notes.write_text("Nikon makes scanners.")
    assert read(notes).media_type == "text/plain"
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    assert ".docx" in _error(picture).hint
