"""CSV and TSV: each cell with its true offsets in the file, quoted fields with newlines in them too."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

_SNIFFED = 16_000  # characters looked at for the delimiter


@dataclass(frozen=True, slots=True)
class Field:
    """One field: text[start:end] is what stands in the file, without the outer quotes."""

    start: int
    end: int


def delimiter(text: str) -> str:
    """The delimiter that the first lines agree on; a comma when they do not say."""
    try:
        return csv.Sniffer().sniff(text[:_SNIFFED], delimiters=",\t;|").delimiter
    except csv.Error:
        return "\t" if text[:_SNIFFED].count("\t") > text[:_SNIFFED].count(",") else ","


def records(text: str, separator: str) -> Iterator[list[Field]]:
    """The records of RFC 4180 text; a quote inside an unquoted field is a character like others.

    A quoted field runs to the quote that stands before a separator, a line end or the end of the file.
    """
    plain = re.compile(rf"[^{re.escape(separator)}\r\n]*")
    quoted = re.compile(r'"([^"]*(?:""[^"]*)*)"(?=[' + re.escape(separator) + r"\r\n]|\Z)")
    position, row = 0, list[Field]()
    while position < len(text):
        match = quoted.match(text, position)
        if match:
            row.append(Field(match.start(1), match.end(1)))
        else:
            match = plain.match(text, position)
            assert match is not None  # the pattern matches the empty string
            row.append(Field(match.start(), match.end()))
        position = match.end()
        if text.startswith(separator, position):
            position += 1
            if position == len(text):
                row.append(Field(position, position))
            continue
        position += 2 if text.startswith("\r\n", position) else 1
        yield row
        row = []
    if row:
        yield row
