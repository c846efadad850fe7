"""DOCX: paragraphs and tables in order, footnotes at the end; offsets count in the text written down."""

import zipfile
from io import BytesIO

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table as WordTable
from lxml import etree

from ingest.read.about import date_in, title_in
from ingest.read.archive import check_archive
from ingest.read.content import Content
from ingest.read.draft import Draft, GridCell
from ingest.read.errors import ReadError
from ingest.read.layout import roles
from ingest.read.layout.citations import is_citation
from ingest.read.source import Source
from narrows.model import PassageKind

MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)
SUFFIXES = (".docx",)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FOOTNOTES = ("word/footnotes.xml", "word/endnotes.xml")


def looks_like(head: bytes) -> bool:
    """An archive that begins with the parts of a Word file."""
    return head.startswith(b"PK") and b"word/" in head


def content(source: Source) -> Content:
    """Headings by style, or by their words; merged cells keep their spans."""
    check_archive(source.data, source.path)
    try:
        document = docx.Document(BytesIO(source.data))
        blocks = list(document.iter_inner_content())
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise ReadError(
            f"{source.path}: no readable Word file ({error})", "Open and save it again."
        ) from error
    draft = Draft()
    # Looked up once: `Paragraph.style` searches all styles each time, most of the time a reading took.
    styles = {style.style_id: (style.name or "").lower() for style in document.styles}
    caption, references = "", False
    for block in blocks:
        if isinstance(block, WordTable):
            draft.table(_grid(block), caption=caption)
            caption = ""
            continue
        text = block.text.strip()
        kind = _kind(text, styles.get(block._p.style, ""), references)
        if kind is PassageKind.HEADING:
            references = bool(roles.REFERENCES.match(text))
        if text:
            caption = _caption(caption, text) if kind is PassageKind.CAPTION else ""
        draft.block(text, kind)
    for note in _notes(source.data):
        draft.block(note, PassageKind.BIBLIOGRAPHY if is_citation(note) else PassageKind.FOOTNOTE)
    passages, about = tuple(draft.passages), document.core_properties
    modified = about.modified.date().isoformat() if about.modified else ""
    return Content(
        draft.text,
        passages,
        tuple(draft.tables),
        about.title.strip() or title_in(draft.text, passages),
        "",
        date_in(draft.text) or modified,
    )


def _caption(before: str, line: str) -> str:
    """A unit line goes with the caption above it."""
    return f"{before} {line}" if before and roles.UNIT.match(line) else line


def _kind(text: str, style: str, references: bool) -> PassageKind:
    if style.startswith(("heading", "title", "標題", "标题")):
        return PassageKind.HEADING
    if (
        style.startswith(("caption", "圖表標號", "題注", "题注"))
        or roles.is_caption(text, False)
        or roles.UNIT.match(text)
    ):
        return PassageKind.CAPTION
    if roles.is_heading(text, len(text) * 2, False) and len(text) < 40:
        return PassageKind.HEADING
    if roles.is_furniture(text):
        return PassageKind.FURNITURE
    if references:
        return PassageKind.BIBLIOGRAPHY
    return PassageKind.FOOTNOTE if roles.NOTE.match(text) else PassageKind.PARAGRAPH


def _grid(table: WordTable) -> list[GridCell]:
    """The cells once each: spans across from gridSpan, spans down from the cells that only go on."""
    rows = []
    for row in table._tbl.tr_lst:
        column = 1 + row.grid_before
        placed = {}
        for cell in row.tc_lst:
            placed[column] = cell
            column += cell.grid_span
        rows.append(placed)
    cells = []
    for number, placed in enumerate(rows):
        for column, cell in placed.items():
            if cell.vMerge == "continue":
                continue
            down = 1
            while number + down < len(rows):
                below = rows[number + down].get(column)
                if below is None or below.vMerge != "continue":
                    break
                down += 1
            cells.append(GridCell(number + 1, column, _text(cell), down, cell.grid_span))
    return cells


def _text(cell: etree._Element) -> str:
    """The paragraphs of a cell, tables inside it included."""
    lines = ("".join(run.text or "" for run in p.iter(f"{_W}t")) for p in cell.iter(f"{_W}p"))
    return "\n".join(line for line in lines if line.strip())


def _notes(data: bytes) -> list[str]:
    """The footnotes and endnotes, each with its number before it."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in _FOOTNOTES:
            if name not in archive.namelist():
                continue
            root = etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))
            # Separators have a type, notes have none.
            notes = [note for note in root if note.get(f"{_W}type") is None]
            found.extend(f"{note.get(f'{_W}id')} {_text(note)}" for note in notes)
    return found
