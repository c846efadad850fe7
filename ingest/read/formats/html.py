"""HTML: the text a browser shows, one passage a block; offsets count in this extracted text."""

import re
from collections.abc import Callable

from lxml import etree, html

from ingest.read.about import date_in, iso, title_in
from ingest.read.content import Content
from ingest.read.decode import decode
from ingest.read.draft import Draft
from ingest.read.errors import ReadError
from ingest.read.layout import roles
from ingest.read.layout.citations import is_citation
from ingest.read.source import Source
from ingest.read.tables.markup import grid
from narrows.model import PassageKind

MEDIA_TYPES = ("text/html", "application/xhtml+xml")
SUFFIXES = (".html", ".htm", ".xhtml")
_LEFT_OUT = {
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "head",
    "iframe",
    "object",
    "select",
    "button",
}
_FURNITURE = {"nav", "header", "footer", "aside"}
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
}  # fmt: skip
_DATES = (
    "article:published_time",
    "citation_publication_date",
    "dc.date",
    "dcterms.created",
    "date",
    "pubdate",
)
_PUBLISHERS = ("citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "og:site_name")


def looks_like(head: bytes) -> bool:
    """A document type or an html element at the beginning."""
    return bool(re.match(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)", head, re.IGNORECASE))


def content(source: Source) -> Content:
    """Blocks in document order; navigation, page headers and footers are furniture."""
    declared = re.search(rb"<meta[^>]+charset=[\"']?([\w-]+)", source.data[:4096], re.IGNORECASE)
    charset = source.charset or (declared[1].decode("ascii") if declared else "")
    text, encoding = decode(source.data, source.path, charset)
    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            f"{source.path}: no HTML in it ({error})", "Save the page again from a browser."
        ) from error
    page = _Page()
    page.walk(root)
    passages = tuple(page.draft.passages)
    about = _about(root)
    heading = title_in(page.draft.text, passages)
    return Content(
        page.draft.text,
        passages,
        tuple(page.draft.tables),
        " ".join((about("title") or heading).split()),
        next((value for name in _PUBLISHERS if (value := about(name))), ""),
        next((day for name in _DATES if (day := iso(about(name)[:10]))), "") or date_in(page.draft.text),
        encoding,
    )


def _about(root: etree._Element) -> Callable[[str], str]:
    """Looks a name up among the meta elements, and `title`."""
    said = {"title": " ".join((root.findtext("head/title") or "").split())}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        said.setdefault(name, (meta.get("content") or "").strip())
    return lambda name: said.get(name, "")


class _Page:
    """Walks the tree and writes a block whenever one ends."""

    def __init__(self) -> None:
        self.draft = Draft()
        self._inline: list[str] = []
        self._references = False
        self._caption = ""  # the block before, when it is one

    def walk(self, root: etree._Element) -> None:
        """Writes everything below `root`; pages nest deeper than Python recurses, hence the stack."""
        stack: list[tuple[etree._Element | str, PassageKind, bool]] = [(root, PassageKind.PARAGRAPH, False)]
        while stack:
            node, kind, closing = stack.pop()
            if isinstance(node, str):
                self._inline.append(re.sub(r"\s+", " ", node))  # only <br> ends a line
                continue
            tag = node.tag if isinstance(node.tag, str) else ""
            if closing:
                self._flush(kind)
                continue
            if not tag or tag in _LEFT_OUT or node.get("hidden") is not None:
                continue
            if tag == "table":
                self._flush(kind)
                self._table(node)
                continue
            if tag == "br":
                self._inline.append("\n")
                continue
            own = _kind(tag, kind)
            if tag not in _INLINE:
                self._flush(kind)
                stack.append((node, own, True))
            for child in reversed(node):
                if child.tail:
                    stack.append((child.tail, own, False))
                stack.append((child, own, False))
            if node.text:
                stack.append((node.text, own, False))
        self._flush(PassageKind.PARAGRAPH)

    def _flush(self, kind: PassageKind) -> None:
        body = re.sub(r" *\n[ \n]*", "\n", re.sub(r" +", " ", "".join(self._inline))).strip()
        self._inline.clear()
        if not body:
            return
        if kind is PassageKind.HEADING:
            self._references = bool(roles.REFERENCES.match(body))
        elif kind is PassageKind.PARAGRAPH:
            kind = _by_words(body, self._references)
        self._caption = body if kind is PassageKind.CAPTION else ""
        self.draft.block(body, kind)

    def _table(self, node: etree._Element) -> None:
        cells = grid(node)
        caption = "".join(str(text) for each in node.findall("caption") for text in each.itertext())
        caption = " ".join(caption.split())
        if caption:
            self.draft.block(caption, PassageKind.CAPTION)
        self.draft.table(cells, caption=caption or self._caption)
        self._caption = ""


def _kind(tag: str, outer: PassageKind) -> PassageKind:
    if outer is PassageKind.FURNITURE or tag in _FURNITURE:
        return PassageKind.FURNITURE
    if re.fullmatch(r"h[1-6]", tag):
        return PassageKind.HEADING
    if tag in ("figcaption", "caption"):
        return PassageKind.CAPTION
    return outer if tag in _INLINE else PassageKind.PARAGRAPH


def _by_words(body: str, references: bool) -> PassageKind:
    if references:
        return PassageKind.BIBLIOGRAPHY
    if roles.is_furniture(body):
        return PassageKind.FURNITURE
    if roles.NOTE.match(body):
        return PassageKind.BIBLIOGRAPHY if is_citation(body) else PassageKind.FOOTNOTE
    return (
        PassageKind.CAPTION
        if roles.is_caption(body, False) or roles.UNIT.match(body)
        else PassageKind.PARAGRAPH
    )
