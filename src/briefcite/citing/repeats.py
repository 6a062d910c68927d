"""Repeats: ibid., references to notes and short forms, resolved over notes typed by hand.

A citation that was not understood breaks the chain: nothing is resolved across it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from ..model import Article, Citation, Library, ReadNote, Repeat, Short
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Span, overlap
from .contradicting import contradiction, is_part_of_series
from .referring import Numbering, Reference, find_references, in_order
from .shortening import Names, add_uses, find_declared, fold_declared, is_among, is_full, recorded_shorts
from .sources import Shelf, is_same_source

IBID = pattern(r"[*_]*(?:ibid|ibíd|id)\b", re.IGNORECASE)
AUTHOR_ONLY = pattern(r"[*_]*idem\b", re.IGNORECASE)


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
    chain = Chain(article, notes, names)
    repeats = tuple(chain.walk())
    return Resolved(tuple(notes), repeats, shorts)


class Chain:
    """One walk over the notes in reading order: what each citation means, and the repeats on the way."""

    def __init__(
        self, article: Article, notes: Sequence[ReadNote], names: dict[str, Citation | None]
    ) -> None:
        self.article = article
        self.numbering = Numbering(article)
        self.notes = in_order(self.numbering, notes)
        self.shelf = Shelf(article, self.notes, names)
        self.means: dict[Citation, Citation | None] = {}

    def walk(self) -> Iterator[Repeat]:
        """The repeats of all notes, and the references to notes in the text."""
        for rank, note in enumerate(self.notes):
            references = list(find_references(self.article, self.numbering, note.note.body))
            places = [reference.span.start for reference in references]
            for number, citation in enumerate(note.citations):
                first, last = (bisect_left(places, at) for at in (citation.span.start, citation.span.end))
                own = [r for r in references[max(0, first - 1) : last] if overlap(r.span, citation.span)]
                repeat = self.read(rank, number, own)
                self.means[citation] = repeat.target if repeat else citation
                if repeat:
                    yield repeat
                else:
                    self.shelf.add(citation)
            cited = [citation.span for citation in note.citations]
            for reference in references:
                if not is_among(cited, reference.span):
                    yield self.refer(rank, reference, None)
        for paragraph in self.article.paragraphs:
            for reference in find_references(self.article, self.numbering, paragraph):
                yield Repeat(reference.span, "note", doubt="missing" if reference.missing else "")

    def read(self, rank: int, number: int, references: list[Reference]) -> Repeat | None:
        """The repeat that a citation is, or None for one that stands by itself."""
        citation = self.notes[rank].citations[number]
        said = citation.repeat
        if references:
            return (
                self.refer(rank, references[0], citation)
                if len(references) == 1
                else Repeat(references[0].span, "note", citation)
            )
        if said and AUTHOR_ONLY.match(str(said)):
            return Repeat(said, "ibid", citation)
        if said and IBID.match(str(said)):
            if is_part_of_series(citation):
                return None
            return self.look_back(rank, number, citation, said)
        if said or not is_full(citation):
            return self.shorten(rank, citation)
        return None

    def look_back(self, rank: int, number: int, citation: Citation, said: Span) -> Repeat:
        """What an ibid. means: the source before it in its note, else the one source of the note before."""
        if number:
            targets = [self.means.get(self.notes[rank].citations[number - 1])]
        elif not rank:
            return Repeat(said, "ibid", citation, doubt="first")
        else:
            before = self.notes[rank - 1]
            known = before.status == "understood" and before.citations
            targets = [self.means.get(one) for one in before.citations] if known else [None]
        first = targets[-1]
        if first is None or None in targets:
            return Repeat(said, "ibid", citation)
        others = [one for one in targets[:-1] if one and not is_same_source(one, first)]
        if others:
            places = tuple(one.span for one in self.notes[rank - 1].citations)
            return Repeat(said, "ibid", citation, doubt="several", others=places)
        against = contradiction(self.article, citation, first, self.shelf)
        if against:
            return Repeat(said, "ibid", citation, doubt="contradicted", others=(against, first.span))
        return Repeat(said, "ibid", citation, first)

    def refer(self, rank: int, reference: Reference, citation: Citation | None) -> Repeat:
        """What a reference to a note by number means."""
        span, note = reference.span, reference.target
        if note is None:
            return Repeat(span, "note", citation, doubt="missing" if reference.missing else "")
        place = self.numbering.rank(note)
        if self.numbering.sound:
            back = reference.forward is False or (
                reference.forward is None and str(span)[:1] == "n" and citation
            )
            if back and place >= rank:
                return Repeat(span, "note", citation, doubt="later", others=(note.mark,))
            if reference.forward and place <= rank:
                return Repeat(span, "note", citation, doubt="earlier", others=(note.mark,))
        return self.name(rank, place, citation, span)

    def name(self, rank: int, place: int, citation: Citation | None, span: Span) -> Repeat:
        """The source of a note that a reference names; in doubt where only another note has that name."""
        targets = list(filter(None, (self.means.get(c) for c in self.notes[place].citations)))
        name = self.shelf.name_before(self.notes[rank], span, citation)
        if not name or place >= rank:
            one = targets[0] if len(targets) == 1 and len(self.notes[place].citations) == 1 else None
            return Repeat(span, "note", citation, one)
        named = [target for target in targets if self.shelf.is_named(name, target)]
        if named:
            return Repeat(span, "note", citation, named[0] if len(named) == 1 else None)
        other = next((c for c in self.shelf.named(name) if c.span.start != span.start), None)
        if other and targets and self.numbering.sound:
            body = str(self.notes[place].note.body).casefold()
            words = body + " ".join(str(target.span).casefold() for target in targets)
            if not any(word in words for word in name.split()):
                return Repeat(span, "note", citation, doubt="differs", others=(other.span,))
        return Repeat(span, "note", citation)

    def shorten(self, rank: int, citation: Citation) -> Repeat | None:
        """What a short form means; None where the words are no short form."""
        found = self.shelf.look_up(citation)
        if found is None:
            return None
        name, targets = found
        earlier = list(islice(filter(self.shelf.has, targets), 2))
        if earlier:
            return Repeat(name, "short", citation, earlier[0] if len(earlier) == 1 else None)
        if targets:
            return Repeat(name, "short", citation, doubt="before", others=(next(iter(targets)).span,))
        sure = self.shelf.is_sure(citation)
        return Repeat(name, "short", citation, doubt="never" if sure else "")
