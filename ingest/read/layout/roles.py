"""What a line is by its own words: heading, caption, source line, note, list item, page furniture."""

import re

_NUMERAL = "〇零一二三四五六七八九十百壹貳參肆伍陸柒捌玖拾两兩"
HEADING = re.compile(
    rf"^(?:第[{_NUMERAL}\d]+[章節节編编部]|[{_NUMERAL}]{{1,3}}[、．.]|[（(][{_NUMERAL}]{{1,3}}[)）]|"
    r"\d{1,2}(?:\.\d{1,2}){0,3}[.、．]?\s+\S|(?:Chapter|Section|Part|Appendix)\s+[\dIVXA-Z]+\b|附錄|附录)"
)
NAMED_HEADING = re.compile(
    r"^(?:摘\s*要|目\s*[錄录次]|前\s*言|緒\s*論|結\s*[論語]|结\s*[论语]|關鍵[詞字][:：]?|关键[词字][:：]?|"
    r"abstract|summary|executive summary|introduction|conclusions?|contents|table of contents|keywords?:?)$",
    re.IGNORECASE,
)
REFERENCES = re.compile(
    rf"^(?:[{_NUMERAL}\d]{{1,2}}[、.．]\s*)?(?:參考(?:文獻|書目|資料)|参考(?:文献|书目|资料)|引用(?:文獻|文献)|"
    r"references|bibliography|works cited|literature cited|literature)\s*$",
    re.IGNORECASE,
)
CAPTION = re.compile(
    rf"^(?:附?(?:[圖图]?表|[圖图])\s*(?P<zh>[\d{_NUMERAL}]+(?:[-–.－]\d+)*)(?P<after>[\s:：.、．]|(?=[（(][續续])|$)|"
    r"(?:Table|Figure|Fig\.|Exhibit|Chart)\s+(?P<en>[\dIVX]+(?:[-–.]\d+)*)(?:[\s:.]|$))"
)
TABLE_CAPTION = re.compile(r"^(?:附?[圖图]?表|Table|Exhibit)\s*[\dIVX〇一二三四五六七八九十]")
UNIT = re.compile(r"^[（(]?\s*(?:單位|单位|Unit|Units)\s*[:：]", re.IGNORECASE)
SOURCE = re.compile(
    r"^[（(*]*(?:(?:本?表格?|本?圖表?)由(?:筆者|作者)|"
    r"(?:(?:資料|数据|數據|资料|圖片|图片)\s*[來来]\s*源|[來来]源|出處|出处|sources?|adapted from)"
    r"\s*(?:[:：]|由|整理))",
    re.IGNORECASE,
)
NOTE = re.compile(
    rf"^(?:(?:[附備备]?[註注]|[說说]明(?=[:：]))\s*[\d{_NUMERAL}]*\s*[:：]|Notes?\s*\d*\s*[:：]|\*{{1,4}}\s+\S)"
)
_NUMBERED_ITEM = r"[（(]?\d{1,2}[)）.、]\s*\D|[①-⑳]"
NUMBERED_ITEM = re.compile(rf"^(?:{_NUMBERED_ITEM})")
ITEM = re.compile(rf"^(?:[-–—•●◆■□○‧·▪➢✓*+]\s*(?=[^\s\-–—*])|{_NUMBERED_ITEM})")
LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|·{4,}|‧{4,}|_{4,})\s*[\divxlc]*\s*$")
ADDRESS = re.compile(r"^(?:https?://\S+|www\.\S+|doi:\s*10\.\S+|DOI\s*[:：]?\s*10\.\S+)$")
PAGE_NUMBER = re.compile(
    r"^(?:[-–—]\s*)?(?:\d{1,4}|[ivxlc]{1,7}|第\s*\d+\s*頁|Page \d+(?: of \d+)?)(?:\s*[-–—])?$"
)
DATED = re.compile(
    r"^(?:Published|Updated|Date|發布日期|发布日期|日期|出版日期)\s*[:：]?\s*\d{4}.{0,20}$", re.IGNORECASE
)
VALUES = re.compile(r"(?:^|\s)[-+<>~]?\d[\d,.]*(?:%|\(\d+\))?$|\s[-–—]$")  # ends as a row of a table does
IMAGE = re.compile(r"^!\[[^\]]*\]\([^)]*\)$")
FOOTNOTE = re.compile(r"^(?P<number>\d{1,3})(?:(?P<blank>\s+)\S|[一-鿿]|$)")
RAISED = re.compile(r"^[⁰¹²³⁴-⁹]{1,3}\s*\S")  # a note whose number is kept as a superscript
CHAPTER = re.compile(rf"^(?:第[{_NUMERAL}\d]+[章節节編编部]\s*\S|[壹貳參肆伍陸柒捌玖拾]、)")
NUMBERED = re.compile(r"^\d{1,2}[.、．]?\s")
# A footnote number may follow the closing mark.
SENTENCE_END = re.compile(r"[。！？!?；;.:：][」』”’）)\"'*]*(?:(?<=[。！？」』）])\d{1,3})?$")


def is_caption(line: str, full: bool) -> bool:
    """Whether the line titles a table or figure; 「表 5 列出各家……，其中」 only speaks of one."""
    match = CAPTION.match(line)
    if not match:
        return False
    rest = line[match.end() :].strip()
    if rest.endswith(("。", "；", "，", "、")) or (full and re.search(r"[，。；]", rest)):
        return False
    return not re.match(
        r"(?:所示|呈現|呈现|展示|顯示|显示|可[見见]|[為为](?!主)|shows?\b|lists?\b|presents?\b|illustrates?\b)",
        rest,
    )


def is_heading(line: str, width: float, full: bool) -> bool:
    """Whether the line looks like a heading by its number or name."""
    if NAMED_HEADING.match(line) or REFERENCES.match(line):
        return True
    if width > 90 or full or re.search(r"[。；，,;]$", line):
        return False
    if NUMBERED.match(line) and (width > 50 or VALUES.search(line)):  # an item of a list, a row of a table
        return False
    return bool(HEADING.match(line)) and not re.search(r"[。；]", line)


def is_furniture(line: str) -> bool:
    """Whether the line states nothing whatever stands around it."""
    return bool(
        LEADERS.search(line)
        or ADDRESS.match(line)
        or IMAGE.match(line)
        or DATED.match(line)
        or SOURCE.match(line)
    )
