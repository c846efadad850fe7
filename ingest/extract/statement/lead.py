"""Lists below a line that leads in: each item is read as if it stood behind that line and a colon."""

import re
from dataclasses import dataclass, replace

from ingest.extract.statement.learned.candidates import Sighting
from ingest.extract.statement.line import KINDS, Item, Line, carried

_CAPTION = re.compile(rf"\s*附?[表图]\s?[0-9一二三四五六七八九十{KINDS['N']}]+(?:[-–.][0-9]+)*[\s　：:]?\s*")
_SECTION = re.compile(
    r"\s*(?:第[0-9一二三四五六七八九十]+[章节]|[壹贰参肆伍陆柒捌玖拾][、.]|[一二三四五六七八九十]{1,3}[、.])\s*"
)
_BULLET = re.compile(
    r"\s*(?:[-–—•*●◆■□○◎▪►·✓‧]\s*|[（(]?[0-9]{1,2}[.)）、]\s*|[（(][a-z一二三四五六七八九十]{1,3}[)）]\s*|[①-⑳]\s*)"
    r"|\s*(?=[^，。；：、]{1,12}：.)"  # 製造：甲、乙
)
_INTRODUCES = re.compile(
    r"(?:[：:]|如下(?:表|图|列)?(?:所示)?[。：]?|(?:如下|下列)[^，。；]{0,8}[：:。]?)\s*$"
)
_HEADS = re.compile(  # what is listed: the last words of a lead, after all that it names
    r"(?:技术|产业|项目|领域|品项|物项|材料|设备|产品|企业|厂商|业者|公司|机构|实体|标的|对象|名单|清单|措施|政策|管制|限制|制裁|"
    r"禁令|补助|补贴|投资|投资案|布局|合作|重点|国家|成员|市占率|占有率|份额|占比|比重|分布|排名|排行|供应商|客户|案例|事件|大事|批次|纪要|纪事|沿革|历程|情形|"
    r"大事记|时间轴|年表|进展|作为|工程|任务)"
    r"(?:一览|一览表|列表|汇整|整理|概况|概览|汇总|总览|表|如下)?(?:\s?[（(][^（）()]*[）)])?$"
)
_CLOSED = re.compile(r"[。！？；]\s*$")
_SOURCE = re.compile(r"\s*(?:[（(*]?(?:资料|数据|图片)?来源|[备附]?注|本?表格?由|出处)")
_HEADING, _ITEM, _PLAIN = 46, 90, 24  # characters at most; names count one
_NAMED = "FOCRT"
_KEPT = "FOCTRSD"  # of a lead, behind which an item is read: its figures are its own


@dataclass(slots=True)
class Lead:
    """The heading under which a document's lines stand, and the sentence that announced marked items."""

    heading: Line | None = None
    announced: Line | None = None
    marked: bool | None = None  # whether the items below the heading begin with a mark
    strays: int = 0  # lines in a row that are not like the other items

    def over(self, seen: Sighting) -> Sighting | None:
        """For an item of a list: the lead and the item as one line."""
        seen = _unfolded(seen)
        line, text = seen.line, seen.line.text
        mark = _BULLET.match(text)
        if _SOURCE.match(text):
            self._open(None)
        elif not mark and (number := _CAPTION.match(text) or _SECTION.match(text)):
            self._open(_from(line, number.end()) if len(text) <= 2 * _HEADING else None)
        elif _INTRODUCES.search(text):
            self.announced = _from(line, mark.end() if mark else 0, said=True)
        elif not mark and (_CLOSED.search(text) or len(text) > _ITEM):
            self._open(None)
        elif self.announced is not None and not mark and (title := _title(line)) is not None:
            self._open(title)
        elif self.announced is not None and (mark or _is_figure(line, 0) or self._is_plain(text)):
            start = mark.end() if mark else 0
            return None if _opens_alike(self.announced, line, start) else _joined(self.announced, seen, start)
        elif self.heading is not None and self.marked and mark and not mark.end():
            return None  # 主要客戶：…, of the item above
        elif self.heading is not None:
            return self._under_heading(seen, mark.end() if mark else 0)
        elif not mark and len(text) <= _HEADING:
            self._open(_from(line, 0))
        return None

    def _is_plain(self, text: str) -> bool:
        """Whether an unmarked line is an item: web pages and text processors draw the marks themselves."""
        return self.heading is None and len(text) <= _PLAIN

    def _open(self, line: Line | None) -> None:
        self.heading, self.announced, self.marked, self.strays = line, None, None, 0

    def _under_heading(self, seen: Sighting, start: int) -> Sighting | None:
        self.announced = None
        if self.marked is None:
            self.marked = start > 0
        self.strays = 0 if self.marked == (start > 0) else self.strays + 1
        if self.strays > 1 or self.heading is None or _opens_alike(self.heading, seen.line, start):
            self._open(None)
            return None
        return None if self.strays else _joined(self.heading, seen, start)


def figure_of(item: Sighting) -> Line | None:
    """For a name with its percentage, 甲公司 14%, the line that says what it is of; else None."""
    if not _is_figure(item.line, item.item):
        return None
    line, colon = item.line, item.item - 1
    return Line(f"{line.text[:colon]} {line.text[colon + 1 :]}", line.cells, line.at, line.end)


def _is_figure(line: Line, start: int) -> bool:
    kinds = [cell.kind for cell in line.cells[start:] if cell is not None]
    return len(kinds) > 1 and kinds[0] in "FC" and set(kinds[1:]) == {"P"}


def _unfolded(seen: Sighting) -> Sighting:
    """With the percentage in brackets behind a lone name, 甲公司（14%）, beside it."""
    line = seen.line
    names = [cell for cell in line.cells if cell is not None]
    inside = [c for aside in line.asides for c in aside.cells if c is not None and c not in names]
    if len(names) != 1 or names[0].kind not in "FC" or [cell.kind for cell in inside] != ["P"]:
        return seen
    cells, at = [*line.cells, inside[0]], [*line.at, inside[0].start]
    return replace(seen, line=Line(line.text + inside[0].char, cells, at, line.end))


def _opens_alike(lead: Line, line: Line, start: int) -> bool:
    """Whether an item begins with one of the kind of who acts in the lead: it speaks of another."""
    first = next((c for c in line.cells[start : start + 3] if c is not None), None)
    return first is not None and first.kind in "CO" and _speaks_of(lead, first.kind)


def _speaks_of(line: Line, kinds: str) -> bool:
    return any(cell is not None and cell.kind in kinds for cell in line.cells)


def _title(line: Line) -> Line | None:
    """The next heading, below a list: it names who acts."""
    return _from(line, 0) if _speaks_of(line, "FOCR") and len(line.text) <= _HEADING else None


def _from(line: Line, start: int, *, said: bool = False) -> Line | None:
    """What of a line leads in: without its number and the colon; None when it names nothing."""
    end = len(line.text.rstrip(" ：:。"))
    lead = line.cut(start, end)
    if not _speaks_of(lead, _NAMED) or not (said or _HEADS.search(lead.text)):
        return None
    for date in (c for aside in line.asides for c in aside.cells if c is not None and c.kind == "D"):
        lead.text, lead.cells = lead.text + date.char, [*lead.cells, date]  # 市占率（2023 年）
        lead.at.append(date.start)
    return lead


def _joined(lead: Line, seen: Sighting, start: int) -> Sighting:
    line = seen.line
    at = line.at[start] if start < len(line.at) else line.end
    text, cells = list[str](), list[Item | None]()
    for char, cell in zip(lead.text, lead.cells, strict=True):
        kept = cell is None or cell.kind in _KEPT
        text.append(char if kept else "…")
        cells.append(carried(cell, at) if cell is not None and kept else None)
    width = len(text) + 1
    whole = Line(
        f"{''.join(text)}：{line.text[start:]}",
        [*cells, None, *line.cells[start:]],
        [at] * width + line.at[start:],
        line.end,
    )
    return Sighting(whole, {}, seen.span, item=width)
