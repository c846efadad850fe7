"""An English line made ready for its constructions: brackets that are clauses, names that name nothing."""

import re

from ingest.extract.statement.line import ITEM, KINDS, Line

_CLAUSE = re.compile(
    r"\((?=(?:such as|specifically|namely|e\.g\.,?|including|like|which|used|using|for example"
    r"|for instance|to [a-z]+|made|typically|excluding|with)\b)(?P<inside>[^()]*)\)"
)
_T, _C, _O, _F = KINDS["T"], KINDS["C"], KINDS["O"], KINDS["F"]
# "chip designers", "a fab", "chip industry": who or where, not what
_PLAIN = re.compile(
    rf"(?P<who>{_T})(?= (?:designers?|engineers?|industry|industries|sectors?|customers?|users?|researchers?"
    r"|workers?|talent|images?|thickness|features?|defects?|patterns?|properties|dimensions?)\b)"
    rf"|\b(?:interests|policy|security|government) of the (?P<state>{_C})"
    rf"|\b(?:despite|amid|amidst) (?:the )?(?P<amid>{_C})(?= )"
    r"|\b(?:after|before|following) (?:[a-z]+ )?(?:processes|steps|stages|operations),? "
    rf"(?:such as|like|including) (?P<steps>{_T})"
    rf"|(?P<its>{_C})(?= (?:national security|foreign policy|persons?\b|interests|allies|officials|law\b))"
)
# "the Bureau, Department of Commerce, ...", "the U.S. Department of Commerce": the agency alone is meant
_PART_OF = re.compile(
    rf"{_O}(?: \([A-Za-z]+\))?(?P<of>, (?:u\.s\. |x )?{_O})(?=,| \()|(?P<state>{_C} )(?={_O})"
    rf"|(?<={_C})(?P<formal>, people's republic of)\b"
)
_AND_OTHERS = re.compile(
    r",? and (?:(?:a )?(?:small |limited )?(?:number|handful|few|couple) of |several |some |a few |many )?"
    r"others?(?: (?:countries|states|firms|companies|suppliers|producers|vendors))?"
    r"(?= (?:is|are|have|produce|make|lead|dominate|supply|also)\b)"
)
_COUNTED = re.compile(rf"\((?:\d+|{KINDS['N']})\) (?={_C})")  # India (1) Panama (2): a comma forgotten
_SAID_IT = re.compile(
    rf"{KINDS['F']} (?:announced|said|says|confirmed|added)(?: that)? (?P<it>it)"
    r"(?= (?:would|will|had|has|plans|is)\b)"
)
# Who only reports: "According to TrendForce", "TrendForce reported that SK hynix held 38.7%"
_SOURCE = re.compile(
    rf"\b(?:according to|as reported by|(?:data|figures|estimates?) (?:from|by)) "
    rf"(?:[a-z]+ ){{0,3}}(?P<by>[{_F}{_O}])"
    rf"|^(?P<says>[{_F}{_O}])(?:'s)? (?:[a-z]+ ){{0,2}}"
    rf"(?:report(?:ed|s)|estimate[sd]|f(?:ound|inds)|project(?:s|ed)|forecasts?|sa(?:id|ys)|noted)(?: that)? "
    rf"(?=[^.]*[{_F}{_C}][^.]*{KINDS['P']})(?![^.]*\b(?:its|it)\b)"
)
_PLANTS = ("fab", "fabs", "wafer fab", "foundry fab")
_SETTING = re.compile(  # "After lithography," but not "After lithography creates a pattern,"
    rf"^(?!(?:after|before) (?:the )?{_T} [a-z]+s )"
    r"(?:after|before|during|following|despite|unlike|in addition to|throughout|besides)\b[^,.;]*,"
)
_FABS = re.compile(rf"\b(?:in|within|inside) (?:an? |the )?(?P<fab>{_T})")
_NEXT_CLAUSE = re.compile(
    rf",(?= (?:and|but|while|whereas) (?:the )?{_T} (?:can|are|is|has|have|may|will|do|does)\b)"
)
_OTHER_CLAUSE = re.compile(
    rf",(?= (?:and|but) (?:the )?[{_F}{_C}{_O}] (?:imports?|exports?|suppl(?:y|ies)|makes?|produces?|"
    r"holds?|has|have|had|is|are|was|were|relies|rely|depends?|controls?|accounts?|dominates?|leads?|buys?)\b)"
)
_LISTED = re.compile(rf"[{ITEM}], (?:the )?[{ITEM}]$")  # Japan, Germany, and Switzerland are
_INITIAL = re.compile(r"\b[a-z]\.(?= [a-z])")  # President Donald J. Trump
_QUOTED = re.compile(rf'(?<={_T}),["”]')  # also called "tracks," coat ...
_FIRMS = re.compile(rf"(?<={KINDS['F']}); (?:and )?(?={KINDS['F']})")  # Foo Ltd; Bar Co. Ltd; and Baz Inc.
_VERB = re.compile(r"\b(?:can|are|is|has|have|may|will|uses?|make|makes|was|were)\b")


def prepare(line: Line) -> None:
    """Change the line in place, character for character."""
    text = list(line.text)
    for m in _CLAUSE.finditer(line.text):
        text[m.start()] = text[m.end() - 1] = ","
        if m.start() and text[m.start() - 1] == " ":
            text[m.start() - 1 : m.start() + 1] = ",", " "
    for m in _COUNTED.finditer(line.text):
        text[m.end() - 1] = ","
    for m in _FIRMS.finditer(line.text):
        text[m.start()] = ","
    for m in _INITIAL.finditer(line.text):
        text[m.end() - 1] = " "
    for m in (*_PLAIN.finditer(line.text), *_SOURCE.finditer(line.text)):
        at = m.start(str(m.lastgroup))
        text[at], line.cells[at] = "x", None
    if setting := _SETTING.match(line.text):
        for at in range(setting.end()):
            if text[at] == _T:
                text[at], line.cells[at] = "x", None
    for m in _SAID_IT.finditer(line.text):
        text[m.start("it") : m.end("it")] = "xx"
    for m in _FABS.finditer(line.text):
        cell = line.cells[m.start("fab")]
        if cell is not None and any(name.lower() in _PLANTS for f in cell.members for name in f.entity.names):
            text[m.start("fab")], line.cells[m.start("fab")] = "x", None
    for m in _OTHER_CLAUSE.finditer(line.text):
        if not _LISTED.search(line.text, 0, m.start()):
            text[m.start()] = ";"
    for m in _NEXT_CLAUSE.finditer(line.text):
        if _VERB.search(line.text, 0, m.start()):
            text[m.start()] = ";"
    line.text = "".join(text)
    for idle in (_QUOTED, _AND_OTHERS):
        for m in reversed(list(idle.finditer(line.text))):
            line.remove(*m.span())
    for m in reversed(list(_PART_OF.finditer(line.text))):
        line.remove(*m.span(str(m.lastgroup)))
