"""The vocabulary is read as it is written."""

from pathlib import Path

import pytest

from narrows.schema import Concept, OntologyError, Vocabulary, id_of, iri_of
from tests.unit.schema.ontologies import PREFIXES, ontology

_CONCEPTS = """
country:jp a nar:Country ; skos:inScheme nar:countries ;
    skos:prefLabel "Japan"@en, "日本"@zh-Hant, "日本"@zh-Hans ; nar:shortForm "日"@zh ;
    skos:altLabel "Nippon"@en, "Japan"@en ; skos:hiddenLabel "Japn"@en ; skos:broader country:asia ;
    skos:exactMatch <http://www.wikidata.org/entity/Q17> .
country:various a nar:Country ; skos:inScheme nar:countries ; nar:residual true ; nar:generic true ;
    skos:prefLabel "Various countries"@en, "其他國家"@zh-Hant, "其他国家"@zh-Hans .
"""


def test_concepts(tmp_path: Path) -> None:
    concepts = Vocabulary.load(ontology(tmp_path, _CONCEPTS) / "vocabulary").concepts
    assert list(concepts) == ["country:jp", "country:various"]
    japan = concepts["country:jp"]
    assert japan == Concept(
        id="country:jp",
        type="Country",
        labels={"en": "Japan", "zh-Hant": "日本", "zh-Hans": "日本"},
        alt=(("en", "Nippon"), ("en", "Japan")),
        short_forms=(("zh", "日"),),
        hidden=(("en", "Japn"),),
        broader=("country:asia",),
        exact_match=("http://www.wikidata.org/entity/Q17",),
        scheme="countries",
        residual=False,
        generic=False,
        file="test.ttl",
    )
    assert japan.name == "Japan"
    assert japan.names == ("Japan", "日本", "Nippon")
    assert concepts["country:various"].residual
    assert concepts["country:various"].generic


def test_a_syntax_error_names_file_and_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text(PREFIXES + "firm:x a\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"bad\.ttl.*line 9"):
        Vocabulary.load(tmp_path)


@pytest.mark.parametrize("id_", ["firm:tsmc", "run:2024-06-01T00:00:00Z", "firm:x y/50%", "node:光罩"])
def test_an_id_comes_back_from_its_iri(id_: str) -> None:
    assert id_of(iri_of(id_)) == id_


def test_an_iri_elsewhere_is_no_id() -> None:
    assert id_of("http://www.wikidata.org/entity/Q17") == ""
