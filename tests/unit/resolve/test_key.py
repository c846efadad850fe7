"""The key of a name, and the id made of it."""

import pytest

from narrows.resolve import key, unknown_id


@pytest.mark.parametrize(
    ("a", "b", "type_"),
    [
        ("南亞科技股份有限公司", "南亚科技", "Firm"),
        ("Lam Research Corporation", "LAM RESEARCH CORP.", "Firm"),
        ("《晶片與科學法》", "晶片與科學法", "Regulation"),
        ("EUV scanners", "EUV scanner", "SupplyChainNode"),
    ],
)
def test_forms_of_one_name_have_one_key(a: str, b: str, type_: str) -> None:
    assert key(a, type_) == key(b, type_)


def test_ids_have_the_prefix_of_the_class_and_do_not_depend_on_the_form() -> None:
    assert unknown_id("雲端雷達", "Technology").startswith("technology:x-")
    assert unknown_id("甲骨 Micro Inc.", "Firm") == unknown_id("甲骨Micro", "Firm")
