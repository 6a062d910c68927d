"""A sentence of a note names a document by body, country and month, and does not cite it.

Why: Readers who want to read the words for themselves must guess which document is meant.

Source: the records with a country: one, and no other, has the body that the sentence names, its country, and
a date in its month. Sentences with several dates, and documents already cited, are left alone.

Bad::

    The wells were doubted.[^1]

    [^1]: In October 2013, the Committee on the Rights of the Child recommended that China open its wells.

    -- library crc-china --

Good::

    The wells were doubted.[^1] They were closed.[^2]

    [^1]: In October 2013, the Committee on the Rights of the Child recommended that China open its wells
        (CRC/C/CHN/CO/3-4, para. 12).
    [^2]: In November 2013, the Committee on the Rights of the Child adopted views on another State.

    -- library crc-china --
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Placed, Reading, ReadNote, Record
from ...patterns import pattern
from ...settings import Settings
from ...symbols.grammar.series import countries
from ...text import Span
from ...values.date import Date
from ...views.against_record import against
from ...views.bodies import names_of_bodies

CERTAINTY: Certainty = "unlikely"
NEEDS = ("library",)

END = pattern(r"[.?!][”’\")\]]*\s+(?=[A-Z“\"])")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every document that a sentence names in words alone."""
    cited: set[Record | None] = set()
    dated: dict[ReadNote | None, list[Placed[Date]]] = {}
    for date in reading.dates:
        dated.setdefault(reading.note_at(date.span), []).append(date)
    for note in reading.notes:
        targets = [reading.meant(citation) or citation for citation in note.citations]
        cited |= {target.record for target in targets}
        for place, date in sentences(reading, note, dated.get(note, [])):
            yield from match(reading, place, date, cited)


def sentences(
    reading: Reading, note: ReadNote, dates: list[Placed[Date]]
) -> Iterator[tuple[Span, Placed[Date]]]:
    """The sentences of a note that cite nothing and have one date, with a month."""
    stretch = reading.stretch(note)
    ends = [found.end() for found in END.finditer(stretch.words)] if dates else []
    bounds = [0, *ends, len(stretch.words)]
    found: dict[int, list[Placed[Date]]] = {}
    for date in dates:
        found.setdefault(bisect(ends, stretch.offset(date.span.start)), []).append(date)
    citing = {bisect(ends, stretch.offset(citation.span.start)) for citation in note.citations}
    for at, inside in found.items():
        if len(inside) == 1 and inside[0].value.month and at not in citing:
            yield stretch.span(bounds[at], bounds[at + 1]), inside[0]


def match(reading: Reading, place: Span, date: Placed[Date], cited: set[Record | None]) -> Iterator[Finding]:
    """The finding for a sentence that names one record."""
    stretch = reading.article.stretch(place)
    found = [
        (record, name)
        for record in reading.library.records
        if not record.draft  # a draft says only what the article says
        and any(known.month and date.value.overlaps(known) for _, known in record.dates)
        and names_country(stretch.words, record)
        and (name := named_body(stretch.words, record))
    ]
    if len(found) == 1 and found[0][0] not in cited:
        record, name = found[0]
        message = f"“{name[0]}”, {date.span}: the document is {record.symbol}, which is not cited."
        said = record.place("symbol"), "the document"
        yield against(record, said, stretch.span(*name.span()), message, f"add {record.symbol} to the note")


def names_country(words: str, record: Record) -> bool:
    """Whether words name the country of a record that has a symbol."""
    code = record.text("country") or (record.symbol.country if record.symbol else "")
    known = countries().get(code) if record.symbol else None
    return known is not None and re.search(rf"\b{re.escape(known.short)}\b", words) is not None


def named_body(words: str, record: Record) -> re.Match[str] | None:
    """Where words name the body of a record, in full or short."""
    names = [*names_of_bodies(record.fields.get("body")), record.symbol.body if record.symbol else ""]
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    return re.search(rf"\b(?:{pattern})\b", words) if pattern else None
