"""Notes: from an article's words to citations, and from those to the records of a library."""

from __future__ import annotations

from bisect import bisect_left

from ..model import Article, Library, Placed, Reading, ReadNote
from ..settings import Settings
from ..symbols import FoundSymbol, find_suspects, find_symbols
from ..values.date import Date
from ..values.languages import DEFAULT, read_language
from .find import build_note, take_apart
from .repeats import resolve_repeats
from .resolve import resolve_notes

__all__ = ["read_article"]


def read_article(article: Article, library: Library, settings: Settings) -> Reading:
    """An article with the citations of its notes, their records, and every symbol and date in it."""
    source, prose = article.source, article.prose
    symbols = list(find_symbols(prose))
    notes = read_notes(article, symbols)
    known = list(resolve_notes(notes, library))
    resolved = resolve_repeats(article, known, library)
    return Reading(
        article,
        library,
        resolved.notes,
        mentions=tuple(Placed(source.span(found.start, found.end), found) for found in symbols),
        suspects=tuple(Placed(source.span(near.start, near.end), near) for near in find_suspects(prose)),
        dates=tuple(find_dates_in(article, symbols)),
        language=find_language(article, settings),
        repeats=resolved.repeats,
        shorts=resolved.shorts,
    )


def find_language(article: Article, settings: Settings) -> str:
    """The two letters of an article's language: what it says itself, else the settings, else its words."""
    named = article.language or settings.language
    return read_language(article.prose) if named == DEFAULT else named[:2].lower()


def read_notes(article: Article, symbols: list[FoundSymbol]) -> list[ReadNote]:
    """The notes of an article as read, without their records.

    A document that is unlike those that the reader knows makes all its notes less certain.
    """
    doubtful = [found.start for found in symbols if found.doubt]
    read = []
    for note in article.notes:
        inside = doubtful[bisect_left(doubtful, note.body.start) : bisect_left(doubtful, note.body.end)]
        stretch = article.stretch(note.body)
        read.append((note, stretch, take_apart(stretch.contents, frozenset(map(stretch.offset, inside)))))
    shares = [parts.signals.share for _, _, parts in read if parts.tokens]
    mean = sum(shares) / len(shares) if shares else 0.0
    return [build_note(note, stretch, parts, mean) for note, stretch, parts in read]


def find_dates_in(article: Article, symbols: list[FoundSymbol]) -> list[Placed[Date]]:
    """The dates of text and notes, each once, in order; those in symbols are none."""
    taken = [(found.start, found.end) for found in symbols]
    found: dict[tuple[int, int], Placed[Date]] = {}
    for stretch in map(article.stretch, article.passages):
        for start, end, date in stretch.dates:
            span = stretch.span(start, end)
            if not is_taken(taken, span.start):
                found[span.start, span.end] = Placed(span, date)
    return [found[place] for place in sorted(found)]


def is_taken(places: list[tuple[int, int]], offset: int) -> bool:
    """Whether an offset is in one of some places, which are in order and apart."""
    at = bisect_left(places, (offset + 1, 0)) - 1
    return at >= 0 and places[at][0] <= offset < places[at][1]
