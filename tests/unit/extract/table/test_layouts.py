"""Shapes of tables and what their cells state: one shape a test, real facts, every claim listed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from narrows.resolve import unknown_id
from tests.unit.extract.table.said import lines, table

REST = unknown_id("Others", "Firm")
ELSEWHERE = unknown_id("Others", "Country")
EARTHS = "node:rare-earths"
EQUIPMENT = "node:semiconductor-manufacturing-equipment"
Rows = Sequence[Sequence[str]]

CASES: dict[str, tuple[str, Rows, str]] = {
    "amounts without a currency, by their scale": (
        "表 5 半導體投資",
        [("公司", "國家", "投資金額"), ("Wolfspeed", "美國", "50 億"), ("Amkor", "越南", "16 億")],
        """
        firm:wolfspeed INVESTS_IN country:us amount=5000000000
        firm:amkor INVESTS_IN country:vn amount=1600000000
        """,
    ),
    "a fund's portfolio": (
        "表 5 國家大基金投資企業",
        [("企業", "環節"), ("中芯國際", "晶圓代工"), ("長電科技", "封裝測試")],
        """
        firm:big-fund INVESTS_IN firm:smic
        firm:big-fund INVESTS_IN firm:jcet
        firm:smic PRODUCES node:foundry
        firm:jcet PRODUCES node:atp
        """,
    ),
    "a fund's stakes in its portfolio": (
        "表 6 國家大基金二期投資企業",
        [("企業", "持股比例"), ("中芯南方", "23.08%"), ("中微公司", "4.86%")],
        """
        firm:big-fund-2 OWNS firm:smic-south share=23.08
        firm:big-fund-2 OWNS firm:amec share=4.86
        firm:big-fund-2 INVESTS_IN firm:smic-south share=23.08
        firm:big-fund-2 INVESTS_IN firm:amec share=4.86
        """,
    ),
    "portfolios of several funds, side by side": (
        "表 2 大基金一期及二期投資企業比較",
        [
            ("", "大基金一期", "大基金二期"),
            ("封測", "長電科技、通富微電", "長電科技"),
            ("設備", "中微公司", "北方華創"),
        ],
        """
        firm:big-fund INVESTS_IN firm:jcet
        firm:big-fund INVESTS_IN firm:tongfu
        firm:big-fund INVESTS_IN firm:amec
        firm:big-fund-2 INVESTS_IN firm:jcet
        firm:big-fund-2 INVESTS_IN firm:naura
        """,
    ),
    "known names with blanks between them": (
        "表 5 國家大基金投資企業",
        [("投資標的", "環節"), ("中芯國際 長江存儲", "晶圓製造")],
        """
        firm:smic PRODUCES node:front-end-fabrication
        firm:ymtc PRODUCES node:front-end-fabrication
        firm:big-fund INVESTS_IN firm:smic
        firm:big-fund INVESTS_IN firm:ymtc
        """,
    ),
    "plants abroad, the country told by the place": (
        "台灣業者海外設廠一覽",
        [("廠商", "地點", "投資金額"), ("台積電", "日本熊本", "86 億美元")],
        """
        firm:tsmc INVESTS_IN country:jp amount=8600000000 currency=USD place=日本熊本
        """,
    ),
    "equipment sold to regions": (
        "2022 年全球半導體設備銷售額（單位：億美元）",
        [("地區", "2022"), ("中國", "282.7"), ("臺灣", "268.2")],
        """
        country:cn INVESTS_IN node:semiconductor-manufacturing-equipment amount=2.827e+10 currency=USD date=2022
        country:tw INVESTS_IN node:semiconductor-manufacturing-equipment amount=2.682e+10 currency=USD date=2022
        """,
    ),
    "agencies of the row's country": (
        "各國晶片法案比較",
        [
            ("國家", "法案", "主管機關"),
            ("美國", "晶片與科學法", "商務部"),
            ("日本", "經濟安全保障推進法", "經濟產業省"),
        ],
        """
        regulation:chips-and-science-act ISSUED_BY organization:us-commerce
        regulation:japan-economic-security-act ISSUED_BY organization:meti
        """,
    ),
    "years in columns, groups of rows": (
        "表 3 全球設備市占率（單位：%）",
        [
            ("企業", "2023", "2024"),
            ("微影設備", "", ""),
            ("艾司摩爾", "90", "94"),
            ("蝕刻設備", "", ""),
            ("科林研發", "45", "46"),
        ],
        """
        firm:asml HAS_SHARE node:lithography-equipment date=2023 scope=global unit=% value=90
        firm:asml HAS_SHARE node:lithography-equipment date=2024 scope=global unit=% value=94
        firm:lam-research HAS_SHARE node:etch-equipment date=2023 scope=global unit=% value=45
        firm:lam-research HAS_SHARE node:etch-equipment date=2024 scope=global unit=% value=46
        """,
    ),
    "nodes by countries; totals left out, others residual": (
        "2022 年全球各國產能占比",
        [
            ("環節", "美國", "JP", "其他", "合計"),
            ("EDA", "68%", "<1%", "29%", "100%"),
            ("矽晶圓", "—", "56%", "44%", "100%"),
            ("總計", "70%", "57%", "73%", "200%"),
        ],
        f"""
        country:us HAS_SHARE node:eda basis=capacity date=2022 scope=global unit=% value=68
        country:jp HAS_SHARE node:eda basis=capacity date=2022 op=< scope=global unit=% value=1
        {ELSEWHERE} HAS_SHARE node:eda basis=capacity date=2022 scope=global unit=% value=29
        country:jp HAS_SHARE node:silicon-wafer basis=capacity date=2022 scope=global unit=% value=56
        {ELSEWHERE} HAS_SHARE node:silicon-wafer basis=capacity date=2022 scope=global unit=% value=44
        """,
    ),
    "firms in cells, countries in headers": (
        "各國主要企業",
        [("環節", "日本", "荷蘭"), ("微影設備", "尼康、佳能", "艾司摩爾")],
        """
        firm:asml HEADQUARTERED_IN country:nl
        firm:asml PRODUCES node:lithography-equipment
        firm:canon HEADQUARTERED_IN country:jp
        firm:canon PRODUCES node:lithography-equipment
        firm:nikon HEADQUARTERED_IN country:jp
        firm:nikon PRODUCES node:lithography-equipment
        """,
    ),
    "suppliers and customers": (
        "",
        [("Supplier", "Item", "Customers"), ("TSMC", "foundry", "Apple, NVIDIA")],
        """
        firm:tsmc PRODUCES node:foundry
        firm:tsmc SUPPLIES firm:apple item=foundry
        firm:tsmc SUPPLIES firm:nvidia item=foundry
        """,
    ),
    "revenue by market, in percent": (
        "表 設備商 2024 年各地區營收占比",
        [("公司", "中國", "美國"), ("科林研發", "42%", "7%")],
        """
        firm:lam-research EARNS_FROM country:cn date=2024 unit=% value=42
        firm:lam-research EARNS_FROM country:us date=2024 unit=% value=7
        """,
    ),
    "revenue by market, in money, of the caption's firm": (
        "Table 4. ASML net sales by region (€ billion)",
        [("Region", "2023", "2024"), ("China", "7.3", "10.2"), ("Total", "27.6", "28.3")],
        """
        firm:asml EARNS_FROM country:cn amount=7300000000 currency=EUR date=2023
        firm:asml EARNS_FROM country:cn amount=1.02e+10 currency=EUR date=2024
        """,
    ),
    "several names in a cell: nodes each, holders jointly": (
        "2023 年關鍵礦物",
        [("礦物", "主要生產國", "占全球產量"), ("鎵、鍺", "中國", "98%"), ("稀土", "中國、美國", "80%")],
        f"""
        country:cn HAS_SHARE node:gallium basis=output date=2023 scope=global unit=% value=98
        country:cn HAS_SHARE node:germanium basis=output date=2023 scope=global unit=% value=98
        country:cn HAS_SHARE {EARTHS} basis=output date=2023 joint=United States scope=global unit=% value=80
        country:us HAS_SHARE {EARTHS} basis=output date=2023 joint=China scope=global unit=% value=80
        """,
    ),
    "the holder is in the caption": (
        "China's share of world mine production (%)",
        [("Mineral", "2022", "2023"), ("Graphite", "65", "77")],
        """
        country:cn HAS_SHARE node:graphite basis=output date=2022 scope=global unit=% value=65
        country:cn HAS_SHARE node:graphite basis=output date=2023 scope=global unit=% value=77
        """,
    ),
    "dependence of the caption's bloc": (
        "歐盟關鍵原物料進口依賴",
        [("礦物", "主要來源國", "進口依賴度"), ("鎂", "中國", "97%")],
        "country:eu DEPENDS_ON country:cn item=magnesium unit=% value=97",
    ),
    "firms put on a list": (
        "表 美國實體清單列入企業",
        [("企業", "國家", "列入日期"), ("華為", "中國", "2019-05-16")],
        """
        firm:huawei HEADQUARTERED_IN country:cn
        firm:huawei LISTED_ON regulation:entity-list date=2019-05-16
        """,
    ),
    "deals, with a short form of a name": (
        "半導體業重大併購案",
        [("收購方", "標的", "交易金額（億美元）", "年份"), ("超微", "賽靈思", "490", "2022")],
        "firm:amd ACQUIRES firm:xilinx amount=4.9e+10 currency=USD date=2022",
    ),
    "owners of the caption's firm": (
        "中芯國際主要股東",
        [("股東", "持股比例"), ("國家集成電路產業投資基金", "19.9%")],
        """
        firm:big-fund OWNS firm:smic share=19.9
        firm:big-fund INVESTS_IN firm:smic share=19.9
        """,
    ),
    "owners, what they paid and hold": (
        "中芯國際主要股東出資情況",
        [("股東名稱", "認繳出資額（億美元）", "持股比例"), ("國家集成電路產業投資基金", "31", "19.9%")],
        """
        firm:big-fund OWNS firm:smic share=19.9
        firm:big-fund INVESTS_IN firm:smic amount=3100000000 currency=USD
        """,
    ),
    "who puts money into the firms": (
        "",
        [("業者", "出資機構", "金額"), ("英特爾", "美國能源部", "4 億美元")],
        "organization:doe INVESTS_IN firm:intel amount=400000000 currency=USD",
    ),
    "a sum of the first so many": (
        "表 2 全球晶圓代工市占率",
        [("業者", "2024 年（%）"), ("台積電", "64"), ("前八大合計", "94.8")],
        "firm:tsmc HAS_SHARE node:foundry date=2024 scope=global unit=% value=64",
    ),
    "plans, who made them and what they support": (
        "主要國家半導體振興計畫",
        [
            ("計畫名稱", "發布機關", "時間", "經費規模", "扶植項目"),
            ("晶片與科學法", "美國國會", "2022 年 8 月", "527 億美元", "晶圓代工、先進封裝"),
        ],
        """
        regulation:chips-and-science-act ISSUED_BY organization:us-congress date=2022-08
        regulation:chips-and-science-act PROMOTES node:foundry
        regulation:chips-and-science-act PROMOTES node:advanced-packaging
        """,
    ),
    "a law that the caption says restricts": (
        "主要國家投資審查法規",
        [("法規", "生效", "重點領域"), ("晶片與科學法", "2022 年 8 月", "先進封裝")],
        "regulation:chips-and-science-act RESTRICTS node:advanced-packaging date=2022-08",
    ),
    "firms below the countries that are their homes": (
        "設計端各環節代表廠商",
        [("環節", "美國", "荷蘭"), ("EDA", "新思科技、益華電腦", "－"), ("曝光機", "－", "ASML")],
        """
        firm:synopsys HEADQUARTERED_IN country:us
        firm:cadence HEADQUARTERED_IN country:us
        firm:asml HEADQUARTERED_IN country:nl
        firm:synopsys PRODUCES node:eda
        firm:cadence PRODUCES node:eda
        firm:asml PRODUCES node:lithography-equipment
        """,
    ),
    "firms of the country that their header names": (
        "光阻劑供應商",
        [("品項", "日本企業"), ("EUV 曝光機", "尼康")],
        """
        firm:nikon HEADQUARTERED_IN country:jp
        firm:nikon PRODUCES node:euv-scanner
        """,
    ),
    "home firms where the writer is at home": (
        "表3 国产化率",
        [("设备", "国内企业", "2024年国产化率"), ("刻蚀设备", "中微公司", "32%")],
        """
        firm:amec HEADQUARTERED_IN country:cn
        firm:amec PRODUCES node:etch-equipment
        country:cn HAS_SHARE node:etch-equipment basis=localization date=2024 scope=China unit=% value=32
        """,
    ),
    "shares of what the caption names, beside what else the firms make": (
        "表 1 全球動力電池市占率",
        [("企業", "2024 年（%）", "主要產品"), ("寧德時代", "37.9", "磷酸鐵鋰電池")],
        """
        firm:catl HAS_SHARE technology:ev-battery date=2024 scope=global unit=% value=37.9
        firm:catl PRODUCES technology:lfp-battery
        """,
    ),
    "the country that pays": (
        "表 7 半導體國家補助案",
        [("補助國", "受補助企業", "補助額（億歐元）"), ("德國", "英飛凌", "9.2")],
        "firm:infineon SUBSIDIZED_BY country:de amount=920000000 currency=EUR",
    ),
    "who supplies the firms, and who belongs to them": (
        "重點企業上下游",
        [
            ("企業", "產品", "客戶", "供應商", "子公司"),
            ("北方華創", "蝕刻設備、清洗設備", "中芯國際", "信越化學", "凱世通"),
        ],
        """
        firm:naura PRODUCES node:etch-equipment
        firm:naura PRODUCES node:cleaning-equipment
        firm:naura SUPPLIES firm:smic item=蝕刻設備、清洗設備
        firm:shin-etsu SUPPLIES firm:naura
        firm:kingstone SUBSIDIARY_OF firm:naura
        """,
    ),
    "where they build, without an amount": (
        "獲補助廠商",
        [("廠商", "設廠地點", "主要產品"), ("台積電", "亞利桑那州", "先進封裝")],
        """
        firm:tsmc INVESTS_IN country:us place=亞利桑那州
        firm:tsmc PRODUCES node:advanced-packaging
        """,
    ),
    "parts of what the caption names": (
        "AI 伺服器關鍵零組件",
        [("零組件", "業者"), ("GPU", "輝達")],
        """
        firm:nvidia PRODUCES technology:gpu
        technology:gpu INPUT_TO technology:ai-server
        """,
    ),
    "how much of a thing is imported, and mostly from whom": (
        "美國關鍵礦物淨進口依存度（2023 年）",
        [("礦物", "淨進口依存度", "第一大進口來源"), ("鎵", "100%", "日本")],
        """
        country:us DEPENDS_ON node:gallium date=2023 unit=% value=100
        country:us DEPENDS_ON country:jp date=2023 item=gallium
        """,
    ),
    "revenue from the country that its header names": (
        "主要企業 2024 年營收",
        [("公司", "總部", "對中國營收（億美元）"), ("應用材料", "美國", "101.2")],
        """
        firm:applied-materials HEADQUARTERED_IN country:us
        firm:applied-materials EARNS_FROM country:cn amount=1.012e+10 currency=USD date=2024
        """,
    ),
    "what a cell says of a buyer besides its name": (
        "遭否決之併購",
        [("收購方", "標的", "結果"), ("聞泰科技，資金來自國企", "安世半導體（荷蘭）", "完成")],
        """
        firm:wingtech ACQUIRES firm:nexperia
        firm:nexperia HEADQUARTERED_IN country:nl
        """,
    ),
    "rules and who issued them": (
        "",
        [("法規名稱", "發布單位", "發布日期"), ("晶片與科學法", "美國國會", "2022-08-09")],
        "regulation:chips-and-science-act ISSUED_BY organization:us-congress date=2022-08-09",
    ),
    "controlled items with thresholds": (
        "美國出口管制措施",
        [("管制品項", "門檻", "適用國家"), ("邏輯晶片", "16/14 奈米以下", "中國")],
        "country:us RESTRICTS technology:logic-chip against=中國 threshold=16/14 奈米以下",
    ),
    "a list of critical materials": (
        "European Union list of critical raw materials",
        [("Rank", "Critical material"), ("1", "gallium"), ("2", "germanium")],
        "regulation:eu-crm-list DESIGNATES node:gallium\nregulation:eu-crm-list DESIGNATES node:germanium",
    ),
    "parts of one": (
        "Foundry market, 2024 Q3",
        [("Company", "Share"), ("TSMC", "0.647"), ("Samsung Electronics", "0.091")],
        """
        firm:samsung-electronics HAS_SHARE node:foundry date=2024-Q3 unit=% value=9.1
        firm:tsmc HAS_SHARE node:foundry date=2024-Q3 unit=% value=64.7
        """,
    ),
    "investment with place and status": (
        "Fab investment",
        [
            ("Company", "Country", "Location", "Investment (US$ billion)", "Status"),
            ("TSMC", "United States", "Arizona", "65", "announced"),
        ],
        "firm:tsmc INVESTS_IN country:us amount=6.5e+10 currency=USD place=Arizona status=announced",
    ),
    "firms in headers, attributes in the first column": (
        "全球晶圓代工",
        [("", "台積電", "三星電子"), ("總部", "臺灣", "韓國"), ("2024 市占率", "64.0%", "9.9%")],
        """
        firm:samsung-electronics HAS_SHARE node:foundry date=2024 scope=global unit=% value=9.9
        firm:samsung-electronics HEADQUARTERED_IN country:kr
        firm:tsmc HAS_SHARE node:foundry date=2024 scope=global unit=% value=64
        firm:tsmc HEADQUARTERED_IN country:tw
        """,
    ),
    "footnote marks": (
        "2024 年第三季全球晶圓代工市場",
        [("公司*", "市占率†"), ("台積電¹", "64.7%*"), ("中芯國際[a]", "6.0%（註）")],
        """
        firm:smic HAS_SHARE node:foundry date=2024-Q3 scope=global unit=% value=6
        firm:tsmc HAS_SHARE node:foundry date=2024-Q3 scope=global unit=% value=64.7
        """,
    ),
    "ticks": (
        "產品線",
        [("公司", "DRAM", "NAND"), ("三星電子", "✓", "✓"), ("美光", "✓", "")],
        """
        firm:micron PRODUCES technology:dram
        firm:samsung-electronics PRODUCES technology:dram
        firm:samsung-electronics PRODUCES technology:nand
        """,
    ),
    "parents": (
        "",
        [("子公司", "母公司"), ("海思", "華為")],
        "firm:hisilicon SUBSIDIARY_OF firm:huawei",
    ),
    "growth and plain revenue state no share": (
        "2023 年全球半導體設備",
        [("企業", "總部", "營收（億美元）", "市占率", "年增率"), ("應用材料", "美國", "265", "20%", "3%")],
        f"""
        firm:applied-materials HAS_SHARE {EQUIPMENT} date=2023 scope=global unit=% value=20
        firm:applied-materials HEADQUARTERED_IN country:us
        """,
    ),
    "producing countries": (
        "",
        [("材料", "主要生產國"), ("鈷", "剛果民主共和國、印尼")],
        "country:cd PRODUCES node:cobalt\ncountry:id PRODUCES node:cobalt",
    ),
    "amounts with their own currency; head office in brackets": (
        "",
        [
            ("Recipient (headquarters)", "Award", "Loan", "Program"),
            ("Intel (US)", "$7.86 billion", "N/A", "CHIPS and Science Act"),
            ("TSMC (TW)", "$6.6 billion", "$5 billion", "CHIPS and Science Act"),
        ],
        """
        firm:intel HEADQUARTERED_IN country:us
        firm:intel SUBSIDIZED_BY regulation:chips-and-science-act amount=7860000000 currency=USD
        firm:tsmc HEADQUARTERED_IN country:tw
        firm:tsmc SUBSIDIZED_BY regulation:chips-and-science-act amount=6600000000 currency=USD
        firm:tsmc SUBSIDIZED_BY regulation:chips-and-science-act amount=5000000000 currency=USD item=loan
        """,
    ),
    "blocks side by side, each under its year": (
        "全球晶圓代工",
        [
            ("2022", "", "2023", ""),
            ("企業", "市占率", "企業", "市占率"),
            ("台積電", "55.4%", "台積電", "58.9%"),
            ("三星電子", "16.0%", "聯電", "6.1%"),
        ],
        """
        firm:samsung-electronics HAS_SHARE node:foundry date=2022 scope=global unit=% value=16
        firm:tsmc HAS_SHARE node:foundry date=2022 scope=global unit=% value=55.4
        firm:tsmc HAS_SHARE node:foundry date=2023 scope=global unit=% value=58.9
        firm:umc HAS_SHARE node:foundry date=2023 scope=global unit=% value=6.1
        """,
    ),
    "the holder is in the header": (
        "",
        [("材料", "日本企業全球市占率"), ("光阻劑", "約九成")],
        "country:jp HAS_SHARE node:photoresist op=~ scope=global unit=% value=90",
    ),
    "shares of a bloc's supply": (
        "EU critical raw materials",
        [("Material", "Share of EU supply", "Main supplier"), ("Magnesium", "97%", "China")],
        "country:cn HAS_SHARE node:magnesium scope=European Union unit=% value=97",
    ),
    "the product nearest to its supplier": (
        "",
        [("製程步驟", "設備", "主要供應商"), ("微影", "EUV 曝光機", "艾司摩爾")],
        "firm:asml PRODUCES node:euv-scanner",
    ),
    "members with their year": (
        "瓦聖納協定成員國",
        [("成員國", "加入年份"), ("日本", "1996")],
        "country:jp MEMBER_OF regulation:wassenaar date=1996",
    ),
    "ranges and bounds": (
        "DUV lithography equipment market",
        [("Firm", "Share 2023"), ("ASML", "80–90%"), ("Nikon", "under 10%")],
        """
        firm:asml HAS_SHARE node:duv-scanner date=2023 unit=% value=80 value_max=90
        firm:nikon HAS_SHARE node:duv-scanner date=2023 op=< unit=% value=10
        """,
    ),
    "percentages that are no share": (
        "2024 年晶圓代工",
        [("公司", "毛利率", "年增率", "產能利用率"), ("台積電", "56%", "30%", "90%")],
        "",
    ),
    "the caption's fund invests in the firms": (
        "國家集成電路產業投資基金投資企業",
        [("企業", "投資金額（億元人民幣）"), ("中芯國際", "215")],
        "firm:big-fund INVESTS_IN firm:smic amount=2.15e+10 currency=CNY",
    ),
    "an agency in the caption pays, and the firms invest": (
        "獲美國商務部補助建廠的企業",
        [("企業", "投資規模（億美元）", "補助（億美元）"), ("台積電", "650", "66")],
        """
        firm:tsmc INVESTS_IN country:us amount=6.5e+10 currency=USD
        firm:tsmc SUBSIDIZED_BY organization:us-commerce amount=6600000000 currency=USD
        """,
    ),
    "tariffs": ("US tariffs, 2024", [("Product", "Tariff on China"), ("semiconductors", "50%")], ""),
    "dates with what a converter left of a list": (
        "各國清單整理",
        [
            ("", "歐盟", "韓國"),
            ("文件名稱", "《歐洲晶片法》", "《K-晶片法》"),
            ("發佈時間", "<ul class='a'> 2023年9月", "<ul class='a'> 2023年3月"),
            ("發布單位", "歐盟執委會", "韓國國會"),
        ],
        """
        regulation:eu-chips-act ISSUED_BY organization:european-commission date=2023-09
        regulation:k-chips-act ISSUED_BY organization:korea-national-assembly date=2023-03
        """,
    ),
    "suppliers counted by country": (
        "C919 主要供應商國別統計",
        [("", "美國", "歐洲", "總計"), ("航空電子設備", "12(2)", "1", "13"), ("Total", "12", "1", "13")],
        """
        country:europe PRODUCES node:avionics count=1
        country:us PRODUCES node:avionics count=12
        node:avionics INPUT_TO technology:c919
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_layout(tmp_path: Path, case: str) -> None:
    caption, rows, expected = CASES[case]
    want = [line.strip() for line in expected.strip().splitlines()]
    assert lines(table(tmp_path, rows, caption)) == sorted(want)
