"""Amounts whose currency the sentence leaves out: that of the payer's country, where it is said."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.extract.found import Made
from ingest.extract.quantity.home import home_currency
from narrows.model import Entity


def priced(statements: Iterable[Made], homes: dict[str, Entity]) -> Iterator[Made]:
    """The statements with currencies; `homes`, by id, learns from each headquarters."""
    every = list(statements)
    homes.update((m.subject.id, m.object) for m in every if m.predicate == "HEADQUARTERED_IN")
    for made in every:
        if "amount" in made.qualifiers and "currency" not in made.qualifiers:
            ends = (made.object, made.subject) if made.predicate == "SUBSIDIZED_BY" else (made.subject,)
            payers = [e for end in ends for e in (end, homes.get(end.id)) if e is not None]
            if currency := home_currency(payers):
                yield replace(made, qualifiers={**made.qualifiers, "currency": currency})
                continue
        yield made
