"""Each check finds its mistake, says where it is, and nothing else."""

from pathlib import Path

import pytest

from narrows.schema.checks import check
from tests.unit.schema.ontologies import GOOD, ontology

_LABELS = 'skos:prefLabel "Scanner"@en, "掃描機"@zh-Hant, "扫描机"@zh-Hans'
_NODE = f"a nar:SupplyChainNode ; skos:inScheme nar:nodes ; {_LABELS} ."
_STEPPER = (
    "a nar:SupplyChainNode ; skos:inScheme nar:nodes ; "
    'skos:prefLabel "Stepper"@en, "步進機"@zh-Hant, "步进机"@zh-Hans'
)


def found(folder: Path, vocabulary: str = GOOD, declarations: str = "") -> list[tuple[str, str, str]]:
    return [(p.file, p.subject, p.message) for p in check(ontology(folder, vocabulary, declarations))]


def test_the_shipped_ontology_declares_everything(tmp_path: Path) -> None:
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("vocabulary", "subject", "message"),
    [
        (
            'firm:a a nar:Firm ; skos:inScheme nar:firms ; skos:prefLabel "A"@en, "甲"@zh-Hant .',
            "firm:a",
            "give it exactly one skos:prefLabel in each of en, zh-Hant and zh-Hans",
        ),
        (
            'firm:a a nar:Firm ; skos:inScheme nar:firms ; skos:prefLabel "A"@en, "B"@en, "甲"@zh-Hant .',
            "firm:a",
            "give it exactly one skos:prefLabel in each of en, zh-Hant and zh-Hans",
        ),
        (
            f"node:a a nar:SupplyChainNode ; {_LABELS} .",
            "node:a",
            "say with skos:inScheme which scheme of schemes.ttl it belongs to",
        ),
        (
            f'node:a skos:altLabel "aligner" ; {_NODE}',
            "node:a",
            "tag the label with its language (it has aligner)",
        ),
        (f"firm:a {_NODE}", "firm:a", "is a SupplyChainNode"),
        (
            f"node:a a nar:SupplyChainNode ; skos:inScheme nar:firms ; {_LABELS} .",
            "node:a",
            "is a SupplyChainNode in firms",
        ),
        (
            f"node:a a nar:Gadget ; skos:inScheme nar:nodes ; {_LABELS} .",
            "node:a",
            "has no class of ours: Gadget",
        ),
        (f"node:a {_NODE}\nnode:a a nar:SupplyChainNode .", "node:a", "is described twice"),
        (
            f'node:a {_NODE}\nnode:b {_STEPPER} ; skos:altLabel "SCANNER"@en .',
            "node:b",
            "ambiguous: 'scanner'@en is a label of node:a too",
        ),
        (
            f'node:a skos:altLabel "扫描机"@zh-Hant ; {_NODE}',
            "node:a",
            "'扫描机'@zh-Hant has simplified 扫机",
        ),
        (
            f'node:a skos:altLabel "光刻機"@zh-Hans ; {_NODE}',
            "node:a",
            "'光刻機'@zh-Hans has traditional 機",
        ),
        (f"node:a skos:broader node:b ; {_NODE}", "node:a", "skos:broader node:b does not exist"),
        (
            f"node:a skos:broader firm:asml ; {_NODE}{GOOD}",
            "node:a",
            "skos:broader firm:asml is a Firm",
        ),
    ],
)
def test_a_mistake_in_the_vocabulary(tmp_path: Path, vocabulary: str, subject: str, message: str) -> None:
    problems = found(tmp_path, vocabulary)
    assert ("test.ttl", subject, message) in problems
    assert {problem[1] for problem in problems} == {subject}


def test_a_circle_of_broader_terms(tmp_path: Path) -> None:
    vocabulary = f"node:a skos:broader node:b ; {_NODE}\nnode:b skos:broader node:a ; {_STEPPER} ."
    message = "is its own broader term, directly or through others"
    assert found(tmp_path, vocabulary) == [("test.ttl", "node:a", message), ("test.ttl", "node:b", message)]


def test_the_same_concept_in_two_files(tmp_path: Path) -> None:
    folder = ontology(tmp_path)
    (folder / "vocabulary" / "again.ttl").write_bytes((folder / "vocabulary" / "test.ttl").read_bytes())
    assert [str(p) for p in check(folder)] == [
        "again.ttl: firm:asml: is described in again.ttl and test.ttl\n  keep one of the two"
    ]


def test_characters_of_both_scripts_are_no_mistake(tmp_path: Path) -> None:
    vocabulary = (
        "firm:a a nar:Firm ; skos:inScheme nar:firms ;"
        'skos:prefLabel "A"@en, "台積電皇后里公厘胜肽"@zh-Hant, "昇腾著名乾坤"@zh-Hans .'
    )
    assert found(tmp_path, vocabulary) == []


@pytest.mark.parametrize(
    ("declarations", "subject", "messages"),
    [
        (
            "nar:LIKES a nar:Predicate ; rdfs:domain nar:Firm ; "
            'rdfs:label "likes"@en, "喜歡"@zh-Hant, "喜欢"@zh-Hans ; skos:definition "It likes it."@en ; '
            'nar:inverseLabel "is liked by"@en, "受喜歡"@zh-Hant, "受喜欢"@zh-Hans .',
            "LIKES",
            ["has no rdfs:range"],
        ),
        (
            "nar:LIKES a nar:Predicate ; rdfs:domain nar:Firm ; rdfs:range nar:Firm .",
            "LIKES",
            [
                "has no nar:inverseLabel in en, zh-Hant, zh-Hans",
                "has no rdfs:label in en, zh-Hant, zh-Hans",
                "has no skos:definition",
            ],
        ),
        (
            'nar:Fund a owl:Class ; rdfs:subClassOf nar:Entity ; nar:idPrefix "firm" ; '
            'skos:definition "A fund."@en ; rdfs:label "Fund"@en, "基金"@zh-Hant, "基金"@zh-Hans .',
            "Fund",
            ["shares nar:idPrefix 'firm' with Firm"],
        ),
    ],
)
def test_an_incomplete_declaration(
    tmp_path: Path, declarations: str, subject: str, messages: list[str]
) -> None:
    assert found(tmp_path, declarations=declarations) == [("extra.ttl", subject, m) for m in messages]
