"""What is known and what the tagger sees of one name are put together."""

from ingest.extract.pipeline import extract
from narrows.model import Document, Passage


def _names(text: str) -> list[str]:
    document = Document("doc:0", "a.txt", "text/plain", text, (Passage(0, len(text)),))
    return [text[m.start : m.end] for m in extract(document).mentions]


def test_in_a_title_the_country_belongs_to_the_name() -> None:
    assert "歐洲晶片法" in _names("歐盟執委會於 2022 年 2 月提出《歐洲晶片法》，擬動員 430 億歐元。")


def test_a_title_in_two_languages_is_not_one_name() -> None:
    said = _names("美國通過《降低通膨法The Inflation Reduction Act》，推動潔淨科技產業。")
    assert sorted(said) == ["The Inflation Reduction Act", "潔淨科技", "美國", "降低通膨法"]
    slide = (
        "降低通膨法\nThe Inflation Reduction Act\n\n推動潔淨科技產業及經濟發展\n\n"
        "出口管制條例\nExport Administration Regulations\n\n限制先進晶片出口\n"
    )
    assert {"出口管制條例", "Export Administration Regulations"} < set(_names(slide))


def test_what_a_name_takes_in_is_neither_part_of_it_nor_another_name_of_it() -> None:
    text = "管制量子通訊（含量子金鑰分發）、電池材料（例如固態電解質）及先進封裝（如 CoWoS）。"
    document = Document("doc:0", "a.txt", "text/plain", text, (Passage(0, len(text)),))
    said = {text[m.start : m.end]: m.entity for m in extract(document).mentions}
    assert list(said) == ["量子通訊", "量子金鑰分發", "電池材料", "固態電解質", "先進封裝", "CoWoS"]
    assert len(set(said.values())) == 6


def test_an_item_of_a_list_ends_before_what_it_takes_in() -> None:
    items = ("機器學習（含神經網路）", "量子通訊（含量子金鑰分發）", "次世代通訊（如 6G）", "先進封裝")
    text = "關鍵技術：\n" + "".join(f"{n}. {item}\n" for n, item in enumerate(items, 1))
    assert {"機器學習", "神經網路", "量子通訊", "量子金鑰分發", "次世代通訊", "6G"} <= set(_names(text))
