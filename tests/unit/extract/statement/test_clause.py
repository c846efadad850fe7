"""Who acts where a clause does not say."""

from ingest.extract.statement.discourse import Discourse
from tests.unit.extract.statement.marked import claims, run


def test_an_omitted_subject_is_that_of_the_clause_before() -> None:
    said = claims("[美國|Country]對[中國|Country]祭出封鎖，並管制[先進晶片|Technology]出口。")
    assert ("美國", "RESTRICTS", "先進晶片") in said


def test_a_name_in_the_setting_is_no_subject() -> None:
    said = claims("在[美國|Country]的壓力下，[日本|Country]限制[曝光機|SupplyChainNode]出口。")
    assert ("日本", "RESTRICTS", "曝光機") in said
    assert ("美國", "RESTRICTS", "曝光機") not in said


def test_what_follows_a_rule_just_issued_is_what_the_rule_does() -> None:
    said = claims("[歐盟|Country]通過[晶片法|Regulation]，支持[半導體製造|SupplyChainNode]。")
    assert set(said) == {("晶片法", "ISSUED_BY", "歐盟"), ("晶片法", "PROMOTES", "半導體製造")}


def test_its_owner_under_a_verb_of_hindering_is_not_the_subject() -> None:
    said = claims("[美國|Country]制裁[華為|Firm]，限制其取得[先進晶片|Technology]。")
    assert said["美國", "RESTRICTS", "先進晶片"]["against"] == "華為"


def test_a_new_passage_does_not_go_on_with_who_acted_in_the_last() -> None:
    discourse = Discourse()
    run(
        "[美國|Country]發布[晶片法|Regulation]，希望吸引半導體製造業回流，並改善國內的投資環境與就業。",
        "zh",
        discourse,
    )
    made, _ = run("推動[量子運算|Technology]發展需要資金。", "zh", discourse)
    assert made == []


def test_these_countries_are_those_just_listed() -> None:
    said = claims("[日本|Country]與[荷蘭|Country]跟進。這兩個國家限制[曝光機|SupplyChainNode]出口。")
    assert {s for s, p, _ in said if p == "RESTRICTS"} == {"日本", "荷蘭"}


def test_a_number_of_firms_that_nobody_names_is_not_the_firm_spoken_of_before() -> None:
    said = claims("[華為|Firm]列入[實體清單|Regulation]。2020 年 5 月 24 家企業列入[未核實名單|Regulation]。")
    assert ("華為", "LISTED_ON", "實體清單") in said
    assert ("華為", "LISTED_ON", "未核實名單") not in said


def test_the_last_rule_spoken_of_is_not_the_one_that_it_rests_on() -> None:
    discourse = Discourse()
    text = "[日本|Country]公布[貨物等省令|Regulation]，其母法為[外匯法|Regulation]。"
    run(text, "zh", discourse)
    assert [m.entity.name for m in discourse.subjects("zh").last["R"].members] == ["貨物等省令"]


def test_points_have_the_actor_of_the_sentence_that_opens_them() -> None:
    said = claims(
        "[美國|Country]的措施有二：其一，以[出口管理條例|Regulation]限制[晶片|Technology]；"
        "其二，對[電動車|Technology]加徵關稅。"
    )
    assert ("美國", "RESTRICTS", "電動車") in said
    assert ("出口管理條例", "RESTRICTS", "電動車") not in said


def test_whoever_is_helped_does_what_follows() -> None:
    said = claims("[日本|Country]補助[Rapidus|Firm]，研發[2 奈米製程|Technology]。")
    assert ("Rapidus", "PRODUCES", "2 奈米製程") in said
    assert ("日本", "PRODUCES", "2 奈米製程") not in said


def test_a_paragraph_of_prose_does_not_go_on_with_names_of_another() -> None:
    discourse = Discourse()
    subjects = discourse.subjects("zh")
    run("[越南|Country]是封測重鎮，各國大廠近年紛紛前往投資設廠。", "zh", discourse)
    subjects.open("。" * 10)
    assert set(subjects.near(0)) == {"C"}
    subjects.open("研" * 80 + "。")
    assert subjects.near(0) == {}


def test_who_thinks_so_acts_upon_it() -> None:
    said = claims(
        "[國防部|Organization]認為，[解放軍|Organization]仰賴[超級電腦|Technology]，"
        "因此將[國防科技大學|Organization]列入[實體清單|Regulation]。"
    )
    assert ("國防部", "TARGETS", "國防科技大學") in said
    assert ("解放軍", "TARGETS", "國防科技大學") not in said


def test_the_one_whom_the_grounds_name_suffers() -> None:
    said = claims("[商務部|Organization]以[中興|Firm]違反對[伊朗|Country]制裁協議為由，對其實施制裁。")
    assert set(said) == {("商務部", "TARGETS", "中興")}


def test_at_a_later_date_whoever_issued_a_rule_acts_himself() -> None:
    said = claims("[美國|Country]於 2022 年公布[新規|Regulation]，嗣於 2023 年限制[A800|Technology]出口。")
    assert ("美國", "RESTRICTS", "A800") in said
    assert ("新規", "RESTRICTS", "A800") not in said


def test_whoever_is_founded_does_what_follows_with_another() -> None:
    said = claims("[日本|Country]成立[Rapidus|Firm]，與[IBM|Firm]共同開發[2 奈米製程|Technology]。")
    assert ("Rapidus", "PRODUCES", "2 奈米製程") in said
    assert ("日本", "PRODUCES", "2 奈米製程") not in said


def test_who_expects_it_stands_before_who_does_it() -> None:
    said = claims("[美國|Country]收緊出口，外界普遍預期[中國|Country]將發展[光刻機|SupplyChainNode]。")
    assert {s for s, p, o in said if o == "光刻機"} == {"中國"}


def test_a_clause_of_cause_leaves_who_acted_before_the_sentence_acting() -> None:
    said = claims(
        "[日本|Country]調整政策。因應局勢，因[美國|Country]實施管制，將限制[光阻劑|SupplyChainNode]出口。"
    )
    assert {s for s, p, o in said if p == "RESTRICTS" and o == "光阻劑"} == {"日本"}


def test_what_some_firms_do_is_not_done_by_who_acted_before() -> None:
    said = claims("[美國|Country]收緊管制，有些企業選擇改生產[降規晶片|Technology]，並量產[HBM|Technology]。")
    assert not [s for s, p, o in said if p == "PRODUCES"]


def test_with_whoever_was_spoken_of() -> None:
    said = claims(
        "[華為|Firm]推出[基地台|Technology]，與[愛立信|Firm]、[諾基亞|Firm]分別占 31%、20%和 15%的市占率。"
    )
    assert {(s, q["value"]) for (s, p, o), q in said.items() if p == "HAS_SHARE"} == {
        ("華為", 31.0),
        ("愛立信", 20.0),
        ("諾基亞", 15.0),
    }


def test_a_capital_that_acts_is_not_who_acted_before() -> None:
    said = claims("[歐盟|Country]加徵關稅，北京隨即限制[稀土|SupplyChainNode]出口。")
    assert ("歐盟", "RESTRICTS", "稀土") not in said


def test_in_english_such_tools_are_those_just_given_a_name() -> None:
    said = claims(
        "[Dry etchers|SupplyChainNode] are costly. The best [dry etchers|SupplyChainNode] are called "
        "[layer etchers|SupplyChainNode]. These tools are produced by [Japanese|Country] firms."
    , "en")  # fmt: skip
    assert set(said) == {("Japanese", "PRODUCES", "layer etchers")}


def test_in_english_suppliers_without_a_thing_supply_what_was_just_said_to_be_produced() -> None:
    said = claims(
        "[Etching|SupplyChainNode] is a step. [Japan|Country] and [Italy|Country] are the main producers of [clean benches|SupplyChainNode]; "
        "[China|Country] and [Chile|Country] are also significant suppliers.",
        "en",
    )
    assert set(said) == {
        (state, "PRODUCES", "clean benches") for state in ("Japan", "Italy", "China", "Chile")
    }


def test_in_english_a_clause_of_time_acts_and_a_mere_setting_does_not() -> None:
    said = claims(
        "After [lithography|SupplyChainNode] creates a pattern in the [resist|SupplyChainNode], it is baked.",
        "en",
    )
    assert set(said) == {("lithography", "INPUT_TO", "resist")}
    assert not claims("After [lithography|SupplyChainNode], tools remove the [resist|SupplyChainNode].", "en")
