"""A violation of the ontology's rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Where it is, what is wrong and what to do."""

    file: str
    subject: str  # an id such as firm:tsmc, or a term such as HAS_SHARE
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.file}: {self.subject}: {self.message}\n  {self.hint}"
