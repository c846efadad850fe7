"""Takes back what the frames made of a sentence and the models do not believe."""

from collections.abc import Mapping

from ingest.extract.found import Made
from ingest.extract.statement.frame import load
from ingest.extract.statement.learned.framed import Triple
from ingest.extract.statement.match import Matcher
from narrows.model import Drop, DropReason

# Probability below which a statement is none.  On reports nobody had tuned to, precision rose from .53 to .64
# by it at the same recall (.42); bounds from .05 to .15 do alike.
DOUBTED = 0.07
# No passage tells the models of these, nor of the constructions that are `sure`.
_OF_FUNDS = frozenset(("invests_in/part", "invests_in/investee", "invests_in/holder"))


def disbelieved(matcher: Matcher, already: int, belief: Mapping[Triple, float]) -> None:
    """Drop those of `matcher.made[already:]` that are hardly likely; what no model saw stays."""
    certain = _OF_FUNDS | load().sure
    kept: list[Made] = []
    for made in matcher.made[already:]:
        own = made.rule in certain
        if not own and belief.get((made.predicate, made.subject.id, made.object.id), 1.0) < DOUBTED:
            note = f"{made.subject.name} {made.predicate} {made.object.name} by {made.rule}"
            matcher.drops.append(Drop(DropReason.UNLIKELY, made.start, made.end, note))
        else:
            kept.append(made)
    matcher.made[already:] = kept
