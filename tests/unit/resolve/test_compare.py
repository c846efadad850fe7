"""Two written names are told to be one by their form, and told apart where nothing speaks for one."""

import pytest

from narrows.resolve.compare import SAME, compare
from narrows.resolve.known import known_id, likeness

ONE = [
    ("台灣積體電路製造股份有限公司", "台積電", "Firm"),  # initials of a name behind its place
    ("聯電", "聯華電子", "Firm"),  # two characters of four
    ("南亞科", "南亞科技股份有限公司", "Firm"),  # cut inside a word
    ("杭州海康威視數字技術股份有限公司", "海康威视", "Firm"),
    ("嘉岳積體電路股份有限公司", "嘉岳集成电路有限公司", "Firm"),  # the two sides' words
    ("Halden Optics GmbH & Co. KG", "Halden Optics", "Firm"),
    ("Taiwan Semiconductor Manufacturing Co., Ltd.", "TSMC", "Firm"),
    ("ChangXin Memory Technologies", "CXMT", "Firm"),  # a capital inside a word
    ("Société Lorraine d'Électronique S.A.", "Societe Lorraine d'Electronique", "Firm"),
    ("工研院", "工業技術研究院", "Organization"),
    ("發改委", "國家發展和改革委員會", "Organization"),
    ("Commerce Department", "US Department of Commerce", "Organization"),
    ("十四五規劃", "第十四个五年规划", "Regulation"),
    ("E.O. 14105", "Executive Order 14105", "Regulation"),
]
TWO = [
    ("南亞科技", "南亞電路板", "Firm"),
    ("阿里巴巴", "阿里雲", "Firm"),
    ("Samsung Electronics", "Samsung SDI", "Firm"),
    ("SK hynix", "SK Telecom", "Firm"),
    ("上海微電子", "上海華力微電子", "Firm"),
    ("Huawei", "Huawei Cloud", "Firm"),
    ("AMEC", "Advanced Micro Devices", "Firm"),
    ("U.S. Department of Commerce", "U.S. Department of Energy", "Organization"),
    ("財政部", "美國財政部", "Organization"),
    ("出口管制法", "出口管制改革法", "Regulation"),
    ("第14105號行政命令", "第14110號行政命令", "Regulation"),
    ("輝達", "NVIDIA", "Firm"),  # known, not seen
]


@pytest.mark.parametrize(("one", "other", "type_"), ONE)
def test_one(one: str, other: str, type_: str) -> None:
    assert compare(one, other, type_) >= SAME
    assert compare(one, other, type_) == compare(other, one, type_)


@pytest.mark.parametrize(("one", "other", "type_"), TWO)
def test_two(one: str, other: str, type_: str) -> None:
    assert compare(one, other, type_) < SAME
    assert compare(one, other, type_) == compare(other, one, type_)


def test_the_vocabulary_knows_names_and_namesakes() -> None:
    assert likeness("輝達", "NVIDIA Corporation") == 1.0
    assert likeness("中國電子", "中國電科") == 0.0
    assert known_id("南亞科", "Firm") == "firm:nanya"
    assert known_id("no such firm", "Firm") == ""


def test_a_name_outside_the_vocabulary_is_compared_with_all_names_of_a_known_one() -> None:
    assert likeness("台積電股份有限公司", "Taiwan Semiconductor Manufacturing Company Limited") == 1.0
