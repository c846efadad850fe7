"""Texts as PDF converters leave them, for the tests: hard-wrapped lines with an empty line between all."""

BODY = [
    "極紫外光曝光機是先進製程不可或缺的設備，目前全世界只有荷蘭的艾司摩爾一家",
    "公司能夠製造，每一部的售價超過一億五千萬歐元，使得取得設備的管道成為各國政",
    "府管制的重點所在。 ",
    "日本的尼康與佳能過去也曾經是主要的供應者，但兩家公司後來都沒有投入極紫外光",
    "技術的開發，現在主要供應成熟製程使用的深紫外光與更早期的曝光設備給各地的",
    "晶圓廠。 ",
]


def spaced(*lines: str) -> str:
    """The lines, each followed by an empty one."""
    return "".join(f"{line}\n\n" for line in lines)
