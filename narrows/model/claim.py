"""What was extracted from one document: entities mentioned, statements made, and what was dropped and why."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

QualifierValue = str | int | float | bool | tuple[str, ...]


class DropReason(StrEnum):
    """Why a candidate was dropped: every drop has one, and a run counts them."""

    UNKNOWN_PREDICATE = "unknown predicate"
    DOMAIN = "subject class outside the predicate's domain"
    RANGE = "object class outside the predicate's range"
    QUALIFIER = "qualifier not declared for the predicate, or of another datatype"
    SELF_REFERENCE = "subject and object are the same entity"
    RESIDUAL = "residual name (others, various) as a supplier"
    NO_ANTECEDENT = "pronoun or short form without a clear antecedent"
    NEGATED = "negated"
    HYPOTHETICAL = "question, wish or condition"
    OUT_OF_RANGE = "number outside what the qualifier allows"
    AMBIGUOUS = "several readings, none clear"
    UNLIKELY = "hardly likely of the two names in this sentence"
    UNREADABLE_CELL = "cell that should hold a number does not"
    UNREADABLE_TABLE = "table whose columns have no recognised role"
    UNMATCHED = "id that the source does not explain"


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with an identity: `id` is `<class prefix>:<local name>`, such as `firm:tsmc`."""

    id: str
    type: str  # local name of an ontology class: Firm, Technology, SupplyChainNode, Regulation, ...
    name: str  # preferred name
    names: tuple[str, ...] = ()  # all written forms known, preferred included, in a stable order
    residual: bool = False  # "Various countries", "其他": counts in a total, supplies nothing


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named at a place of the document.  `text` is what stands there, without line breaks."""

    start: int
    end: int
    text: str
    entity: str  # Entity.id
    rule: str = ""  # which rule or vocabulary made it


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim made at a place of the document: the sentence, table row or cell [start, end) states it."""

    predicate: str  # local name of an ontology property, e.g. HAS_SHARE
    subject: str  # Entity.id
    object: str  # Entity.id
    start: int
    end: int
    qualifiers: Mapping[str, QualifierValue] = field(default_factory=dict)
    value_text: str = ""  # the value as the document writes it: 「六成」, "US$6.6 billion"
    table: int | None = None  # index into Document.tables, with row and column of the cell
    row: int | None = None
    column: int | None = None
    rule: str = ""  # which frame or table role made it
    confidence: float = 1.0

    @property
    def id(self) -> str:
        """`st:` and 16 hex digits of the claim's content: who, what, whom, qualifiers; not where."""
        claim = [self.predicate, self.subject, self.object, sorted(self.qualifiers.items())]
        digest = hashlib.sha256(json.dumps(claim, ensure_ascii=False, separators=(",", ":")).encode())
        return f"st:{digest.hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Drop:
    """A candidate that did not become a statement or mention."""

    reason: DropReason
    start: int
    end: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document says.  `entities` holds every id that mentions and statements use."""

    document: str  # Document.id
    entities: Mapping[str, Entity]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    drops: tuple[Drop, ...] = ()
