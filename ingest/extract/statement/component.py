"""The spaCy component `narrows_statements`: what a passage states, from its mentions and quantities."""

from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.found import Found, Made, Quantity
from ingest.extract.quantity.home import with_neighbours
from ingest.extract.statement import english, nested
from ingest.extract.statement.caption import Caption, of_cell
from ingest.extract.statement.clause import TITLE
from ingest.extract.statement.coordinate import coordinate, drop_allies, drop_pairs, part_clauses, take_asides
from ingest.extract.statement.discourse import Discourse
from ingest.extract.statement.fold import fold
from ingest.extract.statement.frame import load
from ingest.extract.statement.issued import with_dates_of_issue
from ingest.extract.statement.lead import Lead, figure_of
from ingest.extract.statement.leaders import leaders
from ingest.extract.statement.learned import reading as learned_reading
from ingest.extract.statement.learned.candidates import Sighting, sighted
from ingest.extract.statement.learned.framed import Framed
from ingest.extract.statement.line import Line, close_up, encode, items_of
from ingest.extract.statement.listing import Listing
from ingest.extract.statement.match import Matcher
from ingest.extract.statement.merge import merged
from ingest.extract.statement.places import places
from ingest.extract.statement.portfolio import Portfolio, unfold_parts
from ingest.extract.statement.priced import priced
from ingest.extract.statement.profile import Profile
from ingest.extract.statement.respective import each_its_own
from ingest.extract.statement.share import Shares
from ingest.extract.statement.source import drop_sources
from narrows.model import Drop

_listings: WeakKeyDictionary[Discourse, Listing] = WeakKeyDictionary()
_profiles: WeakKeyDictionary[Discourse, Profile] = WeakKeyDictionary()
_captions: WeakKeyDictionary[Discourse, Caption] = WeakKeyDictionary()
_leads: WeakKeyDictionary[Discourse, Lead] = WeakKeyDictionary()
_discourses: WeakKeyDictionary[object, Discourse] = WeakKeyDictionary()  # by the document's `Names`


def state(
    text: str,
    language: str,
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Found],
    quantities: Sequence[Quantity],
    discourse: Discourse | None = None,
    *,
    learned: bool = True,
    watch: Callable[[Sighting, Framed], None] | None = None,
) -> tuple[list[Made], list[Drop]]:
    """What the sentences of a view state, and what was dropped and why.  All offsets are the view's.

    `learned=False` leaves out what the learned model would add to the frames; `watch` is shown each sentence
    as the models see it, and what the frames say of it, which is how the models are trained.
    """
    discourse = discourse or Discourse()
    named_before = frozenset(discourse.countries)
    discourse.open(text, mentions)
    frames = load()
    folded = fold(text)
    items = items_of(folded, mentions, with_neighbours(text, sentences, quantities, mentions))
    items += places(folded, sentences, items)
    if language == "zh":
        items += leaders(folded, mentions, items, named_before)
    items.sort(key=lambda item: item.start)
    matcher = Matcher(text, language, discourse, [], [])
    subjects = discourse.subjects(language)
    subjects.open(folded)
    shares = Shares(matcher)
    portfolio = Portfolio(matcher)
    listing = _listings.setdefault(discourse, Listing())
    caption = _captions.setdefault(discourse, Caption())
    profile = _profiles.setdefault(discourse, Profile())
    lead = _leads.setdefault(discourse, Lead())
    previous: Line | None = None
    for start, end in sentences:
        inside = [item for item in items if start <= item.start and item.end <= end]
        if not inside and (subjects.actor is None or end - start > TITLE):
            continue
        line = encode(folded, start, end, inside)
        if language == "zh":
            close_up(line)
            drop_sources(line)
        else:
            english.prepare(line)
        drop_pairs(line)
        unfold_parts(line)
        take_asides(line)
        drop_allies(line)
        part_clauses(line)
        coordinate(line, language)
        seen = sighted(line, (start, end), subjects, discourse.rule, previous)
        previous = seen.line
        already = len(matcher.made)
        matcher.settled.clear()
        for _ in range(2):  # an apposition may stand between two coordinated names
            coordinate(line, language)
            matcher.appositions(line, frames.appositions[language], (start, end))
        for aside in line.asides:
            coordinate(aside, language)
            subjects.host(aside)
            matcher.clauses(aside, frames.asides[language], (start, end))
        subjects.resolve(line)
        if language == "en":
            discourse.put_rule(line)
        matcher.clauses(line, frames.clauses[language], (start, end))
        if not portfolio.read(line, (start, end), already):
            shares.read(line, (start, end))
        listing.read(matcher, line, frames.lists[language], (start, end))
        labelled = profile.read(matcher, seen.line, frames.labels[language], (start, end))
        if labelled is not None:
            portfolio.read(labelled, (start, end), already)
        item = lead.over(seen) if language == "zh" else None
        if item is not None:
            matcher.clauses(item.line, frames.items[language], (start, end))
        if item is not None and (figure := figure_of(item)) is not None:
            shares.read(figure, (start, end))
        for sighting in filter(None, (seen, item)):
            if watch is not None:
                watch(sighting, learned_reading.framed(matcher, already))
            if learned and discourse.rule is None:  # a rule's own text is told by its frames (F1 0.96)
                learned_reading.read(matcher, sighting, already)
        matcher.made[already:] = each_its_own(matcher.made[already:], seen.line, text)
        if language == "zh":
            caption.read(line, folded[start:end], matcher.made, already)
    (nested.read if language == "zh" else english.nested)(matcher, folded, mentions, sentences)
    made = priced(merged(with_dates_of_issue(matcher.made, discourse.issues)), discourse.homes)
    return discourse.news(made, text), matcher.drops


@Language.factory("narrows_statements")
class Statements:
    """Reads `doc._.view`, `.mentions` and `.quantities`; writes `doc._.statements` and `doc._.drops`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.language = nlp.lang
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        view = doc._.view
        discourse = _discourses.setdefault(doc._.names, Discourse(doc._.anchor))
        if view.cell is not None:
            discourse = discourse.of_cell()
        made, drops = state(
            doc.text, view.language, view.sentences, doc._.mentions, doc._.quantities, discourse
        )
        doc._.statements = of_cell(made, view.caption) if view.caption else made
        doc._.drops = [*doc._.drops, *drops]
        return doc
