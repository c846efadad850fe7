"""A copy of the ontology with a vocabulary, or declarations, of a test's own."""

import shutil
from pathlib import Path

from narrows.content import ONTOLOGY

PREFIXES = """\
@prefix nar: <https://w3id.org/narrows/ontology#> .
@prefix firm: <https://w3id.org/narrows/id/firm/> .
@prefix node: <https://w3id.org/narrows/id/node/> .
@prefix country: <https://w3id.org/narrows/id/country/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
GOOD = """
firm:asml a nar:Firm ; skos:inScheme nar:firms ;
    skos:prefLabel "ASML"@en, "艾司摩爾"@zh-Hant, "阿斯麦"@zh-Hans ; skos:altLabel "艾斯摩尔"@zh-Hans .
"""


def ontology(folder: Path, vocabulary: str = GOOD, declarations: str = "") -> Path:
    """The shipped ontology in `folder`, with these concepts and, in extra.ttl, these declarations."""
    for file in ONTOLOGY.glob("*.ttl"):
        shutil.copy(file, folder)
    (folder / "extra.ttl").write_text(PREFIXES + declarations, encoding="utf-8")
    (folder / "vocabulary").mkdir()
    (folder / "vocabulary" / "test.ttl").write_text(PREFIXES + vocabulary, encoding="utf-8")
    return folder
