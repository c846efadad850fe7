"""Protects reading from literature: a footnote that stands as one line between paragraphs states nothing."""

from ingest.read.layout.passages import lay_out
from narrows.model import PassageKind

TEXT = """台灣的晶圓代工產能居全球之首，各國因此推動供應鏈多元化，並以補助吸引業者赴當地設廠，其中以美國與日本的

⁶ 〈晶圓廠為何外移〉，《產業觀察》，2023 年 5 月 4 日，<https://example.org/a/1>。

7 〈晶片法補助上路〉，《半導體週報》，2023 年 8 月 9 日，<https://example.org/b/2>。

⁸ 同前註。

補助規模最大。"""


def test_a_citation_on_a_line_of_its_own_is_bibliography_and_the_paragraph_goes_on_after_it() -> None:
    passages, _ = lay_out(TEXT)
    found = [(p.kind, p.continues, TEXT[p.start : p.end][:4]) for p in passages]
    assert found == [
        (PassageKind.PARAGRAPH, False, "台灣的晶"),
        (PassageKind.BIBLIOGRAPHY, False, "⁶ 〈晶"),
        (PassageKind.BIBLIOGRAPHY, False, "7 〈晶"),
        (PassageKind.BIBLIOGRAPHY, False, "⁸ 同前"),
        (PassageKind.PARAGRAPH, True, "補助規模"),
    ]
