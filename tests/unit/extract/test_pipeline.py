"""From a document to mentions: what one passage says of a name holds in the next."""

from pathlib import Path

from ingest.extract.explain import Explain
from ingest.extract.pipeline import extract
from ingest.read import read
from narrows.model import Document, Extraction, Passage, PassageKind


def document(*paragraphs: str) -> Document:
    text = "\n\n".join(paragraphs)
    passages = []
    at = 0
    for paragraph in paragraphs:
        passages.append(Passage(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Document("doc:0", "a.txt", "text/plain", text, tuple(passages))


def ids(made: Extraction, written: str) -> set[str]:
    return {m.entity for m in made.mentions if m.text == written}


def test_an_abbreviation_introduced_once_is_known_afterwards() -> None:
    made = extract(
        document("國家海洋科技委員會（National Ocean Technology Council，NOTC）成立。", "NOTC 隨後發布清單。")
    )
    assert ids(made, "NOTC") == ids(made, "國家海洋科技委員會") != set()


def test_a_short_form_of_a_firm_is_the_firm() -> None:
    made = extract(document("浙江宇謙科技擴產。", "業者指出，宇謙已獲訂單。"), vocabulary=False)
    assert len({m.entity for m in made.mentions if m.entity.startswith("firm:")}) <= 2


def test_our_country_depends_on_who_writes() -> None:
    assert ids(extract(document("我國與產業界合作發展學術。")), "我國") == {"country:tw"}
    assert ids(extract(document("我国与产业界合作发展学术。")), "我国") == {"country:cn"}


def test_a_bare_ministry_is_first_that_of_who_writes() -> None:
    made = extract(document("中国企业关注出口。", "商务部公布规则，美国商务部随后回应，商务部称许可不变。"))
    assert [m.entity for m in made.mentions if m.text.endswith("商务部")] == [
        "organization:mofcom", "organization:us-commerce", "organization:us-commerce",
    ]  # fmt: skip


def test_a_bare_ministry_in_a_sentence_on_another_country_is_not_guessed() -> None:
    made = extract(document("美國將兩家企業列為軍事企業，國防部並公布清單。"))
    assert all(id_.startswith("organization:x-") for id_ in ids(made, "國防部"))


def test_income_is_no_investment_and_a_part_of_it_no_share_of_a_market() -> None:
    made = extract(document("中微公司2024年營收90.65億元，其中刻蝕設備收入72.77億元，占比80%。"))
    assert {s.predicate for s in made.statements} <= {"PRODUCES"}


def test_nothing_is_found_in_furniture_and_bibliography() -> None:
    text = "台積電年報"
    made = extract(Document("doc:0", "a.txt", "text/plain", text, (Passage(0, 5, PassageKind.BIBLIOGRAPHY),)))
    assert made.mentions == ()


def test_the_same_document_gives_the_same_extraction() -> None:
    one = document("荷蘭 ASML 生產 EUV 曝光機。", "日本東京威力科創供應塗佈顯影設備。")
    assert extract(one) == extract(one)


def test_every_mention_stands_where_it_says() -> None:
    one = document("荷蘭 ASML 生產\nEUV 曝光機。")
    for mention in extract(one).mentions:
        written = one.text[mention.start : mention.end].replace("\n", "")
        assert written.replace(" ", "") == mention.text.replace(" ", "")


def test_explaining_names_the_rule_of_each_mention() -> None:
    story = Explain()
    extract(document("荷蘭 ASML 生產 EUV 曝光機。"), explain=story)
    assert any("firm:asml" in line and "vocabulary" in line for line in story.lines)


def test_items_of_a_technical_list_are_technologies_as_a_whole() -> None:
    items = ["- 雷達與聲納系統", "- 仿生材料與製造", "- 衛星導航技術", "- 高空氣球"]
    made = extract(document(*items), vocabulary=False)
    assert {"雷達與聲納系統", "仿生材料與製造", "衛星導航技術", "高空氣球"} <= {m.text for m in made.mentions}


def test_an_abbreviation_means_what_the_document_says() -> None:
    made = extract(document("TPP : Total Processing Performance", "晶片的 TPP 達 4800 者受管制。"))
    assert not any(m.entity.startswith("regulation:") for m in made.mentions if m.text == "TPP")


def test_this_rule_stands_for_the_title_of_a_rule() -> None:
    story = Explain()
    extract(
        document(
            "Additions of Shipyards to the Entity List",
            "Published 2024-03-01",
            "This rule amends the Export Administration Regulations (EAR).",
        ),
        explain=story,
    )
    assert any("pronoun" in line and "This rule" in line and "Regulation" in line for line in story.lines)


def test_a_title_of_a_column_is_no_thing(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    path.write_text(
        "| 设备类型 | HBM | 企业 |\n| --- | --- | --- |\n| 刻蚀设备 | 有 | 中微公司 |\n", encoding="utf-8"
    )
    made = extract(read(path))
    assert not ids(made, "设备类型") and ids(made, "刻蚀设备") and ids(made, "HBM")
