"""What an unknown text of a cell must look like to be taken for a name of the class of its column."""

import re
from functools import cache

from ingest.extract import quantity
from ingest.extract.mention import wordlists
from ingest.extract.table.words import groups
from narrows.resolve import fold, is_cjk, is_legal_form, strip_brackets

_NAMED = ("Firm", "Organization", "Regulation")
_COUNT = re.compile(
    r"(?:共计?|合计|总计|约|近|逾|超过|至少|最多|第|前|每)? ?[\d,.一二两三四五六七八九十百千]+ ?(?:多|余|数)?"
    r" ?(?:大|细|小|主)?(?!条款)(?:项|类|种|家|个|件|条|款|座|位|人|次|"
    r"年|月|日|季|届|期|章|页|篇|份|级|国|天|周|批|轮|点|倍|名|号)"
    r"[\u4e00-\u9fff]{0,4}"
)
_STOP = re.compile(r"[。；;！？!?:]|\.\s|[,，].*[,，]")
_SAID = re.compile(
    r"尚未|尚无|目前|视情况|已经|不得|不适用|可以|必须|应当|应于|应依|是否|如何|每季|每年|每月|无须|无需|均为|均已|"
    r"仍在|正在|将于|已于|持续|不定期|定期|同上|同左|如下|待定|未定|未明|不详|详见|参见|包括|包含|例如|等同"
)
_VERB = re.compile(
    r"(?:盘点|公开|征求|确保|降低|提高|提升|增加|增列|扩大|加强|建立|维持|依据|根据|针对|参考|透过|通过|采用|采取|"
    r"列入|列为|排除|发布|公布|实施|宣布|推动|启动|设立|扩增|放宽|收紧|撤销|"
    r"纳入|新增|避免|减少|保留|要求|允许|提供|负责|确认|鼓励|订定|拟定|检讨|完成|配合)(?!部|局|署|会|院|法|办法|条例)"
)
_TOLD = re.compile(  # what a cell says of a firm besides its name
    r"^(?:生产|制造|从事|提供|经营|资金|主营|隶属|来自|专注|由|为|系)|(?:子公司|全资|旗下|所有|持股|控股)$"
)
_AGENCY = re.compile(
    rf"(?:{wordlists.pattern('organization', 'strong')}|[部局署省厅院会处所社校盟府组司委庁]|"
    r"中心|政府|当局|办|机构|平台|联席会议|论坛|银行|军|团队|公司)(?:等|以及各部会)?$"
)
_RULE = re.compile(
    rf"(?:{wordlists.pattern('regulation', 'strong')}|{wordlists.pattern('regulation', 'weak')}|"
    r"[法案令约款条典书函]|守则|规章|规程|规范|宪章|章程|制度|清册|计画书|白皮书|补助|补贴|奖励|基金|贷款|抵减|减免|优惠|关税|制裁|禁运)"
    r"(?:修正|修订|草案|修正案|修正草案|[(（].*)?$"
)
_GENERIC = {
    class_: re.compile(
        rf"(?:相关|有关|各|其他|其它|主管|该|本|主要|权责|目的事业主管|配套)+(?:{heads})(?:等)?"
    )
    for class_, heads in (
        ("Organization", "部会|机关|机构|单位|部门|部|局处|委员会|政府"),
        ("Regulation", "法|法规|法律|法令|规定|措施|政策|计划|计画|办法|条例|文件|规范|制度"),
    )
}
_ENDINGS = {"Organization": _AGENCY, "Regulation": _RULE}


def is_plausible(name: str, class_: str) -> bool:
    """False for counts, dates, legal forms, attributes, sentences, and for ends of no agency or rule."""
    plain = fold(" ".join(name.split()))
    if not plain or _is_counted(plain) or (class_ == "Firm" and is_legal_form(plain)):
        return False
    if class_ == "Firm" and _TOLD.search(plain):
        return False
    if class_ not in _NAMED or not any(map(is_cjk, plain)):
        return True
    if plain in _attributes() or _STOP.search(plain) or _SAID.search(plain):
        return False
    ending = _ENDINGS.get(class_)
    if not is_cjk(plain[-1]) or ending is None:
        return class_ != "Firm" or plain not in wordlists.words("firm", "not_names")
    return (
        bool(ending.search(strip_brackets(plain) or plain))
        and not _VERB.match(plain)
        and plain not in wordlists.words(class_.lower(), "generic")
        and plain not in wordlists.words(class_.lower(), "strong")
        and not _GENERIC[class_].fullmatch(plain)
    )


def _is_counted(plain: str) -> bool:
    """True for a date or a count, with what is counted: 2023年10月, 共 42 細項, 第一批."""
    if _COUNT.fullmatch(plain):
        return True
    found = [q for q in quantity.find(plain) if q.kind in ("date", "percent", "amount")]
    return 4 * sum(q.end - q.start for q in found) >= 3 * len(plain.replace(" ", ""))


@cache
def _attributes() -> frozenset[str]:
    """The words of headers: in a cell they say what is told beside them."""
    return frozenset(word for under in groups("roles").values() for word in under)
