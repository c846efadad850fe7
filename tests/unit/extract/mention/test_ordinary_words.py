"""Words that only look like names: methods, parts of a firm, meetings, articles; and agencies that are names."""

import pytest

from ingest.extract.mention import Names, find_in
from tests.unit.extract.mention.test_find_in import found

_NAMED = ("Firm", "Organization", "Regulation", "Technology", "SupplyChainNode")


@pytest.mark.parametrize(
    "text",
    [
        "業界普遍的做法是先建立庫存，這種說法並不準確，學者的看法不一。",
        "原有的管理方法與評估方法都已過時。",
        "本研究採用文獻分析法與深度訪談法。",
        "主管机关应依法办理，违反本法规定者处以罚款。",
        "競爭格局正在改變，企業的海外布局加快，談判陷入僵局。",
        "公司內部的研發部門與總部之間缺乏協調，全部員工都受到影響。",
        "市場部、研發部與財務部共同擬定採購策略。",
        "軍事部署引發關注，產業部署較慢。",
        "地方法院裁定該公司敗訴，多所學院與醫院參與試驗。",
        "這是一個難得的機會，國際社會與公民社會都應參與。",
        "院會、例會、年會與說明會均已延後舉行。",
        "总局与分局都已收到通知。",
        "各縣市政府環保局與經發局配合辦理。",
        "政府計畫擴大投資，公司計畫明年擴產，這項計畫將分三年執行。",
        "该公司与多家跨国公司合作，外资企业与民营企业均可申请。",
        "許多小型公司無法承擔合規成本，大型集團則有能力應對。",
        "國內設備廠商與材料供應商多為中小企業。",
        "〈晶片戰爭的下一步〉，《風傳媒》，2023年10月5日。",
        "《紐約時報》報導〈拜登的晶片賭注〉引發討論。",
        "《晶片战争》作者在书中描述了产业历史。",
        "他在《經濟日報》專欄撰文〈產業政策的回歸〉。",
        "張教授發表於《國際關係季刊》的論文。",
        "《人民日报》评论员文章指出，要加强攻关。",
        "會議議程：一、主席致詞；二、專題報告；三、綜合討論；四、臨時動議。",
        "这一方案包括总体目标、基本原则、重点任务和保障措施。",
        "第一階段將完成基礎設施建設，第二階段導入智慧系統。",
        "新技術、新產品與新服務將帶動新一波成長。",
        "在技术层面，系统的稳定性和设备的可靠性仍需提高。",
        "这份清单包括多种物项，名单每年更新。",
        "政府將成立專責辦公室，協調各部會資源。",
        "盤點技術清單後再行公布。",
        "有些國家的法院已作出判決。",
        "外国公司进入了当地市场。",
        "半導體、零件與技術都是重要的。",
        "第二波清單將於明年公布。",
        "国际性标准组织负责协调。",
        "初期技術尚未成熟，舊款機台仍在使用。",
        "此舉可降低新創企業進入門檻、打造公平的競爭環境。",
        "不得擔任董事會、工作小組或行動小組的成員。",
        "途徑包含人員交流、倡議團體和合作組織。",
        "該局每兩年提交《能源與工程指標》，並提出《重振製造生態系》（Revitalizing Manufacturing）報告。",
        "先進關鍵技術外流與隱性技術轉移引發關注，非傳統技術收集者亦然。",
        "國有銀行提供貸款。",
        "這改變了遊戲規則，也改變了產業的潛規則。",
    ],
)
def test_nothing_is_named(text: str) -> None:
    assert [(name, type_) for name, type_ in found(text) if type_ in _NAMED] == []


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("北京市经济和信息化局发布了通知。", "北京市经济和信息化局", "Organization"),
        ("由市经济和信息化局牵头。", "市经济和信息化局", "Organization"),
        ("四川省经济和信息化厅联合发文。", "四川省经济和信息化厅", "Organization"),
        ("越南工贸部签署文件。", "越南工贸部", "Organization"),
        ("加拿大創新、科學與經濟發展部公布結果。", "加拿大創新、科學與經濟發展部", "Organization"),
        ("荷蘭外貿暨發展合作部發表聲明。", "荷蘭外貿暨發展合作部", "Organization"),
        ("印尼能源和矿产资源部暂停出口。", "印尼能源和矿产资源部", "Organization"),
        ("巴西矿业和能源部参加了会议。", "巴西矿业和能源部", "Organization"),
        ("澳大利亞外國投資審查委員會否決了收購案。", "澳大利亞外國投資審查委員會", "Organization"),
        ("上海市科学技术委员会联合发文。", "上海市科学技术委员会", "Organization"),
        ("依據《產業創新條例》第三條規定。", "產業創新條例", "Regulation"),
        ("通过《网络安全法》后", "网络安全法", "Regulation"),
        ("公布《关键矿产行动计划》。", "关键矿产行动计划", "Regulation"),
        ("《新南向》倡議受到注意。", "新南向", "Regulation"),
        ("依《投資人保護法》辦理。", "投資人保護法", "Regulation"),
    ],
)
def test_names_by_shape(text: str, name: str, type_: str) -> None:
    assert (name, type_) in found(text)


def test_two_agencies_joined_are_two() -> None:
    names = [name for name, type_ in found("美國商務部與能源部共同執行。") if type_ == "Organization"]
    assert names == ["商務部", "能源部"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("福特、通用、福斯與豐田等車廠均投資電池廠。", "福斯"),
        ("供應商包括聯電、力積電、世界先進、格芯等公司。", "世界先進"),
        ("茂迪、聯合再生、元晶等太陽能廠商減產。", "聯合再生"),
        ("蓝箭航天、星河动力、天兵科技等民营企业。", "星河动力"),
        ("蓝箭航天、星河动力、天兵科技等民营企业。", "天兵科技"),
    ],
)
def test_a_word_between_names_of_firms_is_a_firm(text: str, name: str) -> None:
    every = find_in(text, names=Names())
    assert (name, "Firm") in [(text[f.start : f.end], f.entity.type) for f in every]


@pytest.mark.parametrize(
    "text",
    [
        "涵蓋資通訊、航太、生物科技等企業。",
        "涵盖先进材料、清洁能源等行业的企业。",
        "包括設計、製造、封測等廠商。",
    ],
)
def test_fields_in_a_list_are_no_firms(text: str) -> None:
    assert [text[f.start : f.end] for f in find_in(text, names=Names()) if f.entity.type == "Firm"] == []
