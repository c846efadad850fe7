"""Clauses of a line, and the subject that a clause leaves out."""

import re

from ingest.extract.statement.line import ACTORS, ITEM, KINDS, Item, Line

_ZH_BREAK = re.compile(r"[，；：。！？\n]|──")
# What stands before an argument that is not the subject of its clause.
_NOT_SUBJECT = re.compile(
    r"(?:对|对于|向|在|由|被|遭|将|从|自|针对|据|根据|依据|依|为|于|以|因|靠|把|给|赴|到|除了|除|包括|包含|涵盖|如|例如|按|经|透过|通过|受|受到|获"
    r"|面对|凭|就|关于|至|往|为了|应对|因应|来自|仰赖|依赖|取得|供应|提供|制造|生产|是|称|名为|不受|限制|禁止|要求|促使|应|用于|占|占据|有|发布|公布|设计|打击|抵抗|抗衡|联合|结合|当前|连同|加上)"
    r"(?:了|着)?[^" + ITEM + r"]{0,2}$"
)
_CAUSE = re.compile(r"(?:使|令|让|导致|致使|显示|指出|认为|表示|宣布|发现|预期|预估|预计|随着|由于|因为|尽管|虽然|即便|如果|若|当|因)[^" + ITEM + r"]{0,6}$")
_ACTOR = re.compile(f"[{ACTORS}]")
_ITS = re.compile(r"其(?!中|他|它|次|余|实|後|后|间|一|二|三)")
_PLURAL = (
    (re.compile(r"(?:这|该|上述)(?:[两二三四五六七八]|些|几|数)?个?(?:国家|地区|区域|经济体)|该国|两国"), "C"),
    (re.compile(r"(?:这|该|上述)(?:[两二三四五六七八]|些|几|数)?(?:家|间)?(?:公司|企业|厂商|业者|供应商)"), "F"),
    (re.compile(r"(?<=，)两者|(?<=。)两者"), "F"),
)
_EN_THING = re.compile(
    r"\b(?:(?:these|such|the|those|this) (?:tools?|systems?|machines?|materials?|devices?|equipment|process|category|technology|chemicals?|gases|instruments?|products?)"
    r"|they|it)\b"
)


class Subjects:
    """Remembers who was last spoken of, sentence after sentence, and fills in who is left out."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.actor: Item | None = None
        self.thing: Item | None = None
        self.last: dict[str, Item] = {}

    def resolve(self, line: Line) -> None:
        """Put carried subjects and antecedents into the line."""
        self._antecedents(line)
        if self.language == "zh":
            self._omitted(line)
        for cell in line.cells:
            if cell is not None and cell.members and not cell.carried:
                self.last[cell.kind] = cell
                if cell.kind == "T" and (self.thing is None or self.language == "zh"):
                    self.thing = cell

    def _antecedents(self, line: Line) -> None:
        if self.language == "en":
            if self.thing is not None:
                self._stand_in(line, _EN_THING, self.thing)
            return
        for pattern, kind in _PLURAL:
            if kind in self.last or any(c is not None and c.kind == kind for c in line.cells):
                self._stand_in(line, pattern, None, kind)
        self._stand_in(line, _ITS, None, "")

    def _stand_in(self, line: Line, pattern: re.Pattern[str], item: Item | None, kind: str = "") -> None:
        at = 0
        while match := pattern.search(line.text, at):
            meant = item or self._before(line, match.start(), kind)
            at = match.end()
            if meant is not None:
                line.collapse(match.start(), match.end(), carried(meant, line.at[match.start()]))
                at = match.start() + 1

    def _before(self, line: Line, index: int, kind: str) -> Item | None:
        """The last argument of the kind before `index`; for 其, the clause's or the previous subject."""
        cells = [c for c in line.cells[:index] if c is not None and c.members and (not kind or c.kind == kind)]
        if kind:
            plural = [c for c in cells if len(c.members) > 1]
            return plural[-1] if plural else (cells[-1] if cells else self.last.get(kind))
        actors = [c for c in cells if c.kind in "FOCR"]
        return actors[0] if actors else self.actor

    def _omitted(self, line: Line) -> None:
        start = 0
        current = self.actor
        inserts: list[tuple[int, Item]] = []
        for end in [*(m.start() for m in _ZH_BREAK.finditer(line.text)), len(line.text)]:
            if found := _subject(line, start, end):
                current = found
            elif current is not None and end - start > 1:
                inserts.append((start, carried(current, line.at[start])))
            start = end + 1
        self.actor = current
        for index, item in reversed(inserts):
            line.text = line.text[:index] + item.char + line.text[index:]
            line.cells.insert(index, item)
            line.at.insert(index, line.at[index] if index < len(line.at) else line.end)


def carried(item: Item, at: int) -> Item:
    """`item` as the subject of a place where it is not written."""
    return Item(item.kind, at, at, item.members, item.quantity, carried=True)


def _subject(line: Line, start: int, end: int) -> Item | None:
    """The actor that is the subject of the clause [start, end), if one is written there."""
    for match in _ACTOR.finditer(line.text, start, end):
        before = line.text[start : match.start()]
        tail = before[-12:]
        if _CAUSE.search(tail) or not _NOT_SUBJECT.search(tail):
            if _open(before):
                return line.item(match.start())
            return None
    return None


def _open(before: str) -> bool:
    """True when nothing that could be the clause's verb has come yet: only dates, adverbs and settings."""
    plain = re.sub(f"[{KINDS['D']}{KINDS['N']}]", "", before)
    return len(plain) <= 24
