"""The date in a note is not a date in the record.

Why: Readers search for a document by its date, and a wrong one leads them to another document.

Basis: the dates in the record: adopted, issued, opened, published.

When: It applies where no date of the note is one of the record, compared to the day, month or year that both
have.

Exceptions: The date of a visit to a page, and a date that is part of the record’s title, are left alone.

See also: catalogue-date-differs, date-contradicts-symbol, repeat-differs.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2015.

    -- library ga-69-188 --

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Placed, Reading, Record
from ...settings import Settings
from ...values.date import Date
from ...values.words import ends_in
from ...views.against_record import against

CERTAINTY: Certainty = "impossible"
NEEDS = ("record",)

BEFORE = 24
"""How many characters before a date may say that it is that of a visit."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every citation none of whose dates is one of its record's."""
    for citation in reading.citations:
        record = citation.record
        if record is None or not record.dates:
            continue
        cited = [
            placed
            for placed in citation.dates
            if is_of_source(citation, placed) and str(placed.span) not in record.title
        ]
        if cited and not any(date.overlaps(true) for _, date in cited for _, true in record.dates):
            yield report(cited[0], record)


def is_of_source(citation: Citation, placed: Placed[Date]) -> bool:
    """Whether a date is a readable one of the source itself, not of a visit to its page."""
    span, date = placed
    before = span.source.text[max(citation.span.start, span.start - BEFORE) : span.start]
    return date.possible and not ends_in(before, "access", "revision")


def report(placed: Placed[Date], record: Record) -> Finding:
    """The finding for one date."""
    span, date = placed
    name, true = record.dates[0]
    place = record.place(name)
    known = " and ".join(f"{name} {date.raw}" for name, date in record.dates)
    message = f"The note says “{span}”; the record {record.key.text} says “{known}”."
    help = f"write {written_as(true, date)}, or correct the record in {place.where}"
    return against(record, (place, "the record’s date"), span, message, help)


def written_as(true: Date, date: Date) -> str:
    """A day in the form and English words of another date, if that has some; else as the record has it.

    >>> from ...values.date import parse_date
    >>> written_as(parse_date("1985-11-29"), parse_date("November 29, 1986"))
    'November 29, 1985'
    """
    from calendar import month_name  # only for a proposal

    named = any(name and name in date.raw for name in month_name)
    if true.day is None or true.month is None or true.end or not named:
        return true.raw
    month = month_name[true.month]
    forms = {"mdy": f"{month} {true.day}, {true.year}", "dmy": f"{true.day} {month} {true.year}"}
    return forms.get(date.form, true.raw)
