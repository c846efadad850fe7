"""One name with a gloss inside it: 氟化氪（KrF）曝光機, 極紫外光（extreme ultraviolet, EUV）光阻劑."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mention.known import Known
from ingest.extract.mention.reading import TECHNICAL, Candidate, Reading
from ingest.extract.mention.technology import thing_type
from narrows.resolve import fold

RULE = "name around a gloss"
# 技術, 產品 and such behind a gloss add nothing to the name before it.
_GLOSS = re.compile(
    r"\((?:[a-z][a-z0-9 ,./&-]{1,50}[, ])?(?P<short>[a-z][a-z0-9./&-]{1,20})\)"
    r"(?P<rest>[\u4e00-\u9fff]{0,4}?(?:设备|机台|机|光阻剂|光阻|晶片|芯片|记忆体|内存|系统|材料|工具|软体|软件|模组"
    r"|元件|感测器|传感器|雷射|激光器|光源|基板|镜头|气体|薄膜))(?![\u4e00-\u9fff]?(?:厂|商|业者))"
)
_APART = re.compile("[的和与及是在以等为而或将可由种类款项各该此其]")
_LEAST = 2  # characters before the gloss


def glossed(reading: Reading, known: Known, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates around each gloss that a thing's name stands before and its head behind."""
    ends: dict[int, Candidate] = {}
    for candidate in sorted(found, key=lambda c: c.length):
        if candidate.type in TECHNICAL and candidate.length >= _LEAST:
            ends[candidate.end] = candidate  # the longest
    for m in _GLOSS.finditer(reading.squeezed):
        before = ends.get(m.start())
        if before is None or _APART.search(m["rest"]):
            continue
        rest = reading.written(*m.span("rest"))
        name = reading.written(before.start, before.end) + rest
        called = (name, reading.written(*m.span("short")) + rest)  # 氟化氪曝光機, KrF 曝光機
        every = (n.entity for form in called for n in known.lexicon.whole(form))
        entity = next((e for e in every if e.type in TECHNICAL), None)
        type_ = entity.type if entity else thing_type(fold(name))
        yield Candidate(before.start, m.end(), type_, RULE, entity, name=name)
