"""`--explain` tells, in the order of the document, what made each mention and statement and why others fell."""

from pathlib import Path

from typer.testing import CliRunner

from ingest.extract.explain import Explain
from ingest.extract.pipeline import extract
from ingest.read import read
from narrows.main import build

TEXT = """2024年，台積電獲得美國66億美元補助（Savov, 2023）。該公司不生產DRAM。

海思設計智慧型手機晶片，該法案未指明。

表1 全球晶圓代工市占率（單位：%）

| 公司 | 2024Q4 |
| --- | --- |
| 台積電 | 67.1 |

中芯國際生產晶片。
"""


def _lines(folder: Path, text: str = TEXT) -> list[str]:
    path = folder / "said.md"
    path.write_text(text, encoding="utf-8")
    story = Explain()
    extract(read(path), explain=story)
    return story.lines


def _block(lines: list[str], opening: str) -> list[str]:
    """The lines under the sentence that begins with `opening`."""
    at = next(i for i, line in enumerate(lines) if line.split(" ", 1)[-1].startswith(opening))
    rest = lines[at + 1 :]
    return rest[: next((i for i, line in enumerate(rest) if not line.startswith("  ")), len(rest))]


def test_figures_mentions_statements_and_what_is_ignored(tmp_path: Path) -> None:
    block = _block(_lines(tmp_path), "2024年")
    assert [line for line in block if not line.startswith("  inner")] == [
        "  date      2024年  2024",
        "  amount    66億美元  6.6e+09 USD",
        "  mention   台積電  Firm firm:tsmc  by vocabulary",
        "  mention   美國  Country country:us  by vocabulary",
        "  statement TSMC SUBSIDIZED_BY United States  amount=6.6e+09  currency=USD  date=2024  "
        "by subsidized_by/zh.receives",
        "  ignored   （Savov, 2023）  a citation, note mark or address",
    ]


def test_a_pronoun_and_a_claim_that_is_denied(tmp_path: Path) -> None:
    assert _block(_lines(tmp_path), "該公司") == [
        "  pronoun   該公司  Firm firm:tsmc  by pronoun",
        "  mention   DRAM  Technology technology:dram  by vocabulary",
        "  dropped   TSMC PRODUCES DRAM by produces/zh.active: negated",
    ]


def test_names_that_a_longer_one_beats_and_pronouns_of_nobody(tmp_path: Path) -> None:
    block = _block(_lines(tmp_path), "海思")
    assert (
        "  inner     手機  Technology technology:smartphone  by vocabulary; "
        "part of a longer name, or too wide by itself" in block
    )
    assert (
        "  passed    手機晶片  Technology by vocabulary: 智慧型手機 (Technology by vocabulary) stands there"
        in block
    )
    assert block[-1] == "  dropped   該法案: pronoun or short form without a clear antecedent"


def test_a_claim_that_the_ontology_refuses_is_no_statement(tmp_path: Path) -> None:
    block = _block(_lines(tmp_path, "中國占全球鎵產量的980%。\n"), "中國")
    assert not [line for line in block if line.startswith("  statement")]
    assert (
        "  dropped   China HAS_SHARE gallium by has_share/number: number outside what the qualifier allows"
        in block
    )


def test_a_table_stands_where_it_is_in_the_document(tmp_path: Path) -> None:
    lines = _lines(tmp_path)
    table = next(i for i, line in enumerate(lines) if " table " in line)
    assert "  column    公司  firm" in lines[table:]
    assert any(line.endswith("by table share") for line in lines[table:])
    assert any("海思設計" in line for line in lines[:table])
    assert any("中芯國際生產" in line for line in lines[table:])


def test_the_command_prints_it(tmp_path: Path) -> None:
    path = tmp_path / "said.md"
    path.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(build(), ["extract", str(path), "--explain"])
    assert result.exit_code == 0, result.output
    assert "by subsidized_by/zh.receives" in result.output


def test_a_name_of_the_rules_that_the_learned_tagger_left_out(tmp_path: Path) -> None:
    block = _block(_lines(tmp_path, "往昔科技日新月異，社會將會改變。\n"), "往昔")
    assert (
        block[-1] == "  dropped   往昔科技  Technology by named in the document: "
        "the learned tagger sees no name here"
    )
