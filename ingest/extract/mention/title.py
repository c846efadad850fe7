"""The title of a rule: a document that says "this rule" is named by its first line."""

import re

from ingest.extract.mention.reading import Candidate, Reading
from narrows.model import Document

_RULE = re.compile(
    r"\b(?:this|the) (?:\w+ ){0,2}(?:rule|notification|notice of inquiry|notice|rulemaking|action|"
    r"order)\b|(?:requests?|requesting|seeks?|seeking) (?:public )?comments?\b|\bfederal "
    r"register\b|\b(?:is|are) (?:taking|amending|adding|revising|correcting|removing|"
    r"publishing|adopting|expanding)\b",
    re.I,
)
_PUBLISHED = re.compile(r"^\s*(?:published|effective)\b", re.I | re.M)


def title(reading: Reading, document: Document) -> Candidate | None:
    """The whole first line, when the document is a rule and the line is its title."""
    if reading.language != "en" or not 15 <= len(reading.text) <= 400 or reading.text.rstrip().endswith("."):
        return None
    rest = document.text[len(reading.text) :]
    if not (_RULE.search(rest[:3000]) and _PUBLISHED.search(rest[:400])):
        return None
    return Candidate(0, len(reading.squeezed), "Regulation", "title of the rule", name=reading.text)
