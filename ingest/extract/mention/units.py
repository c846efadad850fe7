"""The squeezed text as units: known names, measures and words, side by side without overlap."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extract.mention.lexicon import Hit
from ingest.extract.mention.reading import Reading, tags
from narrows.resolve import is_cjk


@dataclass(frozen=True, slots=True)
class Unit:
    """Characters [start, end) that stay together when names are built."""

    start: int
    end: int
    text: str
    tag: str  # jieba's part of speech, or "known" or "measure"
    hit: Hit | None = None

    @property
    def is_technical(self) -> bool:
        """A known technology or node."""
        return self.is_a("Technology") or self.is_a("SupplyChainNode")

    def is_a(self, type_: str) -> bool:
        """A known name of that class."""
        return self.hit is not None and self.hit.name.entity.type == type_


def units(reading: Reading, hits: Sequence[Hit]) -> list[Unit]:
    """Known names (the longest of those that overlap), measures, and jieba's words for the rest."""
    owner: list[Unit | None] = [None] * len(reading.squeezed)
    measures = _measures(reading)
    exact = {(h.start, h.end) for h in hits}
    for start, end in measures:
        if (start, end) not in exact:
            owner[start:end] = [Unit(start, end, reading.squeezed[start:end], "measure")] * (end - start)
    for hit in sorted(hits, key=lambda h: (-(h.end - h.start), h.start, h.name.entity.id)):
        if any(owner[hit.start : hit.end]):
            continue
        unit = Unit(hit.start, hit.end, reading.squeezed[hit.start : hit.end], "known", hit)
        owner[hit.start : hit.end] = [unit] * (hit.end - hit.start)
    made: list[Unit] = []
    for word in reading.words():
        at = word.start
        while at < word.end:
            known = owner[at]
            if known is not None:
                if not made or made[-1] is not known:
                    made.append(known)
                at = min(known.end, word.end)
                continue
            stop = at
            while stop < word.end and owner[stop] is None:
                stop += 1
            tag = word.tag if (at, stop) == (word.start, word.end) else _tag(word.text)
            made.append(Unit(at, stop, reading.squeezed[at:stop], tag))
            at = stop
    return made


def _tag(text: str) -> str:
    """The part of speech of what a known name left of a word."""
    return tags(text)[0] if is_cjk(text[0]) else "x"


def _measures(reading: Reading) -> list[tuple[int, int]]:
    """Measures that can be part of a name: 7 奈米, 128 層以上, 300mm."""
    place = {at: i for i, at in enumerate(reading.origin)}
    spans = []
    for q in reading.quantities:
        if q.kind == "measure" and q.unit in ("nm", "μm", "mm", "layers", "inch"):
            inside = [place[at] for at in range(q.start, q.end) if at in place]
            if inside:
                spans.append((inside[0], inside[-1] + 1))
    return spans
