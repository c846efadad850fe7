"""English names in either language: runs of capitalised words, by the word that says what is named."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.wordlists import raw_words

_LETTER = "A-Za-z0-9_À-ɏ"  # no Chinese character: Materials｜等
_TOKEN = re.compile(rf"[A-Za-z0-9][{_LETTER}'’.&+-]*[{_LETTER}+]|[A-Za-z0-9&]|[(),;:]")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&-]{0,8}[A-Z0-9]$|[A-Z]{2,}s?$")
_WIDE_COMMA = re.compile("(?<=Co\\.)，(?= ?(?:Ltd|Limited|Inc))")  # Foo Co.，Limited
_LIST_NAMED = re.compile(r" the [A-Z]")
# "the Department of Energy and | the Department of Defense", "the Entity List and | Removal from ..."
_NEXT_NAME = re.compile(
    r" (?:the [A-Z]|(?:[A-Z][a-z]+ )?"
    r"(?:Additions?|Removals?|Revisions?|Corrections?|Clarifications?|Amendments?|Updates|Request)\b)"
)
_LONGEST = 30  # words in a name
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = re.compile(MONTHS)
_YEAR = re.compile(r"(?:19|20)\d\d$")


@cache
def _lists(*keys: str) -> frozenset[str]:
    return frozenset(
        w.replace("-", " ") if keys[-1] in ("phrases", "first") else w for w in raw_words("latin", *keys)
    )


def classify(name: str, *, sure: bool = False) -> str:
    """The class that an English name's head word gives it; empty when no word tells.

    `sure`: heads such as "Technologies" and "Systems", which end names of other things too, do not tell.
    """
    words = [
        w.strip(".,()").replace(".", "") for w in re.sub(r"\([^()]*\)", "", name.replace(",", ", ")).split()
    ]
    words = [w for w in words if w and not _YEAR.match(w)]
    if words and _ORDINAL.fullmatch(words[0]):
        words = words[1:]
    if not words or not words[0][:1].isupper():
        return ""
    if "Secretary" in words:  # who holds an office
        return ""
    joined = " ".join(words)
    cut = [i for i, w in enumerate(words) if w in ("of", "for", "on")]
    heads = [words[-1]] + [words[i - 1] for i in cut if i > 0]
    if joined in _lists("organization", "phrases"):
        return ""
    if any(p in joined for p in _lists("organization", "phrases")):
        return "Organization"
    if words[-1] in _lists("firm", "legal") and len(words) > 1:
        return (
            "" if any(w in ("for", "to", "by", "with", "from", "at", "in", "on") for w in words) else "Firm"
        )
    if any(joined.startswith(p + " ") for p in _lists("regulation", "first")) and len(words) > 1:
        return "Regulation"
    if joined == "Industrial Policy":  # of no one in particular
        return ""
    if any(h in _lists("regulation", "last") for h in heads) and len(words) > 1:
        return "Regulation"
    if words[0] in _lists("organization", "first") and len(cut) and len(words) > 2:
        return "Organization"
    if any(h in _lists("organization", "last") for h in heads) and len(words) > 1:
        return "Organization"
    if words[-1] in _lists("firm", "last") and len(words) > 1 and not sure:
        wide = words[0] in raw_words("latin", "wide") or any(w in raw_words("latin", "small") for w in words)
        return "" if wide or len(words) > 4 else "Firm"
    return ""


def latin_names(reading: Reading) -> Iterator[Candidate]:
    """Candidates for every run of capitalised words whose head word tells what it is."""
    text = _WIDE_COMMA.sub(",", reading.original)
    tokens = list(_TOKEN.finditer(text))
    i = 0
    while i < len(tokens):
        if not may_begin(tokens[i].group()):
            i += 1
            continue
        end = _run(text, tokens, i)
        best = _best(text, tokens, i, end)
        if best is None:
            i = max(i + 1, end if reading.language == "zh" else i + 1)
            continue
        start, stop, type_ = best
        yield Candidate(tokens[start].start(), stop, type_, "English name", strong=True)
        i = next((n for n in range(i, len(tokens)) if tokens[n].start() >= stop), len(tokens))


def may_begin(token: str) -> bool:
    """Whether an English name may begin with the word: in capitals, and no "The" or "Exhibit"; or 3rd."""
    if _ORDINAL.fullmatch(token):
        return True
    return token[0].isupper() and token not in raw_words("latin", "not_names")


def _run(text: str, tokens: list[re.Match[str]], at: int) -> int:
    """One past the last token of the run of capitalised and small words that begins at token `at`."""
    end = at + 1
    i = at + 1
    depth = 0
    while i < min(len(tokens), at + _LONGEST):
        token = tokens[i].group()
        if _MONTH.fullmatch(token):  # the Entity List on December 2
            break
        gap = text[tokens[i - 1].end() : tokens[i].start()]
        if (
            gap.strip()
            and not (
                gap.strip() == "."
                and tokens[i - 1].group() in _lists("firm", "legal")
                and (token == "," or token in _lists("firm", "legal"))
            )
        ) or "\n" in gap:
            break
        if token == "(":
            depth += 1
        elif token == ")":
            if not depth:
                break
            depth -= 1
            end = i + 1
        elif token in (",", ";", ":"):
            following = tokens[i + 1].group() if i + 1 < len(tokens) else ""
            if token != "," or not (
                following in ("Ltd", "Inc", "LLC", "Ltd.", "Inc.", "Limited") or _listed(tokens, i)
            ):
                break
        elif token in raw_words("latin", "small"):
            if token in ("to", "from", "by") and _LIST_NAMED.match(text, tokens[i].end()):
                break  # "added Huawei to the Entity List"
            if token == "and" and not depth and _NEXT_NAME.match(text, tokens[i].end()):
                break
        elif token[0].isupper() or token[0].isdigit() or (depth and token[0].isalpha()):
            end = i + 1
        else:
            break
        i += 1
    return end


def _listed(tokens: list[re.Match[str]], comma: int) -> bool:
    """True in "Ministry of Trade, Industry and Energy"."""
    ahead = [t.group() for t in tokens[comma + 1 : comma + 6]]
    before = [t.group() for t in tokens[max(0, comma - 4) : comma]]
    return "and" in ahead[:4] and "of" in before and bool(ahead) and ahead[0][0].isupper()


def _best(text: str, tokens: list[re.Match[str]], at: int, end: int) -> tuple[int, int, str] | None:
    """The longest stretch of the run from `at` that has a class, with a bracketed abbreviation."""
    for stop in range(end, at, -1):
        if tokens[stop - 1].group() in raw_words("latin", "small") or tokens[stop - 1].group() in "(,;:":
            continue
        name = text[tokens[at].start() : tokens[stop - 1].end()]
        if " and " in name and classify(name.split(" and ")[0]) == "Firm":
            continue
        if name.count("(") != name.count(")"):
            continue
        if _is_body_of(name):
            continue
        if type_ := classify(name):
            finish = tokens[stop - 1].end()
            last = tokens[stop - 1].group()
            if text[finish : finish + 1] == "." and last in _lists("firm", "legal") and len(last) < 5:
                finish += 1
            return at, finish, type_
    return None


def _is_body_of(name: str) -> bool:
    """True for "Foo Council (FC) Bar Working Group": a council, then one of its groups."""
    first, _, rest = name.rpartition(") ")
    words = first.partition(" (")[0] if first.count("(") == 1 else first.rpartition(" (")[0]
    return bool(
        rest
        and "(" not in rest
        and words
        and words.split()[-1] in _lists("organization", "last")
        and classify(words) == classify(name) == "Organization"
    )


def abbreviation(name: str) -> tuple[str, str] | None:
    """("Foo Bar", "FB") for "Foo Bar (FB)"; None when the bracket holds no abbreviation."""
    m = re.fullmatch(r"(?P<long>[^()]+?)\s*\((?P<short>[^()]+)\)(?P<rest>.*)", name)
    if m and _ABBREVIATION.match(m["short"]):
        return (m["long"] + m["rest"]).strip(), m["short"]
    return None


def is_initials(short: str, long: str) -> bool:
    """True when the capitals of `short` stand, in order, at the beginnings of words of `long`."""
    letters = [c for c in short.lower() if c.isalpha()]
    if letters and letters[-1] == "s" and short[-1] == "s":
        letters.pop()
    initials = [w[0].lower() for w in re.split(r"[\s-]+", long) if w]
    at = 0
    for letter in letters:
        while at < len(initials) and initials[at] != letter:
            at += 1
        if at == len(initials):
            return False
        at += 1
    return bool(letters)
