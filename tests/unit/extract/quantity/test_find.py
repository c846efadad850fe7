"""Numbers, shares, amounts and dates are read to the value a person reads."""

import pytest

from ingest.extract.found import Quantity
from ingest.extract.quantity import find


def one(text: str, anchor: str = "") -> Quantity:
    found = find(text, anchor=anchor)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "high", "sign"),
    [
        ("七成", 70, None, "="),
        ("七成五", 75, None, "="),
        ("近九成", 90, None, "~"),
        ("逾 60%", 60, None, ">"),
        ("不到 5%", 5, None, "<"),
        ("六至七成", 60, 70, "="),
        ("60-70%", 60, 70, "="),
        ("30%-40%", 30, 40, "="),
        ("三分之二", 66.7, None, "="),
        ("過半", 50, None, ">"),
        ("近半數", 50, None, "~"),
        ("百分之三十五", 35, None, "="),
        ("八成以上", 80, None, ">"),
        ("nearly two-thirds", 66.7, None, "~"),
        ("sixty percent", 60, None, "="),
        ("more than half of the", 50, None, ">"),
    ],
)
def test_shares(text: str, value: float, high: float | None, sign: str) -> None:
    found = one(text)
    assert (found.kind, found.value, found.value_max, found.op) == ("percent", value, high, sign)


def test_percentage_points_are_no_share() -> None:
    found = one("3 個百分點")
    assert (found.kind, found.value, found.unit) == ("number", 3, "percentage points")


@pytest.mark.parametrize(
    ("text", "value", "high", "currency"),
    [
        ("120 億美元", 12e9, None, "USD"),
        ("5,097 億美元", 509.7e9, None, "USD"),
        ("6.3 兆美元", 6.3e12, None, "USD"),
        ("0.9-1.23 兆美元", 0.9e12, 1.23e12, "USD"),
        ("新台幣 3,500 億元", 350e9, None, "TWD"),
        ("120 億人民幣", 12e9, None, "CNY"),
        ("1.2 兆韓元", 1.2e12, None, "KRW"),
        ("五百億美元", 50e9, None, "USD"),
        ("US$6.6 billion", 6.6e9, None, "USD"),
        ("€43 billion", 43e9, None, "EUR"),
        ("NT$300 million", 300e6, None, "TWD"),
        ("10.5 billion yuan", 10.5e9, None, "CNY"),
        ("179 億泰銖", 17.9e9, None, "THB"),
    ],
)
def test_amounts(text: str, value: float, high: float | None, currency: str) -> None:
    found = one(text)
    assert (found.kind, found.value, found.value_max, found.currency) == ("amount", value, high, currency)


@pytest.mark.parametrize(
    ("text", "date", "end"),
    [
        ("2022 年 10 月 7 日", "2022-10-07", ""),
        ("二〇二三年", "2023", ""),
        ("2024 年第四季", "2024-Q4", ""),
        ("2024Q4", "2024-Q4", ""),
        ("2025 年上半年", "2025-H1", ""),
        ("2025 年底", "2025", ""),
        ("民國 112 年", "2023", ""),
        ("112 年 11 月 14 日", "2023-11-14", ""),
        ("113 年核定", "2024", ""),
        ("2022.10.7 公布", "2022-10-07", ""),
        ("2023.8.1", "2023-08-01", ""),
        ("112.5.3", "2023-05-03", ""),
        ("2023.8 商務部公告", "2023-08", ""),
        ("2023/8 商務部公告", "2023-08", ""),
        ("（2024.09）", "2024-09", ""),
        ("2018-2023 年間", "2018", "2023"),
        ("October 7, 2022", "2022-10-07", ""),
        ("between 2020 and 2023", "2020", "2023"),
        ("first half of 2025", "2025-H1", ""),
        ("2023", "2023", ""),
    ],
)
def test_dates(text: str, date: str, end: str) -> None:
    found = one(text)
    assert (found.kind, found.date, found.date_end) == ("date", date, end)


def test_dates_that_lean_on_another() -> None:
    text = "2021 年 3 月動工，同年 9 月完工，次年投產，12 月獲利"
    assert [q.date for q in find(text)] == ["2021-03", "2021-09", "2022", "2022-12"]


def test_this_year_is_told_by_the_date_of_the_document() -> None:
    assert one("去年", anchor="2024-05").date == "2023"
    assert find("去年") == []


@pytest.mark.parametrize(
    ("text", "kind", "value", "high", "sign", "unit"),
    [
        ("7 奈米", "measure", 7, None, "=", "nm"),
        ("14nm 及以下", "measure", 14, None, "<", "nm"),
        ("14/16 奈米以下", "measure", 14, 16, "<", "nm"),
        ("128 層以上", "measure", 128, None, ">", "layers"),
        ("300 mm", "measure", 300, None, "=", "mm"),
        ("69 家", "count", 69, None, "=", "家"),
        ("twenty-eight existing entities", "count", 28, None, "=", "entities"),
    ],
)
def test_measures_and_counts(
    text: str, kind: str, value: float, high: float | None, sign: str, unit: str
) -> None:
    found = one(text)
    assert (found.kind, found.value, found.value_max, found.op, found.unit) == (kind, value, high, sign, unit)


@pytest.mark.parametrize("text", ["成為主流", "完成交易", "組成聯盟", "第三方", "一般民眾"])
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert [q for q in find(text) if q.kind == "percent"] == []


@pytest.mark.parametrize("text", ["十四五項工程", "二十四五家企業", "千百家廠商", "百分之十四五"])
def test_numerals_that_make_no_number_are_passed_over(text: str) -> None:
    assert find(text) == []


def test_the_same_month_after_a_quarter_is_of_its_year() -> None:
    assert [q.date for q in find("2023年第一季出貨，同月停產。")] == ["2023-Q1", "2023"]


def test_in_a_chronology_month_and_day_take_the_year_above_them() -> None:
    text = "2018\n10/29 某公司列入名單\n2019 年\n5/15 另一公司列入名單\n"
    assert [q.date for q in find(text) if q.kind == "date" and "-" in q.date] == ["2018-10-29", "2019-05-15"]
    assert [q for q in find("10/29 某公司列入名單") if q.kind == "date"] == []


def test_month_and_day_may_be_parted_by_a_slash() -> None:
    assert one("2018年5/16").date == "2018-05-16"
    assert [q.kind for q in find("14/16 奈米與 3/4 的產能")] == ["measure", "percent"]


def test_amounts_of_a_list_share_the_currency_at_its_end() -> None:
    found = [q for q in find("78.6 億、66 億與 47.5 億美元") if q.kind == "amount"]
    assert [(q.value, q.currency) for q in found] == [(7.86e9, "USD"), (6.6e9, "USD"), (4.75e9, "USD")]
