"""Places where plants are built."""

from tests.unit.extract.statement.marked import claims


def test_a_state_stands_for_its_country() -> None:
    said = claims("[台積電|Firm]投資 120 億美元於亞利桑那州設廠。")
    assert said == {
        ("台積電", "INVESTS_IN", "United States"): {"amount": 12e9, "currency": "USD", "place": "Arizona"}
    }


def test_a_place_outside_of_building_is_text() -> None:
    assert claims("[台積電|Firm]在上海舉行說明會。") == {}


def test_a_state_right_after_its_country_is_one_place() -> None:
    said = claims("[美光|Firm]宣布在[印度|Country]古吉拉特邦投資 27.5 億美元興建工廠。")
    told = {"amount": 2.75e9, "currency": "USD", "place": "Gujarat"}
    assert said == {("美光", "INVESTS_IN", "India"): told}
