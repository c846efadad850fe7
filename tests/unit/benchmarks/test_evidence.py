"""Every statement's evidence names both ends, or what stands for them was named before, and holds its number."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.evidence import PAGES, ROOT, Check, checks
from ingest.extract.pipeline import extract
from ingest.extract.table.recover import recovered
from ingest.read import find, read
from narrows.model import Document, Extraction

EXAMPLES = find([str(ROOT / "examples" / "documents"), str(ROOT / "examples" / "tables")])


def _read(folder: Path, text: str) -> tuple[Document, Extraction]:
    path = folder / "said.md"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    return document, extract(document)


def _one(document: Document, made: Extraction, predicate: str) -> Check:
    (found,) = (c for c in checks(document, made) if c.statement.predicate == predicate)
    return found


@pytest.mark.parametrize("path", EXAMPLES, ids=[Path(path).name for path in EXAMPLES])
def test_the_evidence_of_the_examples(path: str) -> None:
    document = read(path)
    found = list(checks(document, extract(document)))
    assert found
    assert [c for c in found if not c.holds] == []


def test_the_evidence_of_lists_and_tables_of_many_shapes() -> None:
    found: list[Check] = []
    for path in find([str(PAGES)]):
        document = recovered(read(path))
        found += checks(document, extract(document))
    assert len(found) > 2000
    assert [c for c in found if not c.holds] == []


def test_a_name_and_a_number_in_the_sentence(tmp_path: Path) -> None:
    found = _one(*_read(tmp_path, "2023年，日本約占全球光阻劑市場的九成。\n"), "HAS_SHARE")
    assert (found.subject, found.object, found.number) == ("here", "here", True)
    assert found.statement.value_text == "九成"


def test_an_amount_keeps_its_written_form(tmp_path: Path) -> None:
    text = "In 2024, TSMC received US$6.6 billion in grants from the United States.\n"
    assert _one(*_read(tmp_path, text), "SUBSIDIZED_BY").statement.value_text == "US$6.6 billion"


def test_an_omitted_subject_was_named_before(tmp_path: Path) -> None:
    found = _one(*_read(tmp_path, "海思是華為旗下的企業。該公司設計智慧型手機晶片。\n"), "PRODUCES")
    assert (found.subject, found.object) == ("before", "here")


def test_the_headers_and_caption_of_a_cell(tmp_path: Path) -> None:
    text = "表1 全球晶圓代工市占率（單位：%）\n\n| 公司 | 2024Q4 |\n| --- | --- |\n| 台積電 | 67.1 |\n| 中芯國際 | 5.5 |\n"
    document, made = _read(tmp_path, text)
    found = [c for c in checks(document, made) if c.statement.predicate == "HAS_SHARE"]
    assert [(c.subject, c.object, c.number, c.statement.value_text) for c in found] == [
        ("here", "here", True, "67.1"),
        ("here", "here", True, "5.5"),
    ]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    document, made = _read(tmp_path, "台積電在全球晶圓代工市場的市占率為67.1%。\n")
    (statement,) = made.statements
    invented = replace(statement, value_text="70%")
    unnamed = replace(made, statements=(invented,), mentions=made.mentions[:1])
    other = replace(made.entities[statement.object], name="photoresist", names=())
    (found,) = checks(document, replace(unnamed, entities={**made.entities, statement.object: other}))
    assert (found.subject, found.object, found.number, found.holds) == ("here", "", False, False)
