"""Scopes: the stretches of an article that a house rule looks at, with what it must leave alone blanked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..model.citations import ReadNote
from ..model.reading import Reading
from ..model.stretches import Stretch, blank
from ..named_tuples import NamedTuple
from ..text import Span


class Scoped(NamedTuple):
    """A part of an article, and its words at full length, what is out of scope blanked."""

    stretch: Stretch
    words: str

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a part of the words."""
        return self.stretch.span(start, end)


def stretches(reading: Reading, scopes: Iterable[str]) -> Iterator[Scoped]:
    """The stretches of an article in some scopes, in the order of the scopes.

    `text` is the running text, headings included, and `note` the notes, both without quotations,
    titles, addresses and the names of authors and outlets; `quotation` the quoted words of both.
    """
    for scope in dict.fromkeys(scopes):
        yield from READERS[scope](reading)


def in_text(reading: Reading) -> Iterator[Scoped]:
    """The paragraphs, without notes that are in them."""
    notes = [note.note.span for note in reading.outer_notes if note.note.inline]
    for paragraph in reading.article.paragraphs:
        stretch = reading.article.stretch(paragraph)
        inside = [stretch.offsets(note) for note in notes if note in paragraph]
        yield Scoped(stretch, blank(stretch.own, inside))


def in_notes(reading: Reading) -> Iterator[Scoped]:
    """The notes."""
    for note in reading.notes:
        yield Scoped(reading.stretch(note), reading.stretch(note).without(names(note)))


def names(note: ReadNote) -> list[Span]:
    """The titles, authors and outlets of a note's sources."""
    parts = chain.from_iterable((one.title, one.author, one.outlet) for one in note.citations)
    return [part for part in parts if part]


def in_quotations(reading: Reading) -> Iterator[Scoped]:
    """The quotations of text and notes, with their marks; a quoted title is none."""
    for paragraph in reading.article.paragraphs:
        stretch = reading.article.stretch(paragraph)
        for place in stretch.quotations.outer:
            yield whole(reading, stretch.span(*place))
    for note in reading.notes:
        yield from (whole(reading, quotation) for quotation in note.quotations)


def in_titles(reading: Reading) -> Iterator[Scoped]:
    """The titles that the notes give."""
    yield from (whole(reading, citation.title) for citation in reading.citations if citation.title)


def in_headings(reading: Reading) -> Iterator[Scoped]:
    """The headings."""
    yield from (whole(reading, heading) for heading in reading.article.headings)


def in_symbols(reading: Reading) -> Iterator[Scoped]:
    """The symbols of text and notes."""
    yield from (whole(reading, mention.span) for mention in reading.mentions)


def whole(reading: Reading, span: Span) -> Scoped:
    """A stretch with nothing left out."""
    stretch = reading.article.stretch(span)
    return Scoped(stretch, stretch.words)


READERS = {
    "text": in_text,
    "note": in_notes,
    "quotation": in_quotations,
    "title": in_titles,
    "heading": in_headings,
    "symbol": in_symbols,
}
