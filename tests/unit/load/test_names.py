"""Names follow from the vocabulary and the forms stated, whatever their order."""

from narrows.load.names import forms_of, names
from narrows.schema import Vocabulary

VOCABULARY = Vocabulary.load()


def test_a_known_entity_is_called_as_the_vocabulary_says() -> None:
    row = names(VOCABULARY, ["firm:tsmc"], ["TSMC", "the Taiwanese foundry"])
    concept = VOCABULARY.concepts["firm:tsmc"]
    assert row["name"] == row["name_en"] == concept.labels["en"]
    assert row["name_zh_hant"] == concept.labels["zh-Hant"]
    assert "the Taiwanese foundry" in row["aliases"]
    assert row["name"] not in row["aliases"]


def test_an_unknown_entity_is_called_by_its_longest_plain_form() -> None:
    row = names(VOCABULARY, ["firm:x-0"], ["ACME OPTICS INC.", "Acme", "Acme Optics"])
    assert (row["name"], row["name_en"], row["name_zh_hant"]) == ("Acme Optics", "Acme Optics", None)
    assert row["aliases"] == ["ACME OPTICS INC.", "Acme"]
    assert row["name_folded"] == "acme optics"


def test_an_unknown_chinese_name_is_no_english_one() -> None:
    row = names(VOCABULARY, ["firm:x-0"], ["某光電"])
    assert (row["name"], row["name_en"], row["name_zh_hant"]) == ("某光電", None, "某光電")


def test_merged_entities_answer_to_all_their_names() -> None:
    row = names(VOCABULARY, ["firm:asml", "firm:tsmc"], [])
    assert row["name"] == VOCABULARY.concepts["firm:asml"].labels["en"]
    assert set(VOCABULARY.concepts["firm:tsmc"].names) - {row["name_zh_hant"]} <= forms_of(row)


def test_naming_again_from_the_names_changes_nothing() -> None:
    row = names(VOCABULARY, ["firm:x-0"], ["Acme", "Acme Optics", "極光"])
    assert names(VOCABULARY, ["firm:x-0"], forms_of(row)) == row


def test_every_name_is_looked_up_folded_and_as_it_is_pasted() -> None:
    row = names(VOCABULARY, ["firm:tsmc"], ["Taiwan  Semi-Conductor"])
    assert {"tsmc", "台積電", "台积电", "taiwan  semi-conductor", "taiwan semi conductor"} <= set(
        row["names_folded"]
    )
