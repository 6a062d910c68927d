"""Whether a date can be that of a document whose day of adoption, and perhaps of issue, is in the catalogue.

The distances were measured on some 2,300 resolutions with both days: the date on a document is 0 to 48
days after its adoption, of older documents up to 95, of views of treaty bodies up to 190. A meeting that ends
after midnight has two days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from ..symbols.catalogue.entries import Entry
from ..values.date import Date, days_in

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
    known = days_of(entry, "adopted")
    if known is None:
        return None
    first, last = known[0] - MIDNIGHT, known[1] + MIDNIGHT
    if adopted:
        return first, last
    issued = days_of(entry, "published")
    if issued and issued[0] == issued[1]:
        return first, max(last, issued[1] + RELEASE)
    return first, known[1] + (ISSUE_OF_VIEWS if entry.date_source == "cases" else ISSUE)


def days_of(entry: Entry, field: str) -> tuple[date, date] | None:
    """The first and last day of a day or month of an entry; None for a year, or where its origins differ."""
    iso = getattr(entry, field)
    if len(iso) < 7 or field in entry.disputed:
        return None
    year, month = int(iso[:4]), int(iso[5:7])
    if len(iso) > 7:
        day = date(year, month, int(iso[8:]))
        return day, day
    return date(year, month, 1), date(year, month, days_in(year, month))
