"""What the components of the pipeline hand to each other; offsets are characters of the view."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from narrows.model import Entity, QualifierValue


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, share, amount or date: 「七成」 is percent 70, "US$6.6 billion" amount 6.6e9 USD."""

    start: int
    end: int
    kind: str  # percent | amount | date | count | measure (7 奈米, 300 mm) | number
    value: float | None = None
    value_max: float | None = None
    op: str = "="  # = > < ~
    unit: str = ""  # "%", "nm", "家", ...
    currency: str = ""  # ISO 4217
    date: str = ""  # ISO 8601, as precise as stated; for kind date
    date_end: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An entity found at a place of the view."""

    start: int
    end: int
    entity: Entity
    rule: str
    pronoun: bool = False  # 該公司, this rule: stands for the entity but is no written form of it


def outermost(found: Sequence[Found]) -> list[Found]:
    """Those that are part of no other: 極紫外光曝光機, not the 曝光機 in it."""
    return [f for f in found if not any(o is not f and o.start <= f.start and f.end <= o.end for o in found)]


@dataclass(frozen=True, slots=True)
class Made:
    """A statement made in a view; [start, end) is the sentence or clause that states it."""

    predicate: str
    subject: Entity
    object: Entity
    start: int
    end: int
    qualifiers: Mapping[str, QualifierValue] = field(default_factory=dict)
    value_text: str = ""
    rule: str = ""
    confidence: float = 1.0
    why: str = ""  # what spoke for a learned statement
