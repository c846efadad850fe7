"""English names of firms by what stands beside them: "Korean firm PSK", "SK hynix Semiconductor (Wuxi)"."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mention.lexicon import Hit
from ingest.extract.mention.reading import Candidate, Reading

_NAME = r"[A-Z][\w&.+]*(?: (?:[A-Z][\w&+]*|of [A-Z]\w+)){0,3}"
_WORD = (
    r"(?i:firms?|company|companies|chipmakers?|startups?|suppliers?|manufacturers?|makers?|producers?|vendors?"
    r"|giants?|foundry)"
)
_CUED = re.compile(
    rf"\b{_WORD} (?:like |such as |including )?(?P<names>{_NAME}(?:(?:, | and |, and | & ){_NAME})*)"
)
_NAMED_FIRM = re.compile(rf"(?P<names>{_NAME}), (?:an?|the) (?:[a-z]+ |[A-Z][a-z]+ ){{0,3}}{_WORD}\b")
_ENTRY = re.compile(rf"\bentr(?:y|ies) for \"(?P<name>{_NAME}(?:,? (?:Co|Ltd|Inc|Corp|LLC)\.?)*)\"")
_EACH = re.compile(_NAME)
_BRANCH = re.compile(
    r"(?: [A-Z][\w&.]+){0,3} \([A-Z][a-z]+\)\)?(?: (?:Co\.?,? )?(?:Ltd|Inc|Corp|LLC|Limited)\b\.?)?"
)
_NOT_FIRMS = re.compile(
    r"(?:The|A|An|In|It|This|These|That|They|Its|As|At|By|For|From|On|And|But|While|Although|However|North|South"
    r"|East|West|Europe)\b"
)


def firms(reading: Reading, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Candidates after a word for firm, and branches of known firms."""
    text = reading.original
    known = {(h.start, h.end) for h in hits}
    others = [h for h in hits if h.name.entity.type in ("Country", "Organization", "Regulation")]
    for pattern in (_CUED, _NAMED_FIRM):
        for names in pattern.finditer(text):
            for m in _EACH.finditer(text, names.start("names"), names.end("names")):
                start, end = m.start(), m.end() - m.group().endswith(".")
                clash = any(h.start < end and start < h.end for h in others)
                if (
                    not _NOT_FIRMS.match(m.group())
                    and not clash
                    and (start, end) not in known
                    and end - start > 2
                ):
                    yield Candidate(start, end, "Firm", "name after a word for firm")
    for m in _ENTRY.finditer(text):
        if m.span("name") not in known:
            yield Candidate(*m.span("name"), "Firm", "entry of a list")
    for hit in hits:
        if hit.name.entity.type == "Firm" and (branch := _BRANCH.match(text, hit.end)):
            yield Candidate(hit.start, branch.end(), "Firm", "branch of a known firm")
