"""A sentence of a note describes a document by body, country and month without citing it.

Why: Readers who want to see the document must guess which one is meant.

Basis: the one record that has the body and country named in the sentence, and a date in its month.

Exceptions: sentences with several dates or a citation; documents that an earlier citation names.

Bad::

    The wells were doubted.[^1]

    [^1]: In October 2013, the Committee on the Rights of the Child recommended that China open its wells.

    -- library crc-china --

Good::

    The wells were doubted.[^1] They were closed.[^2]

    [^1]: In October 2013 and in May 2014, the Committee on the Rights of the Child met China.
    [^2]: CRC/C/CHN/CO/3-4, para. 2. In October 2013, the Committee on the Rights of the Child praised China.

    -- library crc-china --
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache, partial
from itertools import islice
from typing import TypeAlias

from ...findings import Certainty, Finding
from ...model import Library, Placed, Reading, ReadNote, Record
from ...settings import Settings
from ...symbols.grammar.series import countries
from ...text import Span
from ...values.date import Date
from ...views.against_record import against
from ...views.bodies import names_of_bodies

CERTAINTY: Certainty = "unlikely"
NEEDS = ("library",)
Countries: TypeAlias = "dict[str, list[Record]]"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every document that a sentence only describes."""
    cited: set[Record | None] = set()
    known = cache(partial(dated_with, reading.library))
    dated: dict[ReadNote | None, list[Placed[Date]]] = {}
    for date in reading.dates:
        dated.setdefault(reading.note_at(date.span), []).append(date)
    for note in reading.notes:
        cited |= {(reading.meant(citation) or citation).record for citation in note.citations}
        for place, date in sentences(reading, note, dated.get(note, [])):
            yield from match(reading, place, date, known(date.value), cited)


def sentences(
    reading: Reading, note: ReadNote, dates: list[Placed[Date]]
) -> Iterator[tuple[Span, Placed[Date]]]:
    """The sentences of a note that cite nothing and have one date, with a month."""
    stretch = reading.stretch(note)
    ends = stretch.sentence_ends if dates else ()
    bounds = [0, *ends, len(stretch.words)]
    found: dict[int, list[Placed[Date]]] = {}
    for date in dates:
        found.setdefault(bisect(ends, stretch.offset(date.span.start)), []).append(date)
    citing = {bisect(ends, stretch.offset(citation.span.start)) for citation in note.citations}
    for at, inside in found.items():
        if len(inside) == 1 and inside[0].value.month and at not in citing:
            yield stretch.span(bounds[at], bounds[at + 1]), inside[0]


def match(
    reading: Reading, place: Span, date: Placed[Date], known: Countries, cited: set[Record | None]
) -> Iterator[Finding]:
    """The finding for a sentence that names one record."""
    stretch = reading.article.stretch(place)
    named = (
        (record, name)
        for country, records in known.items()
        if find_name(stretch.words, [country])
        for record in records
        if (name := find_name(stretch.words, names_of(record)))
    )
    found = list(islice(named, 2))
    if len(found) == 1 and found[0][0] not in cited:
        record, name = found[0]
        said, place = (record.place("symbol"), "the document"), stretch.span(*name.span())
        message = f"“{name[0]}”, {date.span}, probably means {record.symbol}, which is not cited."
        yield against(record, said, place, message, f"add {record.symbol} to the note")


def dated_with(library: Library, date: Date) -> Countries:
    """The records with a date to the month that may be this one, by the country that their symbol has."""
    years = range(date.earliest.year, date.latest.year + 1)
    found: Countries = {}
    for record in dict.fromkeys(record for year in years for record in library.by_year.get(year, ())):
        if any(known.month and date.overlaps(known) for _, known in record.dates):
            code = record.text("country") or (record.symbol.country if record.symbol else "")
            country = countries().get(code) if record.symbol else None
            if country:
                found.setdefault(country.short, []).append(record)
    return found


def names_of(record: Record) -> list[str]:
    """The names of the body of a record, in full and short."""
    return [*names_of_bodies(record.fields.get("body")), record.symbol.body if record.symbol else ""]


def find_name(words: str, names: list[str]) -> re.Match[str] | None:
    """Where words contain one of some names, the longest where several begin at one place."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    return re.search(rf"\b(?:{pattern})\b", words) if pattern else None
