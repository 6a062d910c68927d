"""Scopes: the stretches of an article that a house rule looks at, with what it must leave alone blanked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..model.citations import ReadNote
from ..model.own_words import blank, own_words
from ..model.reading import Reading
from ..named_tuples import NamedTuple
from ..text import Span
from ..values.quotation import pair_quotations


class Stretch(NamedTuple):
    """A part of an article, and its words at full length, what is out of scope blanked."""

    span: Span
    words: str


def stretches(reading: Reading, scopes: Iterable[str]) -> Iterator[Stretch]:
    """The stretches of an article in some scopes, in the order of the scopes.

    `text` is the running text, headings included, and `note` the notes, both without quotations,
    titles, addresses and the names of authors and outlets; `quotation` the quoted words of both.
    """
    for scope in dict.fromkeys(scopes):
        yield from READERS[scope](reading)


def in_text(reading: Reading) -> Iterator[Stretch]:
    """The paragraphs, without notes that stand in them."""
    notes = [note.note.span for note in reading.outer_notes if note.note.inline]
    for paragraph in reading.article.paragraphs:
        words = own_words(reading.article, paragraph)
        inside = [(n.start - paragraph.start, n.end - paragraph.start) for n in notes if n in paragraph]
        yield Stretch(paragraph, blank(words, inside))


def in_notes(reading: Reading) -> Iterator[Stretch]:
    """The notes."""
    for note in reading.notes:
        yield Stretch(note.note.body, own_words(reading.article, note.note.body, names(note)))


def names(note: ReadNote) -> list[Span]:
    """The titles, authors and outlets of a note's sources."""
    parts = chain.from_iterable((one.title, one.author, one.outlet) for one in note.citations)
    return [part for part in parts if part]


def in_quotations(reading: Reading) -> Iterator[Stretch]:
    """The quotations of text and notes, with their marks; a quoted title is none."""
    for paragraph in reading.article.paragraphs:
        for place in pair_quotations(reading.article.words(paragraph)).outer:
            yield whole(reading, paragraph.within(*place))
    for note in reading.notes:
        yield from (whole(reading, quotation) for quotation in note.quotations)


def in_titles(reading: Reading) -> Iterator[Stretch]:
    """The titles that the notes give."""
    yield from (whole(reading, citation.title) for citation in reading.citations if citation.title)


def in_headings(reading: Reading) -> Iterator[Stretch]:
    """The headings."""
    yield from (whole(reading, heading) for heading in reading.article.headings)


def in_symbols(reading: Reading) -> Iterator[Stretch]:
    """The symbols of text and notes."""
    yield from (whole(reading, mention.span) for mention in reading.mentions)


def whole(reading: Reading, span: Span) -> Stretch:
    """A stretch with nothing left out."""
    return Stretch(span, reading.article.words(span))


READERS = {
    "text": in_text,
    "note": in_notes,
    "quotation": in_quotations,
    "title": in_titles,
    "heading": in_headings,
    "symbol": in_symbols,
}
