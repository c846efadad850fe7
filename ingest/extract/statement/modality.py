"""Negation and modality around a trigger: what is not said as a plain fact."""

import re

_ZH_DENIED = re.compile(
    r"(?:未(?!来|必)|(?<!差)(?<!不得)(?<!无一)(?<!无)不(?!仅|只|得不|但|断|过|同|少|可或缺|限|久|乏|仅仅|论|管)|没有|没能|无法|难以|不得(?!不)|毫无|无力|缺乏|并非|尚无|拒绝|停止|暂停|限制|禁止|防止|阻止|不再|不具)"
)
_ZH_HYPOTHETICAL = re.compile(r"(?:若|如果|假如|倘若|假设|是否|能否|可否)")
_ZH_STATUS = (
    (
        "planned",
        re.compile(
            r"(?:计划|拟(?!定|真)|规划中|打算|有意|准备|(?<!已)将(?![\ue000-\ue00a0-9一二三四五六七八九十两]|其|[^，。]{0,12}(?:列|纳|视|作|用|投))|即将(?![\ue000-\ue00a])|预定|筹)"
        ),
    ),
    ("expected", re.compile(r"(?:预计|预期|有望|可望)")),
    ("possible", re.compile(r"(?:(?<!不)可能|或许|恐|或将|考虑|研议)")),
)
_EN_DENIED = re.compile(
    r"\b(?:not|no longer|never|cannot|unable|without|fail(?:s|ed)? to"
    r"|neither|abandon(?:s|ed)|cancel(?:s|led|ed)|scrap(?:s|ped)|(?:tried|attempted|sought) to)\b"
)
_EN_HYPOTHETICAL = re.compile(r"\b(?:if|whether)\b")
_EN_STATUS = (
    ("planned", re.compile(r"\b(?:plans? to|planned|will|intends? to|expects? to|expected to|to be)\b")),
    ("proposed", re.compile(r"\b(?:proposes?|proposed|proposing)\b")),
    ("possible", re.compile(r"\b(?:may|might|could|would)\b")),
)


def denied(before: str, language: str) -> bool:
    """True when the words before the trigger negate it."""
    return bool((_ZH_DENIED if language == "zh" else _EN_DENIED).search(before))


def hypothetical(before: str, language: str) -> bool:
    """True when the clause up to the trigger is a condition or a question."""
    return bool((_ZH_HYPOTHETICAL if language == "zh" else _EN_HYPOTHETICAL).search(before))


_ZH_ASKED = re.compile(r"是否|能否|可否")


def asked(before: str, language: str) -> bool:
    """True when the clause up to the trigger is a question, which no rule's text is."""
    return language == "zh" and _ZH_ASKED.search(before) is not None


_ZH_PREVENTED = re.compile(
    r"(?:扼杀|断绝|断|剥夺|杜绝|限制|阻止|防止|防范|禁止|遏止|遏阻|遏制|延缓|延滞|拖延|迟滞|阻碍|阻挠|阻断|切断|削弱|避免|抑制|封锁|拖慢|减缓|打断)"
    r"(?:了|着)?$"
)


def prevented(before: str, language: str) -> bool:
    """True when the words up to a name say that what it does is hindered: 阻止中國發展先進製程."""
    return language == "zh" and _ZH_PREVENTED.search(before) is not None


_ZH_WISHED = re.compile(r"希望|盼|期望|期待|试图|力图|力求|欲(?!望)|意图")


def wished(before: str, language: str) -> bool:
    """True when the words before the trigger make it a wish."""
    return language == "zh" and _ZH_WISHED.search(before) is not None


_ZH_OBLIGED = re.compile(r"必须|必需|应当|应该|有必要|(?<!不)得以?(?=联合)|需要(?=联合|与|和)")


def obliged(before: str, language: str) -> bool:
    """True when the words before the trigger say what would have to be done."""
    return language == "zh" and _ZH_OBLIGED.search(before) is not None


_ZH_FAILED = re.compile(
    r"(?:未能|没有)(?:完成|成功|实现)|未果|失败|破局|告吹|终止|否决|取消|(?:遭|被)[^，。；]{0,14}(?:拒绝|驳回|叫停|阻止|阻挡|挡下|禁止|封杀)"
    r"|未获[^，。；]{0,8}(?:批准|核准|通过)|不予(?:批准|核准)|被迫(?:放弃|撤回)|胎死腹中|宣告放弃|撤回"
    r"|迟迟?未[^，。；]{0,4}(?:批准|核准|放行)|(?:放弃|撤回)[^，。；]{0,4}(?:交易|收购|并购|合并)"
)
_ZH_STOPPED = re.compile(
    r"(?:否决|阻止|叫停|挡下|驳回|禁止|封杀|不准|阻挡|阻挠|迟迟?未(?:批准|核准))[^，。；]{0,14}$"
)


def failed(before: str, after: str, language: str) -> bool:
    """True when the words before a deal's parties or after it say that it came to nothing."""
    if language != "zh":
        return False
    return _ZH_FAILED.search(after) is not None or _ZH_STOPPED.search(before) is not None


def status(before: str, language: str) -> str:
    """planned | proposed | expected | possible, or nothing for a plain fact."""
    for name, pattern in _ZH_STATUS if language == "zh" else _EN_STATUS:
        if pattern.search(before):
            return name
    return ""
