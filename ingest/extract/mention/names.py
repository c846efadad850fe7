"""The names of one document: gathered passage by passage, settled, then found everywhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.extract.found import Found, Quantity
from ingest.extract.mention.bare import Bare
from ingest.extract.mention.cited import authors
from ingest.extract.mention.country import OURS
from ingest.extract.mention.introduced import introductions
from ingest.extract.mention.items import Items
from ingest.extract.mention.known import known
from ingest.extract.mention.learned.refine import is_repeated, left_out, refined, with_repeated
from ingest.extract.mention.learned.tagger import RULE as LEARNED
from ingest.extract.mention.learned.tagger import is_available
from ingest.extract.mention.ledger import Ledger
from ingest.extract.mention.lexicon import Lexicon
from ingest.extract.mention.phase import Phases
from ingest.extract.mention.pronoun import pronouns, without_antecedent
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.redefined import is_other, redefinitions
from ingest.extract.mention.scanning import Scan, scan
from ingest.extract.mention.shortened import short_forms, without_country
from ingest.extract.mention.spans import choose, contest
from ingest.extract.mention.title import title
from ingest.extract.view import View
from narrows.model import Document, Drop, Entity, PassageKind
from narrows.resolve import fold, is_cjk, is_legal_form, is_unknown

_OFFICE = re.compile(
    "(?:法官|律师|执行长|总裁|董事长|创办人|创始人|主席|教授|分析师|研究员|学者|部长|国务卿|议员|记者|顾问|主任"
    "|合伙人|经济学家|发言人|总经理|首席[^，。]{0,4}官) ?$"
)
_KEPT = ("Firm", "Organization", "Regulation", "Technology", "SupplyChainNode")


class Names:
    """What one document calls things."""

    def __init__(
        self, document: Document | None = None, *, vocabulary: bool = True, learned: bool = True
    ) -> None:
        self._learned = learned  # whether the tagger has the last word on running text
        self._known = known(vocabulary)
        self._document = document
        self._scans: dict[int, Scan] = {}
        self._running: set[int] = set()  # those of running text
        self._chosen: dict[int, list[Candidate]] = {}
        self._generic: set[tuple[str, str]] = set()
        self._ledger = Ledger()
        self._items = Items()
        self._lexicon = Lexicon(())
        self._title: Candidate | None = None
        self._home = self._written_in(document)
        self._bare = Bare(self._known, self._home if document else None)
        self._phases = Phases()
        self._authors = authors(document.text) if document else frozenset()
        self._redefined = dict(redefinitions(document.text)) if document else {}

    @property
    def home(self) -> Entity | None:
        """The country whose reports are written as this document is."""
        return self._home

    def read(self, view: View, quantities: Sequence[Quantity]) -> None:
        """Take note of the candidates of one view."""
        reading = Reading(view.text, view.language, quantities, view.ignored)
        made = scan(reading, self._known)
        made.candidates[:] = [c for c in made.candidates if not self._is_person(reading, c)]
        if self._redefined:
            made.candidates[:] = [c for c in made.candidates if not self._is_redefined(reading, c)]
        if not self._scans and self._document is not None:
            self._title = title(reading, self._document)
            if self._title:
                made.candidates.append(self._title)
        self._scans[id(view)] = made
        if view.cell is None and view.passage.kind is not PassageKind.TABLE and is_available(view.language):
            self._running.add(id(view))
        self._items.add(view, made)

    def settle(self) -> None:
        """Once all views were read: decide which written forms are one entity."""
        self._items.settle()
        for made in self._scans.values():
            self._introduce(made)
        for made in self._scans.values():
            made.candidates.extend(self._items.candidates(made))
            for candidate in made.candidates:
                if candidate.entity is None and candidate.strong and candidate.type in _KEPT:
                    name = made.reading.written(candidate.start, candidate.end)
                    self._ledger.note(candidate.type, name)
                    for short in short_forms(candidate.type, name):
                        self._ledger.join(candidate.type, name, short)
                    if short := without_country(made, candidate):
                        self._ledger.join(candidate.type, name, short)
        self._lexicon = Lexicon(self._ledger.names())
        if self._learned and self._title is None:  # a rule's own text is told by the rules (F1 0.98)
            self._refine()

    def _refine(self) -> None:
        """Let the learned tagger have the last word on running text; its new names are found everywhere."""
        tagged = [key for key, made in self._scans.items() if key in self._running]
        for key in tagged:
            reading, every = self._scans[key].reading, self._candidates(key)
            both = refined(self._scans[key], choose(every), every)
            self._chosen[key] = [c for c in both if not self._is_person(reading, c)]
            for candidate in self._chosen[key]:
                if candidate.rule == LEARNED and candidate.entity is None and is_repeated(candidate):
                    self._ledger.note(candidate.type, reading.written(candidate.start, candidate.end))
        if tagged:
            self._lexicon = Lexicon(self._ledger.names())
            for key in tagged:
                self._chosen[key] = with_repeated(self._chosen[key], self._again(key))

    def found(self, view: View) -> tuple[list[Found], list[Drop]]:
        """The mentions of a view, maximal and nested, in reading order; and the candidates dropped."""
        reading = self._scans[id(view)].reading
        tagged = self._chosen.get(id(view))
        chosen = choose(self._candidates(id(view))) if tagged is None else tagged
        mentions = self._bare.meant(view.text, self._made(reading, chosen), is_cell=view.cell is not None)
        mentions += self._phases.meant(reading, mentions)
        subject = self._ledger.entity("Regulation", self._title.name) if self._title else None
        found = sorted(
            [*mentions, *pronouns(reading, mentions, view.sentences, subject)],
            key=lambda f: (f.start, -f.end),
        )
        return found, list(without_antecedent(reading, found))

    def beaten(self, view: View) -> Iterator[tuple[Found, Found | None]]:
        """Candidates that another, of other bounds or another entity, beat; None: the tagger saw no name."""
        reading = self._scans[id(view)].reading
        kept, pairs = contest(self._candidates(id(view)))
        tagged = self._chosen.get(id(view), kept)
        refused = list(left_out(kept, tagged))
        pairs += [(loser, winner) for loser, winner in refused if winner is not None]
        for pair in pairs:
            for loser, winner in pairwise(self._made(reading, pair)):
                if loser.entity.id != winner.entity.id:
                    yield loser, winner
        for loser in self._made(reading, [loser for loser, winner in refused if winner is None]):
            yield loser, None

    def ruled(self, view: View) -> tuple[Reading, list[Candidate]]:
        """The text of a view and what the rules alone choose there, once all views are settled."""
        return self._scans[id(view)].reading, choose(self._candidates(id(view)))

    def _candidates(self, key: int) -> list[Candidate]:
        return [*self._scans[key].candidates, *self._again(key)]

    def _again(self, key: int) -> list[Candidate]:
        """Names of the document found in the view once more."""
        reading = self._scans[key].reading
        hits = self._lexicon.hits(reading.squeezed, reading.original)
        return [Candidate(h.start, h.end, h.name.entity.type, h.name.rule, h.name.entity) for h in hits]

    def is_generic(self, entity: Entity, written: str) -> bool:
        """True for a name so wide that it is a mention only when a statement speaks of it."""
        return (entity.id, written) in self._generic

    def _is_person(self, reading: Reading, candidate: Candidate) -> bool:
        """True for a firm that nothing knows and that bears an author's name or an office: 法官 Ann Lee."""
        if candidate.entity is not None or candidate.type != "Firm":
            return False
        latin = reading.squeezed[candidate.start].isascii()
        held = latin and _OFFICE.search(reading.squeezed, 0, candidate.start)
        return bool(held) or reading.written(candidate.start, candidate.end) in self._authors

    def _is_redefined(self, reading: Reading, candidate: Candidate) -> bool:
        written = reading.written(candidate.start, candidate.end)
        long = self._redefined.get(written) or self._redefined.get(written.removesuffix("s"))
        return long is not None and candidate.entity is not None and is_other(candidate.entity, long)

    def _written_in(self, document: Document | None) -> Entity | None:
        """The country that 我國 stands for: Taiwan in traditional script, else China."""
        sample = document.text[:20000] if document else ""
        traditional = sum(map(sample.count, "國與為學產業東對發"))
        simplified = sum(map(sample.count, "国与为学产业东对发"))
        if traditional == simplified:
            traditional += any(
                is_cjk(c) and c != plain for c, plain in zip(sample, fold(sample), strict=True)
            )
        return self._known.entities.get("country:tw" if traditional > simplified else "country:cn")

    def _introduce(self, made: Scan) -> None:
        for intro in introductions(made.reading, made.candidates, made.units):
            if intro.type == "Firm" and any(is_legal_form(fold(n)) for n in (intro.name, intro.alias)):
                continue
            if intro.entity is not None:
                self._ledger.link(intro.type, intro.name, intro.entity)
                self._ledger.link(intro.entity.type, intro.alias, intro.entity)
            else:
                self._ledger.join(intro.type, intro.name, intro.alias)
            made.candidates.append(Candidate(intro.start, intro.end, intro.type, "named beside another name"))

    def _made(self, reading: Reading, candidates: Sequence[Candidate]) -> list[Found]:
        made: list[Found] = []
        for candidate in candidates:
            start, end = reading.span(candidate.start, candidate.end)
            if any(a < end and start < b for a, b in reading.ignored):
                continue
            if candidate.rule == OURS:
                made += [Found(start, end, self._home, OURS)] if self._home else []
                continue
            name = candidate.name or reading.text[start:end]
            entity = candidate.entity or self._ledger.entity(candidate.type, name)
            if candidate.type in ("Firm", "Regulation") and is_unknown(entity.id):
                entity = self._known.named(name, candidate.type) or entity
            if candidate.generic:
                self._generic.add((entity.id, reading.text[start:end]))
            made.append(Found(start, end, entity, candidate.rule))
        return made
