"""What a rule forbids, it forbids from the date of its issue."""

from ingest.extract.statement.discourse import Discourse
from tests.unit.extract.statement.marked import run

_ISSUED = "2023 年 3 月，[荷蘭|Country]頒布[微影設備令|Regulation]。"
_CURBS = "[微影設備令|Regulation]管制[浸潤式曝光機|SupplyChainNode]。"


def _dates(text: str, discourse: Discourse | None = None) -> dict[str, object]:
    made, _ = run(text, "zh", discourse)
    return {m.predicate: m.qualifiers.get("date") for m in made}


def test_in_the_same_passage() -> None:
    assert _dates(_ISSUED + _CURBS) == {"ISSUED_BY": "2023-03", "RESTRICTS": "2023-03"}


def test_in_a_later_passage() -> None:
    discourse = Discourse()
    _dates(_ISSUED, discourse)
    assert _dates(_CURBS, discourse) == {"RESTRICTS": "2023-03"}


def test_a_date_of_its_own_stands() -> None:
    assert _dates(_ISSUED + "2024 年 1 月，" + _CURBS)["RESTRICTS"] == "2024-01"


def test_who_issued_it_does_so_from_the_same_date() -> None:
    listed = "[光學鏡頭|SupplyChainNode]被[荷蘭|Country]列入[微影設備令|Regulation]的重點產業。"
    made, _ = run(_ISSUED + listed, "zh")
    promoted = {m.subject.name: m.qualifiers.get("date") for m in made if m.predicate == "PROMOTES"}
    assert promoted == {"荷蘭": "2023-03", "微影設備令": "2023-03"}
