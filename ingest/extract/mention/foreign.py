"""Latin names in Chinese text that only their neighbours tell to be firms: 向 Tenex 採購, Altaris 宣布."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.wordlists import pattern, raw_words

_NAME = re.compile(
    r"(?<![A-Za-z0-9.&-])[A-Z][A-Za-z0-9&'-]*(?: (?:[A-Z][A-Za-z0-9&'-]*|of|de))*(?![A-Za-z0-9])"
)
_BEFORE = re.compile(
    rf"(?:{pattern('firm', 'cues')}|[美日韩台荷德英法港陆外中]商|"
    r"收购|并购|买下|入股|注资|委由|委托|售予|卖给|供货给|"
    r"供应给|出售给|采购自|"
    r"(?:加拿大|芬兰|瑞典|以色列|瑞士|挪威|丹麦|英国|德国|法国|荷兰|美国|日本|韩国|白俄罗斯|俄罗斯|澳洲))$"
)
_AFTER = re.compile(
    r"(?:公司|集团|股份|等(?:公司|企业|业者|厂商)|宣布|推出|供货|供应|收购|并购|设厂|投资|生产|研发|制造|建造|量产|声请破产|申请破产|签约|签署|执行长|财报|营收|股价"
    r"|承接|能(?:商业)?量产|的(?:股权|工厂|产线|子公司))"
)
_AND_BEFORE = re.compile(r"(?:、|与|和|及)$")
_AND_AFTER = re.compile(r"(?:、|与|和|及)")
_PRODUCT_AFTER = re.compile(
    r"(?:架构|技术|平台|系列|处理器|晶片|芯片|模型|标准|协定|协议|介面|接口|制程|工艺|计画|计划|法案|报告|规格|系统|编号|型|版)"
)


def foreign_firms(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates for capitalised names that stand where firms stand and that nothing else explains."""
    text = reading.original
    taken = [(c.start, c.end) for c in found]
    firms = {c.start for c in found if c.type == "Firm"}, {c.end for c in found if c.type == "Firm"}
    for m in _NAME.finditer(text):
        name, start, end = m.group(), m.start(), m.end()
        if (
            len(name) < 4
            or not any(c.islower() for c in name)
            or name.split()[0] in raw_words("latin", "not_names")
        ):
            continue
        if any(a < end and start < b for a, b in taken) or _PRODUCT_AFTER.match(reading.squeezed, end):
            continue
        before = reading.squeezed[max(0, start - 8) : start].rstrip()
        after = reading.squeezed[end : end + 8].lstrip()
        beside = (_AND_BEFORE.search(before) and start - 1 in firms[1]) or (
            _AND_AFTER.match(after) and end + 1 in firms[0]
        )
        if _BEFORE.search(before) or _AFTER.match(after) or beside:
            yield Candidate(start, end, "Firm", "Latin name in a firm's place")
