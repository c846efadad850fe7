"""What the learned model adds to the frames, how sure it is, and what spoke for it."""

from pathlib import Path

import pytest

from ingest.extract import quantity
from ingest.extract.pipeline import extract
from ingest.extract.sentences import split
from ingest.extract.statement import state
from ingest.extract.statement.discourse import Discourse
from ingest.extract.statement.learned import judge, reading
from ingest.extract.statement.learned.candidates import (
    LEFT_TO_RULES,
    Sighting,
    labels,
    pairs,
    possible,
)
from ingest.extract.statement.learned.model import Model, model, write
from narrows.model import Document, DropReason, Passage
from narrows.schema import Schema
from tests.unit.extract.statement.marked import read, seen

_SMALL = Model(
    {"PRODUCES": -1000, "PRODUCES<": -2000},
    {"PRODUCES": 0.5, "PRODUCES<": 0.5},
    {
        "": {"b:生产": {"PRODUCES": 1500}},
        "FT": {"b:生产": {"PRODUCES": 500}, "any": {"PRODUCES": 500, "PRODUCES<": -500}},
        "CT": {"b:生产": {"PRODUCES": 9000}},
    },
)


def _sightings(marked: str) -> list[Sighting]:
    return [sighting for sighting, _ in seen(marked)]


def test_weights_are_summed_to_log_odds() -> None:
    said = _SMALL.log_odds(["any", "b:生产", "b:他"], "FT", ("PRODUCES", "PRODUCES<", "TARGETS"))
    assert said == {"PRODUCES": 1.5, "PRODUCES<": -2.5}


def test_the_strongest_features_are_the_reasons() -> None:
    assert _SMALL.reasons(["any", "b:生产", "b:他"], "FT", "PRODUCES") == ["b:生产 +2.0", "any +0.5"]


def test_a_model_is_written_byte_for_byte_the_same(tmp_path: Path) -> None:
    write(_SMALL, tmp_path / "zh.json.gz")
    first = (tmp_path / "zh.json.gz").read_bytes()
    write(_SMALL, tmp_path / "zh.json.gz")
    assert (tmp_path / "zh.json.gz").read_bytes() == first
    assert model("zh", tmp_path) == _SMALL
    assert model("en", tmp_path) is None


def test_a_pair_may_only_be_what_the_ontology_allows() -> None:
    assert "ISSUED_BY" in labels("RO")
    assert "ISSUED_BY<" in labels("OR")
    assert "ISSUED_BY" not in labels("FT")
    assert not LEFT_TO_RULES - set(Schema.load().predicates)
    assert not LEFT_TO_RULES & {label.rstrip("<") for kinds in ("FT", "CT", "FF") for label in labels(kinds)}


def test_coordinated_names_are_one_argument_of_a_pair() -> None:
    (sighting,) = _sightings("[信越化學|Firm]、[勝高|Firm]生產[矽晶圓|SupplyChainNode]。")
    (pair,) = pairs(sighting)
    assert [m.entity.name for m in pair.one.members] == ["信越化學", "勝高"]
    assert pair.kinds == "FT"


def test_who_acted_before_is_paired_with_what_follows() -> None:
    _, second = _sightings("[勝高|Firm]公布財報。資本支出用於[矽晶圓|SupplyChainNode]。")
    assert [(p.role, p.one.members[0].entity.name) for p in pairs(second)] == [("a", "勝高")]


def test_a_name_far_above_is_not_carried_over() -> None:
    filler = "研究顯示情況並不單純。" * 30
    *_, last = _sightings(f"[光阻劑|SupplyChainNode]引發討論。{filler}[矽晶圓|SupplyChainNode]漲價。")
    assert list(pairs(last)) == []
    *_, near = _sightings("[光阻劑|SupplyChainNode]引發討論。[矽晶圓|SupplyChainNode]漲價。")
    assert [p.role for p in pairs(near)] == ["lT"]


def test_a_learned_statement_says_what_spoke_for_it() -> None:
    marked = "[丸善石化|Firm]長年替[東京應化|Firm]供應[光酸產生劑|SupplyChainNode]。"
    text, found = read(marked)
    made, _ = state(text, "zh", list(split(text)), found, quantity.find(text))
    learned = [m for m in made if m.rule.startswith("learned/")]
    assert all(m.why and 0 < m.confidence <= 1 for m in learned)
    alone, _ = state(text, "zh", list(split(text)), found, quantity.find(text), learned=False)
    assert [m for m in alone if m.rule.startswith("learned/")] == []


def test_what_a_frame_denied_is_not_stated_after_all() -> None:
    text, found = read("[聯電|Firm]不生產[DRAM|Technology]。")
    made, _ = state(text, "zh", list(split(text)), found, quantity.find(text))
    assert made == []


def test_of_a_predicate_and_its_converse_the_likelier_is_stated() -> None:
    text, found = read("[淡馬錫|Firm]近年投資的新創則有[銀牛微電子|Firm]。")
    made, _ = state(text, "zh", list(split(text)), found, quantity.find(text))
    assert len([m for m in made if m.predicate == "INVESTS_IN"]) <= 1


def test_a_part_after_a_semicolon_with_an_actor_is_not_told_of_those_before() -> None:
    (sighting,) = _sightings(
        "[美光|Firm]生產[DRAM|Technology]；[鎧俠|Firm]蓋了[晶圓廠|SupplyChainNode]，也生產[NAND|Technology]。"
    )
    told = {(p.one.members[0].entity.name, p.other.members[0].entity.name) for p in pairs(sighting)}
    assert ("美光", "DRAM") in told
    assert ("鎧俠", "NAND") in told
    assert ("美光", "NAND") not in told
    assert ("美光", "晶圓廠") not in told


def test_what_is_told_point_by_point_is_not_told_of_another_point() -> None:
    (sighting,) = _sightings(
        "[美國|Country]有二：一是[實體清單|Regulation]，將[華為|Firm]納入；二是[直接產品規則|Regulation]，限制[晶片|Technology]。"
    )
    told = {(p.one.members[0].entity.name, p.other.members[0].entity.name) for p in pairs(sighting)}
    assert ("華為", "直接產品規則") not in told
    assert ("實體清單", "華為") in told


def _claims(text: str) -> set[tuple[str, str, str]]:
    made = extract(Document("doc:0", "a.txt", "text/plain", text, (Passage(0, len(text)),))).statements
    return {(s.subject, s.predicate, s.object) for s in made}


def test_learned_pairs_go_in_step_where_the_text_says_so() -> None:
    said = _claims("長江存儲與長鑫存儲分別在 NAND 與 DRAM 領域追趕國際大廠。")
    assert {(s, o) for s, p, o in said if p == "PRODUCES"} <= {
        ("firm:ymtc", "technology:nand"),
        ("firm:cxmt", "technology:dram"),
    }


def test_an_investment_fund_makes_nothing() -> None:
    said = _claims("此外，大基金亦投資於 MEMS、功率元件等領域。")
    assert {p for s, p, _ in said if s == "firm:big-fund"} == {"INVESTS_IN"}


def test_customers_are_not_the_makers_of_what_they_buy() -> None:
    said = _claims("主要客户包括中芯国际、长江存储，公司产品涵盖CMP抛光液与湿电子化学品。")
    assert not [s for s, p, _ in said if p == "PRODUCES"]


def test_a_share_of_some_firms_is_not_that_of_others() -> None:
    said = _claims("信越化學與 SUMCO 合計掌握全球矽晶圓市場約 50%，JSR、東京應化則主導光阻劑市場。")
    assert {s for s, p, _ in said if p == "HAS_SHARE"} == {"firm:shin-etsu", "firm:sumco"}


def test_a_share_needs_a_percentage_in_its_sentence() -> None:
    (with_figure,) = _sightings("[勝高|Firm]占[矽晶圓|SupplyChainNode]市場的 25%。")
    (without,) = _sightings("[勝高|Firm]重視[矽晶圓|SupplyChainNode]市場。")
    assert "HAS_SHARE" in possible(next(pairs(with_figure)))
    assert "HAS_SHARE" not in possible(next(pairs(without)))


def test_a_share_that_the_model_does_not_believe_is_dropped_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text, found = read("[SK 海力士|Firm]據此將[氖氣|SupplyChainNode]的國產比重提升至四成。")
    doubtful = Model({"HAS_SHARE": -5000}, {"HAS_SHARE": 0.8}, {})
    monkeypatch.setattr(reading, "model", lambda _: doubtful)
    monkeypatch.setattr(judge, "network", lambda *_: None)
    made, drops = state(text, "zh", list(split(text)), found, quantity.find(text))
    alone, _ = state(text, "zh", list(split(text)), found, quantity.find(text), learned=False)
    assert [m.predicate for m in alone] == ["HAS_SHARE"]
    assert made == []
    assert [d.reason for d in drops] == [DropReason.UNLIKELY]


def test_a_share_that_only_the_model_sees_takes_the_figure_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text, found = read("[真空閥|SupplyChainNode]的買家多認[VAT|Firm]這塊招牌，半導體用途達七成五。")
    sure = Model({"HAS_SHARE<": 5000}, {"HAS_SHARE<": 0.8}, {})
    monkeypatch.setattr(reading, "model", lambda _: sure)
    monkeypatch.setattr(judge, "network", lambda *_: None)
    made, _ = state(text, "zh", list(split(text)), found, quantity.find(text))
    assert [(m.predicate, m.subject.name, m.qualifiers, m.value_text) for m in made] == [
        ("HAS_SHARE", "VAT", {"value": 75.0, "unit": "%"}, "七成五")
    ]


def test_a_cell_of_a_table_goes_on_with_no_sentence() -> None:
    discourse = Discourse()
    text, found = read("[千人計畫|Regulation]引發討論。")
    state(text, "zh", list(split(text)), found, [], discourse, learned=False)
    text, found = read("[西門子|Firm]")
    shown: list[Sighting] = []
    state(
        text,
        "zh",
        [(0, len(text))],
        found,
        [],
        discourse.of_cell(),
        learned=False,
        watch=lambda s, _: shown.append(s),
    )
    assert [sighting.carried for sighting in shown] == [{}]


def _homes(*passages: str) -> list[tuple[str, str]]:
    text = "\n\n".join(passages)
    at = [text.index(p) for p in passages]
    document = Document(
        "doc:0", "a.txt", "text/plain", text,
        tuple(Passage(start, start + len(p)) for start, p in zip(at, passages, strict=True)),
    )  # fmt: skip
    made = extract(document).statements
    return [(s.subject, s.object) for s in made if s.predicate == "HEADQUARTERED_IN"]


def test_firms_of_several_countries_are_each_of_one_of_them() -> None:
    assert _homes("全球 EDA 市場由新思科技、益華電腦與西門子 EDA 三家美、歐企業所壟斷。") == []


def test_a_firm_is_not_at_home_in_its_market() -> None:
    assert _homes("EDA 三巨頭新思科技、益華電腦、西門子 EDA 在中國市場合計占有率超過 80%。") == []


def test_a_firm_is_not_at_home_where_the_last_passage_was() -> None:
    said = _homes(
        "越南是封測重鎮。",
        "ArF 光阻劑市場幾乎由日商壟斷，東京應化市占 25%、信越化學 22%、JSR 22%。",
    )
    assert said == []


def test_who_buys_a_thing_does_not_make_it() -> None:
    assert not [s for s, p, _ in _claims("阿里巴巴與騰訊大舉採購 H20，以因應禁令。") if p == "PRODUCES"]


def test_who_is_on_a_list_is_not_thereby_hit_by_who_was_named_before_the_sentence() -> None:
    said = _claims("美國收緊管制，範圍持續擴大。中芯國際隨後列入實體清單。")
    assert ("firm:smic", "LISTED_ON", "regulation:entity-list") in said
    assert not [s for s, p, o in said if p == "TARGETS" and o == "firm:smic"]


def test_a_kind_is_no_input_to_what_it_is_of() -> None:
    said = _claims(
        "Wet chemicals, such as sulfuric acid and nitric acid, are widely used in chip fabrication."
    )
    assert ("node:sulfuric-acid", "INPUT_TO", "node:semiconductor-manufacturing") in said
    assert not [s for s, _, o in said if o == "node:wet-chemicals"]
