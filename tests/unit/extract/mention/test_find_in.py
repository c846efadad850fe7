"""Names are found whole, by the class their build tells, known or not."""

import pytest

from ingest.extract.found import outermost
from ingest.extract.mention import Names, find_in


def found(text: str, *, vocabulary: bool = False) -> list[tuple[str, str]]:
    """(written form, class) of each maximal mention, by shape alone unless told otherwise."""
    every = [f for f in find_in(text, names=Names(vocabulary=vocabulary)) if not f.pronoun]
    return [(text[f.start : f.end], f.entity.type) for f in outermost(every)]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("公司發展軍用雷射測距技術。", "軍用雷射測距技術", "Technology"),
        ("日本出口半導體清洗設備。", "半導體清洗設備", "SupplyChainNode"),
        ("用於 5 奈米以下的邏輯晶片。", "5 奈米以下的邏輯晶片", "Technology"),
        ("購入高純度濺射靶材。", "高純度濺射靶材", "SupplyChainNode"),
        ("業者有能力生產高純度濺射靶材。", "高純度濺射靶材", "SupplyChainNode"),
        ("改用生產車用毫米波雷達的產線", "車用毫米波雷達", "Technology"),
        ("主营碳化硅衬底材料。", "碳化硅衬底材料", "SupplyChainNode"),
        ("美國對華出口限制", "華", "Country"),
    ],
)
def test_technologies_by_build(text: str, name: str, type_: str) -> None:
    assert (name, type_) in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大陸網羅全球碳化矽基板人才。", "碳化矽基板"),
        ("該公司首創純晶圓代工模式。", "純晶圓代工"),
        ("在「十三五」規劃中將奈米技術列為重點。", "奈米技術"),
        ("如今晶片製造的門檻提高。", "晶片製造"),
        ("现行人工智能系统耗电。", "人工智能系统"),
        ("雙方成立合資企業生產電池。", "電池"),
    ],
)
def test_a_name_begins_behind_who_where_and_what_is_done(text: str, name: str) -> None:
    every = [n for n, type_ in found(text, vocabulary=True) if type_ in ("Technology", "SupplyChainNode")]
    assert every == [name]


def test_a_ban_is_called_by_the_firm_that_it_hits_not_by_who_issued_it() -> None:
    said = [("美國商務部", "Organization"), ("中興通訊禁令", "Regulation")]
    assert found("美國商務部中興通訊禁令生效。", vocabulary=True) == said


@pytest.mark.parametrize("text", ["企業重視關鍵技術。", "教育系統出現危機。", "各國發展相關技術與產品。"])
def test_wide_words_are_no_technology(text: str) -> None:
    assert [name for name, type_ in found(text) if type_ in ("Technology", "SupplyChainNode")] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由稀土產業協會發布", "稀土產業協會"),
        ("送交國家太空政策委員會審議", "國家太空政策委員會"),
        ("the Office of Export Enforcement (OEE) said", "Office of Export Enforcement (OEE)"),
        ("拜登政府宣布新規", "拜登政府"),
    ],
)
def test_organisations(text: str, name: str) -> None:
    assert (name, "Organization") in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("通過《海底電纜安全法》後", "海底電纜安全法"),
        ("依第 13959 號行政命令", "第 13959 號行政命令"),
        ("修正礦產資源輸出管理辦法。", "礦產資源輸出管理辦法"),
        ("提出「深海採礦倡議」", "深海採礦倡議"),
        ("under Executive Order 13959, investors", "Executive Order 13959"),
        ("the Critical Minerals Security Act of 2023 requires", "Critical Minerals Security Act of 2023"),
    ],
)
def test_rules(text: str, name: str) -> None:
    assert (name, "Regulation") in found(text)


@pytest.mark.parametrize("text", ["《工商時報》報導", "《產業年報》指出", "這種方法可行", "相關法規與政策"])
def test_papers_and_plain_words_are_no_rules(text: str) -> None:
    assert [name for name, type_ in found(text) if type_ == "Regulation"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("拓荊科技與富樂德半導體擴產", "拓荊科技"),
        ("美國公司 Coherix 供應機台", "Coherix"),
        ("Silvaco Group and Ibiden Co., Ltd. agreed", "Ibiden Co., Ltd."),
    ],
)
def test_firms(text: str, name: str) -> None:
    assert (name, "Firm") in found(text)


@pytest.mark.parametrize("text", ["美國公司擴產", "全球半導體需求", "跨國集團", "先進材料公司"])
def test_descriptions_of_firms_are_no_names(text: str) -> None:
    assert [name for name, type_ in found(text) if type_ == "Firm"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("美、日、荷三國協調", ["美", "日", "荷"]),
        ("美中關係緊張", ["美", "中"]),
        ("對美出口下滑", ["美"]),
        ("赴日設廠", ["日"]),
    ],
)
def test_countries_by_one_character(text: str, names: list[str]) -> None:
    assert [name for name, type_ in found(text) if type_ == "Country"] == names


@pytest.mark.parametrize("text", ["中央處理器", "美好的未來", "以及中期計畫", "日益增加", "中美洲"])
def test_characters_of_other_words_are_no_countries(text: str) -> None:
    assert [name for name, type_ in found(text) if type_ == "Country" and len(name) == 1] == []


def test_an_enumeration_tells_what_its_unknown_items_are() -> None:
    names = found("機器學習、雷達、仿生爪具等技術")
    assert ("仿生爪具", "Technology") in names


def test_generic_offsets_are_those_of_the_text_given() -> None:
    text = "進口 濺射靶材"
    (mention,) = find_in(text, names=Names(vocabulary=False))
    assert text[mention.start : mention.end] == "濺射靶材"


def test_the_vocabulary_gives_one_id_in_three_forms() -> None:
    ids = {f.entity.id for t in ("台積電擴產", "台积电扩产", "TSMC expands") for f in find_in(t)}
    assert ids == {"firm:tsmc"}


@pytest.mark.parametrize(
    "text",
    [
        "該廠商登記為股份有限公司，並在同年上市。",
        "该厂商登记为有限公司，并在同年上市。",
        "股份有限公司（Co., Ltd.）是常見的法律形式。",
        "Most suppliers are registered as Co., Ltd. or Inc. in Asia.",
    ],
)
def test_a_legal_form_alone_is_no_firm(text: str) -> None:
    assert not [name for name, type_ in found(text) if type_ == "Firm"]


@pytest.mark.parametrize("text", ["歐盟《晶片法》於 2023 年生效。", "歐盟的《晶片法》於 2023 年生效。"])
def test_a_law_of_another_country_is_another_law(text: str) -> None:
    laws = [f.entity.id for f in find_in(text) if f.entity.type == "Regulation"]
    assert laws == ["regulation:eu-chips-act"]


def test_a_firm_whose_name_begins_like_a_country_is_no_country() -> None:
    assert "Country" not in {type_ for _, type_ in found("對華為、訪華碩", vocabulary=True)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("輝達、超微與高通皆受影響", ["輝達", "超微", "高通"]),
        ("超微完成收購賽靈思", ["超微", "賽靈思"]),
        ("應材（AMAT）擴廠", ["應材", "AMAT"]),
        ("這是全新推出的產品，南亞投資環境不佳", []),
        ("業者以超微粒子研磨", []),
    ],
)
def test_short_names_of_firms_where_they_are_firms(text: str, names: list[str]) -> None:
    assert [name for name, type_ in found(text, vocabulary=True) if type_ == "Firm"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大基金先後入股多家設備商。", [("大基金", "Firm")]),
        ("政府設立龐大基金。", []),
        ("該部門與五大基金合作。", []),
        ("中國菸草與重慶戰新基金出資。", [("重慶戰新基金", "Regulation")]),
        ("由武漢基金出資。", [("武漢基金", "Firm")]),
        ("二期基金先出資，各子基金再認購。", []),
    ],
)
def test_a_fund_has_a_name_and_is_not_only_large(text: str, names: list[tuple[str, str]]) -> None:
    assert [m for m in found(text, vocabulary=True) if m[1] != "Country"] == names


def test_a_government_beside_a_firm_is_none() -> None:
    assert found("開封市政府與大基金共同出資。", vocabulary=True) == [("大基金", "Firm")]
    assert found("小米長江產業基金出資。", vocabulary=True) == [("小米長江產業基金", "Firm")]


def test_the_last_character_of_a_firm_and_is_are_no_other_firm() -> None:
    firms = [
        name for name, type_ in found("旗下北京科華為國內光阻龍頭。", vocabulary=True) if type_ == "Firm"
    ]
    assert "華為" not in firms
    assert ("華為", "Firm") in found("華為國內市場回溫。", vocabulary=True)


def test_a_known_name_with_any_legal_form_is_the_known_firm() -> None:
    for text in ("拓荊科技股份有限公司生產薄膜設備。", "拓荊科技有限公司生產薄膜設備。"):
        assert {f.entity.id for f in find_in(text) if f.entity.type == "Firm"} == {"firm:piotech"}
    name, text = "金力永磁科技股份有限公司", "他考察江西金力永磁科技股份有限公司。"
    assert [text[f.start : f.end] for f in outermost(find_in(text)) if f.entity.id == "firm:jl-mag"] == [name]


def test_the_country_begins_the_name_of_a_state_enterprise() -> None:
    text = "受制裁的還有中國大唐集團、中國建材股份有限公司。"
    firms = [text[f.start : f.end] for f in find_in(text) if f.entity.type == "Firm"]
    assert firms == ["中國大唐集團", "中國建材股份有限公司"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("德國則以高科技戰略 2025 扶植微電子。", ["高科技戰略 2025"]),
        ("新加坡推動研究創新企業計畫 2025。", ["研究創新企業計畫 2025"]),
        ("美國公布出口管制新規，並發布晶片新規。", ["出口管制新規", "晶片新規"]),
        ("該公司計畫 2025 年量產。", []),
    ],
)
def test_plans_with_a_year_and_new_rules(text: str, names: list[str]) -> None:
    assert [name for name, type_ in found(text, vocabulary=True) if type_ == "Regulation"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("三星採用 7 奈米技術。", ["三星", "7 奈米技術"]),
        ("台積電生產十二奈米晶片。", ["台積電", "十二奈米晶片"]),
        ("中國電信業者華為受阻。", ["中國", "華為"]),
        ("中國電信受阻。", ["中國電信"]),
        ("三星的 A16（1.6 奈米）領先。", ["三星", "A16"]),
        ("由中芯國際以 7 奈米製程代工。", ["中芯國際", "7 奈米製程"]),
        ("名單包括 Sino Parts Co.，Limited 等。", ["Sino Parts Co.，Limited"]),
        ("取代 2011 年的「國發四號文」。", ["國發四號文"]),
    ],
)
def test_what_only_looks_like_a_known_name_is_none(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text, vocabulary=True)] == names


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("先進晶片離不開極紫外光曝光機，後者難以取得。", "node:euv-scanner"),
        ("先進晶片離不開極紫外光曝光機，前者難以取得。", "technology:advanced-chip"),
    ],
)
def test_the_latter_is_the_second_of_two_named_in_the_sentence(text: str, meant: str) -> None:
    assert [f.entity.id for f in find_in(text) if f.pronoun] == [meant]


@pytest.mark.parametrize(
    "text", ["艾司摩爾供應極紫外光曝光機，後者難以取得。", "日本支持荷蘭的計畫與倡議，前者今年施行。"]
)
def test_the_former_of_two_kinds_or_of_countries_stands_for_nothing(text: str) -> None:
    assert not [f for f in find_in(text) if f.pronoun]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("國科會成立「淨零審議會」，由專家組成。", "淨零審議會"),
        ("標準由 RAN1 小組制定。", "RAN1 小組"),
    ],
)
def test_bodies_that_are_founded_or_numbered(text: str, name: str) -> None:
    assert (name, "Organization") in found(text)


@pytest.mark.parametrize(
    "text", ["決定的不是軍事力量和聯盟。", "建立低風險的穩定聯盟。", "霸權國會因此衰落。"]
)
def test_alliances_of_no_name_and_what_a_power_will_do_are_no_bodies(text: str) -> None:
    assert [name for name, type_ in found(text) if type_ == "Organization"] == []


def test_a_body_that_ends_like_another_is_only_itself() -> None:
    every = find_in("國際半導體產業協會指出，出貨增加。")
    assert [f.entity.id for f in outermost(every) if f.entity.type == "Organization"] == ["organization:semi"]


@pytest.mark.parametrize(
    ("text", "name", "id_"),
    [
        (
            "極紫外光（extreme ultraviolet, EUV）光阻劑供不應求。",
            "極紫外光（extreme ultraviolet, EUV）光阻劑",
            "node:euv-photoresist",
        ),
        ("該公司交付化學氣相沉積（CVD）設備。", "化學氣相沉積（CVD）設備", "node:cvd-equipment"),
        ("該公司交付氟化氪（KrF）曝光機。", "氟化氪（KrF）曝光機", "node:krf-scanner"),
    ],
)
def test_a_gloss_may_stand_inside_a_name(text: str, name: str, id_: str) -> None:
    every = outermost(find_in(text))
    assert [f.entity.id for f in every if text[f.start : f.end] == name] == [id_]


@pytest.mark.parametrize(
    "text", ["圖形處理器（GPU）和應用處理器（AP）三種晶片", "高頻寬記憶體（HBM）是新型記憶體。"]
)
def test_a_name_does_not_go_on_over_a_gloss_with_other_words(text: str) -> None:
    assert not [name for name, _ in found(text, vocabulary=True) if "）" in name.rstrip("）")]


def test_what_a_thing_is_before_its_name_is_no_part_of_it() -> None:
    every = outermost(find_in("關鍵設備光刻機全靠進口。"))
    assert [f.entity.id for f in every] == ["node:lithography-equipment"]
