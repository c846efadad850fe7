"""How likely two names are one entity."""

import pytest

from narrows.resolve.same import same


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("華虹半導體", "华虹"),
        ("Applied Materials, Inc.", "應用材料"),
        ("浙江晶盛機電股份有限公司", "晶盛机电"),
        ("Foundry Tools Company", "Foundry Tools"),
    ],
)
def test_likely(a: str, b: str) -> None:
    assert same(a, b) >= 0.8


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("北方華創", "北方稀土"),
        ("Samsung (China) Semiconductor", "Samsung Semiconductor"),
        ("應用材料", "Lam Research"),
        ("Sierra Optics", "Delta Optics"),
    ],
)
def test_unlikely(a: str, b: str) -> None:
    assert same(a, b) <= 0.5
