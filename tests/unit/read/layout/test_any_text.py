"""Whatever the lines, offsets are exact, nothing overlaps and no word is lost."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.read.layout.passages import lay_out
from ingest.read.tables.pipes import pipe_tables
from narrows.model import Document
from tests.unit.read.exact import assert_exact
from tests.unit.read.layout.flat import BODY

_LINES = st.sampled_from(
    [
        *BODY,
        "表 1  市佔率 ",
        "Table 2: Shares",
        "圖 3 分布",
        "公司 總部 2023 2022 ",
        "ASML 荷蘭 82% 81% ",
        "1 2 3",
        "Not",
        "Available 5 億",
        "HQ ",
        "（US） ",
        "  USA JP ",
        "| a | b |",
        "|---|:-:|",
        "|x",
        "資料來源：年報",
        "註：不含",
        "1",
        "2 OECD, “Report”, 2021.",
        "第一章 緒論",
        "參考文獻",
        "- item",
        "https://example.org/a",
        "Contents ........ 3",
        " ",
        "\f",
        "Published 2022-10-13",
    ]
)


@settings(max_examples=300, deadline=None)
@example(["表 1  市佔率 ", "公司 總部 2023 2022 ", BODY[0], "| a | b |", "|---|:-:|"], "\n")
@given(st.lists(_LINES, max_size=40), st.sampled_from(["\n", "\n\n", "\r\n", " \n\n", "\n "]))
def test_passages_cover_the_text(lines: list[str], ending: str) -> None:
    text = "".join(line + ending for line in lines)
    passages, tables = lay_out(text, pipe_tables(text))
    assert_exact(Document("doc:0", "x.txt", "text/plain", text, passages, tables))
    left, position = [], 0
    for passage in passages:
        left.append(text[position : passage.start])
        position = passage.end
    assert not "".join([*left, text[position:]]).strip()
