"""Legal forms of companies, stripped by position: 「…股份有限公司」, "… Co., Ltd.", "… GmbH & Co. KG"."""

import re

_CHINESE = (
    "股份有限公司|有限责任公司|控股有限公司|集团有限公司|有限公司|股份公司|株式会社|合同会社|公司|"
    "(?<=.{2})集团|(?<=.{2})股份"
)
_ENGLISH = (
    r"(?:co(?:mpany)?\.?,?\s+)?(?:ltd|limited)|inc(?:orporated)?|corp(?:oration)?|co|company|llc|"
    r"llp|lp|plc|n\.?v|b\.?v|s\.?a|"
    r"a\.?g|(?:gmbh|se)(?:\s*(?:&|and|\+)\s*co\.?\s*kg)?|kg|k\.?k|oyj?|ab|a/s|s\.?p\.?a|s\.?r\.?l|pte\.?\s+ltd|"
    r"pty\.?\s+ltd|bhd|sdn\.?\s+bhd|jsc|ojsc|pjsc|holdings?|group"
)
_END = re.compile(rf"(?:\s*(?:{_CHINESE})|[\s,]+(?:{_ENGLISH})\.?)$")
_ONLY = re.compile(rf"(?:[\s,&]*(?:{_CHINESE}|集团|股份|控股|{_ENGLISH})\.?(?![a-z]))+[\s,.]*")
_FRONT = re.compile(r"^(?:株式会社|\(株\)|ооо|oao|pt|cv)\s*(?=\S)")
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")


def strip_legal_form(folded: str) -> str:
    """The folded name without its legal forms at the end (repeatedly) or the front; never empty."""
    name = _FRONT.sub("", folded.strip())
    while (shorter := _END.sub("", name).rstrip(" ,.")) and shorter != name:
        name = shorter
    return name


def is_legal_form(folded: str) -> bool:
    """Whether a folded name is only legal forms, and so names no firm: 「股份有限公司」, "Co., Ltd."."""
    return _ONLY.fullmatch(folded.strip()) is not None


def strip_brackets(name: str) -> str:
    """The name without bracketed parts, which name a branch, a place or another form; never empty."""
    return _BRACKETS.sub(" ", name).strip() or name
