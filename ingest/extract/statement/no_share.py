"""Percentages that are no share of a market."""

import re

from ingest.extract.statement.line import ITEM, KINDS, Line
from ingest.extract.statement.share_words import HOLDERS, MARKET, Words

# 天然氣四成來自澳洲，卡達占兩成: where it comes from, not whose market; 出口以美國為最大市場，占六成
_FLOW = re.compile(
    rf"{KINDS['P']}[^{ITEM}，。；]{{0,4}}(?:来自|进口自|购自|源自|自)[{HOLDERS}]|"
    rf"(?:出口|外销|进口)[^，。；]{{0,6}}以[{HOLDERS}][^{ITEM}，。；]{{0,4}}为[^{ITEM}，。；]{{0,4}}(?:市场|来源)"
)
_FROM_ABROAD = re.compile(  # 臺灣的天然氣四成來自澳洲
    rf"[{HOLDERS}](?:的|之)[^{ITEM}，。；]{{0,6}}{MARKET}[^{ITEM}，。；]{{0,6}}{KINDS['P']}"
    rf"[^{ITEM}，。；]{{0,4}}(?:来自|进口自|购自|源自|自)[{HOLDERS}]"
)
_OF_OWN = re.compile(  # 該廠占台積電 5 奈米製程的 20%: of the firm's own output
    rf"[占佔]{KINDS['F']}的?[^{ITEM}，。；]{{0,4}}{MARKET}[^{ITEM}，。；]{{0,6}}{KINDS['P']}"
)
_OF_SALES = re.compile(  # 中國市場占輝達資料中心營收比重 20%: of the firm's own sales
    rf"[{HOLDERS}](?:市场)?[^{ITEM}，。；]{{0,4}}[占佔][{HOLDERS}][^，。；]{{0,6}}(?:营收|收入|销售额|业绩)"
)
_IMPORTED = re.compile(  # 美國約有 95% 的鎵仰賴進口
    rf"{KINDS['P']}(?:以上|左右)?的?(?:[^{ITEM}，。；]{{0,6}}{MARKET})?[^{ITEM}，。；]{{0,4}}(?:仰赖|依赖|依靠|须靠|倚赖|靠|来自)(?:进口|海外|国外|外国|外购)"
)
_OF_INCOME = re.compile(  # 刻蝕設備收入 72.77 億元，占比 80%: of the firm's own income
    rf"(?:营收|收入|销售额|营业额)[^{ITEM}，。；]{{0,6}}{KINDS['A']}[^{ITEM}，。；]{{0,4}}，[{ITEM}]?(?:占比|占总?(?:营收|收入)|占)"
)


def is_other(line: Line, group: list[int], low: int, high: int, lexicon: Words) -> bool:
    """Whether the figures are a growth rate, a tariff, a stake, a flow, or a part of a firm's income."""
    before, after = line.text[low : group[0]], line.text[group[-1] + 1 : high]
    if (
        _FROM_ABROAD.search(line.text, low, high)
        or _IMPORTED.search(line.text, low, high)
        or _OF_SALES.search(line.text, low, high)
        or _OF_OWN.search(line.text, low, high)
    ):
        return True
    if (income := _OF_INCOME.search(line.text, 0, high)) and low <= income.end() <= group[0]:
        return True
    if MARKET not in line.text[low:high] and _FLOW.search(line.text, 0, low):
        return True
    change = len(group) == 2 and lexicon.start.search(before)
    if lexicon.not_before.search(before) and not change:
        return True
    if lexicon.not_after.search(after) or lexicon.not_of.search(line.text, low, high):
        return True
    return bool(
        re.search(r"(?:营收|收入|销售额|营业额|业绩|revenue|sales).{0,12}(?:来自|仰赖|贡献|源自|from)", after)
    ) or bool(
        re.search(r"(?:营收|收入|销售额)[^，]{0,10}$", before)
        and re.search(r"^[^，]{0,8}(?:来自|由|仰赖)", after)
    )
