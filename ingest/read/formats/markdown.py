"""Markdown: blocks by markdown-it-py, tables by their pipes; offsets count in the decoded file."""

import re

import yaml
from markdown_it import MarkdownIt

from ingest.read.about import date_in, title_in
from ingest.read.content import Content
from ingest.read.decode import decode
from ingest.read.layout import roles
from ingest.read.layout.citations import is_citation
from ingest.read.layout.cut import cut
from ingest.read.source import Source
from ingest.read.tables.pipes import pipe_tables
from narrows.model import Passage, PassageKind, Table

MEDIA_TYPES = ("text/markdown",)
SUFFIXES = (".md", ".markdown", ".mdown")
_KINDS = {
    "heading_open": PassageKind.HEADING,
    "paragraph_open": PassageKind.PARAGRAPH,
    "fence": PassageKind.FURNITURE,
    "code_block": PassageKind.FURNITURE,
    "html_block": PassageKind.FURNITURE,
}
_FRONT_MATTER = re.compile(r"\A---\r?\n(?P<body>.*?)\r?\n---\r?\n", re.DOTALL)
_FOOTNOTE = re.compile(r"^\[\^[^\]]+\]:")


def looks_like(head: bytes) -> bool:
    """A first line that is a heading with its sign."""
    return bool(re.match(rb"#{1,3} \S", head))


def content(source: Source) -> Content:
    """The decoded file, newlines untouched; front matter (title, date, publisher) is furniture."""
    text, encoding = decode(source.data, source.path, source.charset)
    front = _FRONT_MATTER.match(text)
    about = _about(front["body"]) if front else {}
    tables = pipe_tables(text)
    passages = _passages(text, front.end() if front else 0, tables)
    title = about.get("title", "") or title_in(text, passages)
    date = about.get("date", "") or date_in(text)
    return Content(text, passages, tables, title, about.get("publisher", ""), date, encoding)


def _about(front: str) -> dict[str, str]:
    """The front matter's plain values; broken YAML says nothing."""
    try:
        values = yaml.load(front, Loader=yaml.BaseLoader)  # BaseLoader: every scalar stays a string
    except yaml.YAMLError:
        return {}
    return {k: v for k, v in values.items() if isinstance(v, str)} if isinstance(values, dict) else {}


def _passages(text: str, body: int, tables: tuple[Table, ...]) -> tuple[Passage, ...]:
    """One passage a heading, paragraph or list item; where pipes make a table, one a table."""
    starts = [
        body,
        *(match.end() for match in re.finditer(r"\r\n|\r|\n", text) if match.end() > body),
        len(text),
    ]
    found = [Passage(t.start, t.end, PassageKind.TABLE, table=index) for index, t in enumerate(tables)]
    if body:
        found.append(Passage(0, len(text[:body].rstrip()), PassageKind.FURNITURE))
    references = False
    for token in MarkdownIt("commonmark").parse(text[body:]):
        if token.type not in _KINDS or token.map is None:
            continue
        block = _trimmed(text, starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)])
        for start, end in _outside(text, *block, tables):
            kind = _kind(_KINDS[token.type], text[start:end])
            if kind is PassageKind.HEADING:
                references = bool(roles.REFERENCES.match(text[start:end].strip("#*_ \t")))
            elif references and kind is PassageKind.PARAGRAPH:
                kind = PassageKind.BIBLIOGRAPHY
            found.extend(Passage(left, right, kind) for left, right in cut(text, start, end))
    return tuple(sorted(found, key=lambda passage: passage.start))


def _kind(kind: PassageKind, block: str) -> PassageKind:
    if kind is not PassageKind.PARAGRAPH:
        return kind
    plain = block.strip("*_ \t")
    if _FOOTNOTE.match(block) or roles.NOTE.match(plain):
        return PassageKind.BIBLIOGRAPHY if is_citation(_FOOTNOTE.sub("", block)) else PassageKind.FOOTNOTE
    if roles.is_furniture(plain):
        return PassageKind.FURNITURE
    return PassageKind.CAPTION if roles.is_caption(plain, False) or roles.UNIT.match(plain) else kind


def _outside(text: str, start: int, end: int, tables: tuple[Table, ...]) -> list[tuple[int, int]]:
    """What of a block lies outside all tables."""
    spans = []
    for table in tables:
        if table.end <= start or table.start >= end:
            continue
        spans.append(_trimmed(text, start, table.start))
        start = min(table.end, end)
    spans.append(_trimmed(text, start, end))
    return [(left, right) for left, right in spans if left < right]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
