"""An English line before its constructions are matched: brackets that are clauses, names that name nothing here."""

import re

from ingest.extract.statement.line import KINDS, Line

_CLAUSE = re.compile(
    r"\((?=(?:such as|e\.g\.,?|including|like|which|used|using|for example|for instance|to [a-z]|made|typically|excluding|with)\b)"
    r"(?P<inside>[^()]*)\)"
)
_T, _C, _O = KINDS["T"], KINDS["C"], KINDS["O"]
# "chip designers", "a fab", "chip industry": who or where, not what
_PLAIN = re.compile(
    rf"(?P<who>{_T})(?= (?:designers?|engineers?|industry|industries|sectors?|customers?|users?|researchers?|workers?|talent|images?|thickness)\b)"
    rf"|\b(?:interests|policy|security|government) of the (?P<state>{_C})"
    rf"|(?P<its>{_C})(?= (?:national security|foreign policy|persons?\b|interests|allies|officials|law\b))"
)
# "the Bureau, Department of Commerce, ...", "the U.S. Department of Commerce": the agency alone is meant
_PART_OF = re.compile(
    rf"{_O}(?: \([A-Za-z]+\))?(?P<of>, (?:u\.s\. |x )?{_O})(?=,| \()|(?P<state>{_C} )(?={_O})"
)


def prepare(line: Line) -> None:
    """Change the line in place, character for character."""
    text = list(line.text)
    for m in _CLAUSE.finditer(line.text):
        text[m.start()] = text[m.end() - 1] = ","
    for m in _PLAIN.finditer(line.text):
        at = m.start(str(m.lastgroup))
        text[at] = "x"
        line.cells[at] = None
    line.text = "".join(text)
    for m in reversed(list(_PART_OF.finditer(line.text))):
        line.remove(*m.span(str(m.lastgroup)))
