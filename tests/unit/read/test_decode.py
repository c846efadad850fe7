"""Encodings are told apart and recorded; what is no text is refused."""

from pathlib import Path

import pytest

from ingest.read import ReadError, read

CHINESE = "台積電是全球最大的晶圓代工廠，總部位於新竹。\r\n荷蘭艾司摩爾供應極紫外光曝光機。\r\n" * 8
SIMPLIFIED = "中芯国际是中国最大的晶圆代工企业，总部位于上海。\n" * 10


@pytest.mark.parametrize(
    ("encoding", "recorded", "text"),
    [
        ("utf-8", "utf-8", CHINESE),
        ("utf-8-sig", "utf-8-sig", CHINESE),
        ("utf-16", "utf-16", CHINESE),
        ("utf-32", "utf-32", CHINESE),
        ("big5", "big5", CHINESE),
        ("gb18030", "gb18030", SIMPLIFIED),
    ],
)
def test_text_survives_with_its_line_ends(tmp_path: Path, encoding: str, recorded: str, text: str) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(text.encode(encoding))
    document = read(file)
    assert (document.text, document.encoding) == (text, recorded)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 500, b"\x89PNG\r\n\x1a\n" + b"\0" * 99]
)
def test_binary_is_refused_with_a_hint(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(data)
    with pytest.raises(ReadError, match=r"report\.txt") as caught:
        read(file)
    assert caught.value.hint
