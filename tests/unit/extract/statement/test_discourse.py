"""What one passage leaves to the next."""

from ingest.extract.statement.discourse import Discourse
from tests.unit.extract.statement.marked import run

_TITLE = "[Additions to the Entity List|Regulation]"


def test_a_rule_acts_through_its_agency_on_its_date() -> None:
    discourse = Discourse("2022-08-24")
    run(_TITLE, "en", discourse)
    made, _ = run(
        "The [Department of Commerce|Organization] is amending the [EAR|Regulation] by adding entities.",
        "en",
        discourse,
    )
    said = {(m.subject.name, m.predicate, m.object.name): m.qualifiers["date"] for m in made}
    title = "Additions to the Entity List"
    assert said == {
        (title, "ISSUED_BY", "Department of Commerce"): "2022-08-24",
        (title, "AMENDS", "EAR"): "2022-08-24",
    }


def test_a_heading_and_its_text_say_a_thing_once() -> None:
    discourse = Discourse()
    first, _ = run("[台積電|Firm]生產[晶片|Technology]", "zh", discourse)
    again, _ = run("[台積電|Firm]生產[晶片|Technology]。", "zh", discourse)
    assert (len(first), again) == (1, [])


def test_more_detail_is_news() -> None:
    discourse = Discourse()
    run("[台積電|Firm]生產[晶片|Technology]", "zh", discourse)
    again, _ = run("2020 年，[台積電|Firm]生產[晶片|Technology]。", "zh", discourse)
    assert [m.qualifiers for m in again] == [{"date": "2020"}]
