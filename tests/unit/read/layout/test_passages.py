"""Flat text falls into the passages a reader sees."""

from pathlib import Path

from tests.unit.read.exact import read_text, said
from tests.unit.read.layout.flat import BODY, spaced


def test_hard_wrapped_lines_become_paragraphs(tmp_path: Path) -> None:
    document = read_text(tmp_path, spaced(" 第一章 設備 ", *BODY, *BODY))
    assert [(kind, len(text.split("\n\n"))) for kind, text in said(document)] == [
        ("heading", 1),
        ("paragraph", 3),
        ("paragraph", 3),
        ("paragraph", 3),
        ("paragraph", 3),
    ]
    assert document.title == "第一章 設備"


def test_a_paragraph_goes_on_after_a_footnote_and_a_page_break(tmp_path: Path) -> None:
    upper = spaced(*BODY, *BODY[:2])
    notes = f"{' ' * 40}\n\n1 艾司摩爾於 1984 年由飛利浦與 ASM 合資成立，總部位於費爾德霍芬。 \n"
    lower = " " + spaced("府所管制的重點。 ", *BODY)
    document = read_text(tmp_path, upper + notes + lower)
    found = [(p.kind.value, p.page, p.continues) for p in document.passages]
    assert found == [
        ("paragraph", 1, False),
        ("paragraph", 1, False),
        ("paragraph", 1, False),
        ("footnote", 1, False),
        ("paragraph", 2, True),
        ("paragraph", 2, False),
        ("paragraph", 2, False),
    ]


def test_a_footnote_goes_on_under_the_rule_of_the_next_page(tmp_path: Path) -> None:
    first = (
        spaced(*BODY, *BODY[:2])
        + f"{' ' * 40}\n\n1 尼康於 1917 年在東京創立，早期以光學鏡頭為主要業務，到了一九八○年\n"
    )
    second = " " + spaced("府所管制的重點。 ", *BODY) + f"{' ' * 40}\n\n代才開始製造曝光機。 \n"
    document = read_text(tmp_path, first + second)
    found = said(document)
    assert [kind for kind, _ in found] == [*["paragraph"] * 3, "footnote", *["paragraph"] * 3, "footnote"]
    assert found[-1][1] == "代才開始製造曝光機。"


def test_a_raised_footnote_number_on_a_line_of_its_own_is_no_page_break(tmp_path: Path) -> None:
    notes = f"{' ' * 40}\n\n1\n 尼康的總部位於東京。 \n2\n 佳能的總部也位於東京。 \n"
    document = read_text(tmp_path, spaced(*BODY, *BODY) + notes)
    assert [text for kind, text in said(document) if kind == "footnote"] == [
        "1\n 尼康的總部位於東京。",
        "2\n 佳能的總部也位於東京。",
    ]
    assert {passage.page for passage in document.passages} == {1}


def test_footnotes_that_only_cite_are_bibliography(tmp_path: Path) -> None:
    notes = "\n".join(
        [
            " ",
            "1 SEMI, “World Fab Forecast”, June 2022.",
            "2 歐元以當年平均匯率換算。",
            "3 Chris Miller. (2022). “Chip War”, Scribner, Oct. 4, 2022.",
            "4 日經中文網，「日本管制二十三項設備出口」，2023 年 7 月 23 日。",
        ]
    )
    document = read_text(tmp_path, spaced(*BODY, *BODY) + notes)
    assert [kind for kind, _ in said(document)][-4:] == [
        "bibliography",
        "footnote",
        "bibliography",
        "bibliography",
    ]


def test_captions_sources_and_notes(tmp_path: Path) -> None:
    lines = [
        *BODY,
        "圖 1  曝光設備市場 ",
        "資料來源：各公司年報，作者整理。 ",
        "註：不含二手設備。 ",
        "https://www.asml.com/en/investors",
        *BODY,
        "圖 2 呈現曝光設備市場在過去十年之間的變化，其中艾司摩爾的比重逐年上升，到了",
        "二○二二年已經超過八成。 ",
    ]
    kinds = [kind for kind, _ in said(read_text(tmp_path, spaced(*lines)))]
    assert kinds == [
        *["paragraph"] * 2, "caption", "furniture", "footnote", "furniture", *["paragraph"] * 3,
    ]  # fmt: skip


def test_everything_below_references_is_bibliography(tmp_path: Path) -> None:
    document = read_text(
        tmp_path,
        "Lithography\nPublished 2023-01-27\n\nThe Netherlands and Japan joined the controls.\n\n"
        "References\n\nMiller, C. (2022). Chip War.\n\nASML. (2023). Annual Report.\n\n"
        "Appendix A\n\nMore text here.\n",
    )
    assert document.date == "2023-01-27"
    assert said(document) == [
        ("heading", "Lithography"),
        ("furniture", "Published 2023-01-27"),
        ("paragraph", "The Netherlands and Japan joined the controls."),
        ("heading", "References"),
        ("bibliography", "Miller, C. (2022). Chip War."),
        ("bibliography", "ASML. (2023). Annual Report."),
        ("heading", "Appendix A"),
        ("paragraph", "More text here."),
    ]


def test_contents_and_page_numbers_are_furniture(tmp_path: Path) -> None:
    text = (
        "Contents\n\n1 Introduction .......... 1\n2 Shares ......... 7\n\f"
        + "Nikon and Canon are based in Tokyo.\n3\f"
    )
    kinds = [kind for kind, _ in said(read_text(tmp_path, text))]
    assert kinds == ["heading", "furniture", "paragraph", "furniture"]


def test_very_long_paragraphs_are_cut_at_sentence_ends(tmp_path: Path) -> None:
    sentence = "Tokyo Electron supplies coaters and developers to every leading foundry."
    document = read_text(tmp_path, " ".join([sentence] * 50))
    assert len(document.passages) == 3
    for _, text in said(document):
        assert text.startswith("Tokyo")
        assert text.endswith("foundry.")
        assert len(text) <= 1500


def test_one_paragraph_a_line_with_empty_lines_between_is_not_hard_wrapped(tmp_path: Path) -> None:
    line = (
        "應用材料與科林研發都是美國的設備廠，兩家公司在沉積與蝕刻設備上"
        "合計佔有全球市場的大半，中國客戶的比重都超過兩成。"
    )
    document = read_text(tmp_path, spaced(*[line] * 12))
    assert [kind for kind, _ in said(document)] == ["paragraph"] * 12
