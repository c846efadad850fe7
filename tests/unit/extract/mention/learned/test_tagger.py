"""Names that the tagger finds: whole, of one class, and never over what the document itself settles."""

import pytest

from ingest.extract.mention.learned.features import tokens
from ingest.extract.mention.learned.tagger import is_available, spans
from ingest.extract.pipeline import extract
from narrows.model import Document, Passage


def test_chinese_is_cut_into_characters_and_latin_into_words() -> None:
    assert [t.text for t in tokens("台積電 n3e 製程")] == ["台", "積", "電", "n", "3", "e", "製", "程"]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        ("O B-F E-F S-C O", [(1, 3, "F"), (3, 4, "C")]),
        ("B-T M-T E-T", [(0, 3, "T")]),
        ("M-T E-T O", [(0, 2, "T")]),  # without its beginning
        ("B-F E-R", [(0, 1, "F"), (1, 2, "R")]),
        ("O O", []),
    ],
)
def test_labels_make_names(labels: str, names: list[tuple[int, int, str]]) -> None:
    assert list(spans(labels.split())) == names


def test_both_languages_have_a_model() -> None:
    assert is_available("zh")
    assert is_available("en")


def test_the_same_text_has_the_same_names() -> None:
    text = "日本的信越化學與勝高供應全球六成以上的矽晶圓，環球晶圓緊追在後。"
    document = Document("doc:0", "a.txt", "text/plain", text, (Passage(0, len(text)),))
    assert extract(document).mentions == extract(document).mentions
