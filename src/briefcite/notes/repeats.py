"""Repeats: ibid., references to notes and short forms, resolved over notes typed by hand.

Each way to a target has a certainty, which was set by hand and is not calibrated yet: `looking_back` for
*ibid.*, `pointing` for notes by number, `matching` for short forms, of which most are declared nowhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..model import Article, Citation, Library, ReadNote, Repeat, Short
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Span, overlap
from ..values.words import has_role
from .chain import Chain
from .contradicting import is_part_of_series
from .looking_back import look_back
from .matching import name_parts
from .pointing import point
from .referring import Reference, find_references
from .shortening import Names, add_uses, find_declared, fold_declared, is_among, is_full, recorded_shorts

BRACKETED = pattern(r"\([^()]{0,80}\)")
STOPS = ".;:()[]\r\n"
"""What is before the first words of a citation."""
NEXT = 6
DECLARED, LATER = 0.98, 0.7
"""How sure a short form is that a note declares or a record has, and one whose full form comes later."""


class Resolved(NamedTuple):
    """The notes with the short forms that were found in them, and every repeat."""

    notes: tuple[ReadNote, ...]
    repeats: tuple[Repeat, ...]
    shorts: tuple[Short, ...]


def resolve_repeats(article: Article, notes: Sequence[ReadNote], library: Library) -> Resolved:
    """What the repeated citations of some notes mean."""
    shorts = tuple(short for note in notes for short in find_declared(article, note))
    if shorts:
        notes = [fold_declared(note, tuple(find_declared(article, note))) for note in notes]
    names: dict[str, Citation | None] = dict(recorded_shorts(notes, library))
    names |= {short.name: short.target for short in shorts}
    if names:
        called = Names(names)
        notes = [add_uses(article, note, called) for note in notes]
    starts = {one.span.start: one for note in notes for one in note.citations}
    shorts = tuple(s._replace(target=starts.get(s.target.span.start, s.target)) for s in shorts)
    names |= {short.name: short.target for short in shorts}
    repeats = tuple(Walk(Chain(article, notes, names)).repeats())
    return Resolved(tuple(notes), repeats, shorts)


class Said(NamedTuple):
    """Words that send back, and their kind."""

    span: Span
    kind: str


class Walk:
    """One walk over the notes in reading order, and the repeats on the way."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self.article = chain.article
        self.shelf = chain.shelf

    def repeats(self) -> Iterator[Repeat]:
        """The repeats of all notes, and the references to notes in the text."""
        for rank, note in enumerate(self.chain.notes):
            said = self.said(note)
            references = list(find_references(self.article, self.chain.numbering, note.note.body))
            places = [reference.span.start for reference in references]
            for number, citation in enumerate(note.citations):
                first, last = (bisect_left(places, at) for at in (citation.span.start, citation.span.end))
                own = [r for r in references[max(0, first - 1) : last] if overlap(r.span, citation.span)]
                repeat = self.read(rank, number, own, said.get(citation))
                self.chain.remember(rank, citation, repeat)
                if repeat:
                    yield repeat
                if len(own) > 1:
                    yield from (Repeat(one.span, "note", doubt="missing") for one in own if one.missing)
            cited = [citation.span for citation in note.citations]
            for reference in references:
                if not is_among(cited, reference.span):
                    yield point(self.chain, rank, reference, None)
        for paragraph in self.article.paragraphs:
            for reference in find_references(self.article, self.chain.numbering, paragraph):
                yield Repeat(reference.span, "note", doubt="missing" if reference.missing else "")

    def said(self, note: ReadNote) -> dict[Citation, Said]:
        """The first words of each citation of a note that send back."""
        found: dict[Citation, Said] = {}
        starts = [citation.span.start for citation in note.citations]
        stretch = self.article.stretch(note.note.body)
        for repeat in stretch.repeats if starts else ():
            span = stretch.span(repeat.start, repeat.end)
            citation = note.citations[max(0, bisect_left(starts, span.end) - 1)]
            if overlap(span, citation.span):
                found.setdefault(citation, Said(span, repeat.kind))
        return found

    def read(self, rank: int, number: int, references: list[Reference], said: Said | None) -> Repeat | None:
        """The repeat that a citation is, or None for one that is alone."""
        citation = self.chain.notes[rank].citations[number]
        if said and (said.kind == "author" or (said.kind == "ibid" and is_another(citation, said.span))):
            return None
        if said and said.kind == "ibid":
            return look_back(self.chain, rank, number, said.span)
        if len(references) > 1:
            return Repeat(references[0].span, "note", citation)
        if references:
            return point(self.chain, rank, references[0], citation)
        if said and not (citation.author or citation.title):
            if not self.opens(citation, said.span):
                return Repeat(said.span, "short", citation)
            return look_back(self.chain, rank, number, said.span)
        return self.shorten(rank, citation)

    def opens(self, citation: Citation, said: Span) -> bool:
        """Whether nothing but a signal is before words that send back: no name that was not read."""
        start = citation.signal.start if citation.signal else said.start
        before = self.article.prose[max(0, start - NEXT) : start].rstrip(" *_")
        return not before or before[-1] in STOPS

    def shorten(self, rank: int, citation: Citation) -> Repeat | None:
        """What a short form means; None where the words are not a short form."""
        name = citation.repeat or citation.title or citation.author
        if name is None:
            return None
        if str(name).strip(" .,") in self.shelf.names:
            return self.declared(citation, name)
        if is_bare(citation) if citation.repeat else is_short(citation):
            found = self.shelf.find(citation)
            if found and (citation.repeat or citation.pinpoints or self.chain.ranks[found.target] < rank):
                return Repeat(name, "short", citation, found.target, certainty=found.certainty)
        if is_full(citation) and not citation.repeat:
            return None
        later = self.shelf.find_later(citation)
        if later is None:
            return None
        said, targets = later
        if any(self.shelf.has(target) for target in targets):
            return Repeat(said, "short", citation)
        if not is_bare(citation):
            return Repeat(said, "short", citation)
        if targets:
            target = next(iter(targets))
            return Repeat(said, "short", citation, target, "before", (target.span,), LATER)
        return Repeat(said, "short", citation, doubt="never" if self.shelf.is_sure(citation) else "")

    def declared(self, citation: Citation, name: Span) -> Repeat:
        """What a short form means that a note declares or a record has."""
        target = self.shelf.names[str(name).strip(" .,")]
        if target and self.shelf.has(target):
            return Repeat(name, "short", citation, target, certainty=DECLARED)
        if target:
            return Repeat(name, "short", citation, target, "before", (target.span,), LATER)
        return Repeat(name, "short", citation)


def is_bare(citation: Citation) -> bool:
    """Whether nothing is between the name of a source and the words that send back, so that all was read."""
    said = citation.repeat
    names = [name for name in (citation.author, citation.title) if name]
    end = max((name.end for name in names), default=0)
    if said is None or not names or said.start < end:
        return True
    between = said.source.text[end : said.start]
    dates, pinpoints = ([one.span for one in placed] for placed in (citation.dates, citation.pinpoints))
    for known in (citation.outlet, citation.identifier, *dates, *pinpoints):
        between = between.replace(str(known), " ") if known else between
    return not name_parts(BRACKETED.sub(" ", between))


def is_another(citation: Citation, said: Span) -> bool:
    """Whether an ibid. keeps a part of the source before it, or its author, and names a source of its own."""
    if is_part_of_series(citation):
        return True
    word = str(said).strip("*_")
    return has_role(word, "repeat/id") and bool(citation.title and (citation.dates or citation.outlet))


def is_short(citation: Citation) -> bool:
    """Whether a citation says no more than a short form may: no symbol, and a title or a date."""
    if citation.key or citation.record or (citation.symbols and not (citation.title or citation.author)):
        return False
    return not (citation.title and (citation.dates or citation.identifier))
