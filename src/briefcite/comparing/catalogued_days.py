"""Whether a date can be that of a document whose day of adoption, and perhaps of issue, is in the catalogue.

The distances were measured on some 2,300 resolutions with both days: the date on a document is 0 to 48
days after its adoption, of older documents up to 95, of views of treaty bodies up to 190. A meeting that ends
after midnight has two days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from ..symbols.catalogue.entries import Entry
from ..values.date import Date, parse_date

Difference = Literal["", "unlikely", "impossible"]

MIDNIGHT = timedelta(days=1)
RELEASE = timedelta(days=7)
"""How long after the date on it a document may be released."""
ISSUE = timedelta(days=150)
"""How long after its adoption a document may be dated, where the date on it is not known."""
ISSUE_OF_VIEWS = timedelta(days=200)


def day_difference(said: Date, entry: Entry, *, adopted: bool = False) -> Difference:
    """How sure it is that a date is not that of a document; "" where it can be, or nothing is known.

    `adopted` says that the words call it the day of adoption. Where one origin alone gives the day, another
    year is a difference and another day is none. A year alone may be that in which a session began, so a note
    that gives no more is never called impossible, and an entry that has no more is not compared.
    """
    window = find_window(entry, adopted)
    if window is None or holds(window, said):
        return ""
    first, last = window
    if entry.has_firm_day:
        return "impossible" if all(one.month for one in said.readings) else "unlikely"
    known_to_the_day = len(entry.adopted) == 10
    apart = all(one.latest.year < first.year or last.year < one.earliest.year for one in said.readings)
    return "unlikely" if apart or not known_to_the_day else ""


def is_day_of(said: Date, entry: Entry) -> bool:
    """Whether a date is known to be one that a note may give for a document."""
    window = find_window(entry, False)
    return window is not None and holds(window, said)


def holds(window: tuple[date, date], said: Date) -> bool:
    """Whether a date, in one of its readings, shares a day with a window."""
    first, last = window
    return any(one.earliest <= last and first <= one.latest for one in said.readings)


def find_window(entry: Entry, adopted: bool) -> tuple[date, date] | None:
    """The first and last day that a note may give for a document; None where the catalogue does not say."""
    known = read_day(entry, "adopted")
    if known is None or not known.month:
        return None
    first, last = known.earliest - MIDNIGHT, known.latest + MIDNIGHT
    if adopted:
        return first, last
    issued = read_day(entry, "published")
    if issued and issued.day:
        return first, max(last, issued.latest + RELEASE)
    return first, known.latest + (ISSUE_OF_VIEWS if entry.date_source == "cases" else ISSUE)


def read_day(entry: Entry, field: str) -> Date | None:
    """A day of an entry; None where it has none, or its origins differ."""
    return None if field in entry.disputed else parse_date(getattr(entry, field))
