"""What the catalogue has for the sources of notes and records."""

from __future__ import annotations

from collections.abc import Iterable

from ..comparing.catalogued_days import is_day_of
from ..comparing.catalogued_titles import documents_titled, title_difference
from ..model import Citation, Reading
from ..patterns import pattern
from ..settings import Settings
from ..symbols import Symbol
from ..symbols.catalogue.entries import Entry, catalogued
from ..text import Span
from ..values.date import Date
from .cited_documents import is_cited
from .other_symbol import record_of_title

WORKS = frozenset(("author", "editor", "container"))
"""The fields of a work about a document."""
NEAREST = 3
"""How many documents of a title a message names."""
OPENING, CLOSING = "“”„\"‘'«‹*_>", "”“\"’'»›*_<"
"""Signs before and after words that are a title: quotation marks, and what sets italics."""
SERIES = pattern(r"^.*/(?=[^/]+/[^/]+$)")


def entry_of(symbol: Symbol, settings: Settings) -> Entry | None:
    """The entry of a document itself; None where the settings say that it is wrong, or ask for none."""
    if not settings.catalogue:
        return None
    entry = catalogued(symbol)
    return entry if entry and entry.is_itself and entry.key not in settings.catalogue_wrong else None


def cited_entry(citation: Citation, reading: Reading, settings: Settings) -> Entry | None:
    """The entry of the one document that a citation cites.

    None where it cites another too, or a work about one; where a record with its title and date has another
    symbol, which `symbol-differs` reports; where its words are not sure.
    """
    symbols = {symbol.key: symbol for span, symbol in citation.symbols if is_cited(citation, span)}
    is_work = any(field in citation.fields and citation.is_sure_of(field) for field in WORKS)
    if len(symbols) != 1 or is_work:
        return None
    entry = entry_of(next(iter(symbols.values())), settings)
    sure = entry and citation.is_sure_of("symbol", "identifier")
    return entry if sure and not record_of_title(citation, reading.library) else None


def claimed_title(citation: Citation) -> Span | None:
    """The words of a citation that claim to be a title: quotation marks or italics are on both sides."""
    title = citation.title
    if title is None:
        return None
    text = title.source.text
    before, after = text[max(0, title.start - 1) : title.start], text[title.end : title.end + 2].lstrip(",.")
    return title if before and before in OPENING and after[:1] and after[0] in CLOSING else None


def is_titled_otherwise(citation: Citation, entry: Entry) -> bool:
    """Whether a citation has the title of another document, which `catalogue-title-differs` reports."""
    title = None if citation.record and citation.record.title else claimed_title(citation)
    difference = title_difference(str(title), entry) if title else None
    return difference is not None and bool(difference.others)


def meant_by_title(citation: Citation, symbol: Symbol) -> Entry | None:
    """The one document with the title of a citation, in the series of a symbol, that can have its date."""
    title = claimed_title(citation)
    others = tuple(documents_titled(str(title))) if title else ()
    fitting = (dated(others, symbol.key, date) for _, date in citation.dates)
    found = {entry.key: entry for entry in fitting if entry}
    return next(iter(found.values())) if len(found) == 1 else None


def dated(others: Iterable[Entry], key: str, date: Date) -> Entry | None:
    """The one other document of the series of a key that can have a date; None where several can, or none."""
    same = [other for other in others if series(other.key) == series(key) != "" and other.key != key]
    fitting = [other for other in same if is_day_of(date, other)]
    return fitting[0] if len(fitting) == 1 else None


def nearest(others: Iterable[Entry], entry: Entry) -> list[Entry]:
    """Some of the documents of a title, in order: those of an entry's series and of the nearest years."""

    def distance(other: Entry) -> tuple[bool, int, str]:
        return series(other.key) != series(entry.key), abs(year(other) - year(entry)), other.key

    chosen = sorted(others, key=distance)
    same = [other for other in chosen if series(other.key) == series(entry.key)] or chosen
    return sorted(same[:NEAREST], key=year)


def series(key: str) -> str:
    """What the symbols of a series begin with, by the key of one of them."""
    found = SERIES.match(key)
    return found[0] if found else ""


def year(entry: Entry) -> int:
    """The year of an entry's adoption."""
    return int((entry.adopted or entry.published or "0")[:4])
