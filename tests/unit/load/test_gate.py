"""What the ontology does not allow stays out of the graph, with the reason."""

from narrows.load.gate import allowed
from narrows.model import DropReason, Extraction, QualifierValue, Statement
from narrows.schema import Schema
from tests.graphs import named


def _through(
    predicate: str, subject: str, object_: str, **qualifiers: QualifierValue
) -> DropReason | Statement:
    statement = Statement(predicate, subject, object_, 0, 1, qualifiers)
    entities = {id_: named(id_) for id_ in (subject, object_)}
    kept, dropped = allowed(Schema.load(), Extraction("doc:1", entities, (), (statement,)))
    assert len(kept) + len(dropped) == 1
    return kept[0] if kept else dropped[0].reason


def test_reasons() -> None:
    assert _through("SUPPLIES", "regulation:chips", "firm:tsmc") is DropReason.DOMAIN
    assert _through("HEADQUARTERED_IN", "firm:tsmc", "firm:asml") is DropReason.RANGE
    assert _through("EATS", "firm:tsmc", "firm:asml") is DropReason.UNKNOWN_PREDICATE
    assert _through("SUPPLIES", "firm:tsmc", "firm:tsmc") is DropReason.SELF_REFERENCE
    assert _through("SUPPLIES", "firm:tsmc", "firm:asml", colour="red") is DropReason.QUALIFIER
    share = _through("HAS_SHARE", "firm:tsmc", "node:x", value=170.0, unit="%")
    assert share is DropReason.OUT_OF_RANGE


def test_70_and_70_0_are_one_claim() -> None:
    whole = _through("HAS_SHARE", "firm:tsmc", "node:x", value=70, unit="%")
    exact = _through("HAS_SHARE", "firm:tsmc", "node:x", value=70.0, unit="%")
    assert isinstance(whole, Statement)
    assert isinstance(exact, Statement)
    assert whole.id == exact.id
