"""Bytes to text: byte order marks, UTF-8, then what charset-normalizer finds; binary is refused."""

import codecs
import re

from charset_normalizer import from_bytes

from ingest.read.errors import ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What charset-normalizer may choose from; anything else in this field is more likely noise than text.
_CANDIDATES = [
    "gb18030",
    "big5",
    "big5hkscs",
    "cp950",
    "utf_16_le",
    "utf_16_be",
    "cp1252",
    "shift_jis",
    "euc_kr",
]
_SAMPLE = 200_000  # bytes looked at when guessing
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a]")


def decode(data: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """The text and the encoding it was read with; newlines untouched, a byte order mark left out."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name), encoding
    for encoding in ("utf-8", declared):
        try:
            text = data.decode(encoding) if encoding else None
        except (UnicodeDecodeError, LookupError):
            continue
        if text is not None and not is_binary(text):
            return text, codecs.lookup(encoding).name
    guess = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES, threshold=0.3).best()
    if guess is None or (b"\0" in data[:_SAMPLE] and not guess.encoding.startswith("utf_16")):
        raise ReadError(
            f"{name}: this is no text in an encoding known here (binary, or garbled)",
            "Save it as UTF-8, or give the file the suffix of its format (.pdf, .docx, .xlsx, .html).",
        )
    # GB18030 holds all of GBK and GB2312, and so decodes the tail that the sample did not show.
    encoding = "gb18030" if guess.encoding in {"gb2312", "gbk", "gb18030"} else guess.encoding
    return _strictly(data, encoding, name), encoding


def is_binary(text: str) -> bool:
    """Whether control characters that no text file holds stand in the beginning."""
    head = text[:_SAMPLE]
    return len(_CONTROLS.findall(head)) > len(head) // 1000


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name}: byte {error.start} is not valid {encoding}", "Save the file as UTF-8 and read it again."
        ) from error
    if is_binary(text):
        raise ReadError(f"{name}: this is binary, not text", "Give the file the suffix of its format.")
    return text
