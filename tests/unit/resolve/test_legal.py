"""Legal forms go from the end of a name, and only there."""

import pytest

from narrows.resolve import fold, is_legal_form, strip_brackets, strip_legal_form


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("聯華電子股份有限公司", "联华电子"),
        ("比亞迪集團", "比亚迪"),
        ("Tokyo Electron Ltd.", "tokyo electron"),
        ("Foxconn Technology Co., Ltd.", "foxconn technology"),
        ("Carl Zeiss SMT GmbH", "carl zeiss smt"),
        ("公司", "公司"),
    ],
)
def test_strips_by_position(name: str, bare: str) -> None:
    assert strip_legal_form(fold(name)) == bare


def test_brackets_name_a_branch() -> None:
    assert strip_brackets("SK hynix (China)") == "SK hynix"


@pytest.mark.parametrize(
    "form", ["股份有限公司", "有限公司", "集團有限公司", "Co., Ltd.", "Company Limited", "GmbH & Co. KG"]
)
def test_a_form_alone_names_nothing(form: str) -> None:
    assert is_legal_form(fold(form))


@pytest.mark.parametrize(
    "name", ["鴻海股份有限公司", "Corning Inc.", "Lpo Co., Ltd.", "Sesame", "Agco", "台灣公司"]
)
def test_a_name_with_a_form_is_more_than_it(name: str) -> None:
    assert not is_legal_form(fold(name))
