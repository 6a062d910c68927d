"""What a window is: the days between which a document can have been issued, and how sure its ends are."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from ..grammar.model import Symbol, symbol_key
from .almanac import Session

DOUBT = timedelta(days=14)
"""How much wider a window is where its session's dates are general knowledge, unverified."""
Day = tuple[int, int, int]
"""A day relative to a year: how many years later, month, day."""
LATE = ("CORR", "REV", "AMEND", "SUPP")
"""Modifications that may come years after the document they change."""
LATEST_YEARS = 5
"""By how many years at most, as seen (S/2020/1216/Corr.1 is of 2025)."""


class Bound(Struct, frozen=True):
    """One end of a window, and the table or rule it comes from in a few words."""

    day: date
    source: str


class Window(Struct, frozen=True):
    """The days between which a document can have been issued, whichever of its true dates is cited.

    `latest` is None while the body or session goes on. `verified`: neither end rests on unverified
    knowledge. `exact`: the symbol's number fixes the year by a complete list; only then can a date be
    called impossible. `year`, where set, is the one year that a date of a year alone may name.
    """

    earliest: Bound
    latest: Bound | None
    verified: bool = True
    exact: bool = False
    year: int | None = None

    def holds(self, first: date, last: date) -> bool:
        """Whether some day from `first` to `last` is inside; a whole year is judged by year alone."""
        if self.year is not None and is_whole_year(first, last):
            return first.year == self.year
        return last >= self.earliest.day and (self.latest is None or first <= self.latest.day)


def is_whole_year(first: date, last: date) -> bool:
    """Whether two days are the first and the last of one year."""
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year


def from_session(session: Session, before: int, after: int, *, from_start: bool = False) -> Window:
    """`before` days before a session's start to `after` days after its end (or its start)."""
    doubt, words = timedelta(0) if session.verified else DOUBT, describe(session)
    first = Bound(session.start - timedelta(days=before) - doubt, words)
    end = session.start if from_start else session.end
    last = Bound(end + timedelta(days=after) + doubt, words) if end else None
    return Window(first, last, session.verified)


def from_days(first: date, last: date | None, source: str, *, verified: bool = True) -> Window:
    """The window between two days, both from one source."""
    return Window(Bound(first, source), Bound(last, source) if last else None, verified)


def from_year(year: int, since: Day = (0, 1, 1), until: Day = (0, 12, 31), *, source: str = "") -> Window:
    """A year, or what is round it: `since` and `until` are years later, month and day."""
    words = source or f"the year {year} in the symbol"
    first, last = (date(year + later, month, day) for later, month, day in (since, until))
    return from_days(first, last, words)


def stretch(window: Window, years: int = LATEST_YEARS) -> Window:
    """A window whose end is that many years later, for what comes late."""
    if window.latest is None:
        return window
    late = Bound(in_year(window.latest.day, window.latest.day.year + years), window.latest.source)
    return replace(window, latest=late, year=None, exact=False)


def in_year(day: date, year: int) -> date:
    """The same day of another year; 28 February for the 29th where there is none.

    >>> in_year(date(2016, 2, 29), 2015)
    datetime.date(2015, 2, 28)
    """
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def find_suffix(symbol: Symbol, *names: str) -> bool:
    """Whether a symbol has a modification that begins with one of `names` (in capitals)."""
    return any(symbol_key(suffix).startswith(names) for suffix in symbol.suffixes)


_NAMES = {
    "GA": "the General Assembly",
    "HRC": "the Human Rights Council",
    "HRC-S": "the Human Rights Council",
    "CHR": "the Commission on Human Rights",
    "CHR-S": "the Commission on Human Rights",
    "UPR": "the Working Group on the Universal Periodic Review",
    "ECOSOC": "the Economic and Social Council",
    "ESCWA": "the Commission for Western Asia",
}


@lru_cache(maxsize=1024)
def describe(session: Session) -> str:
    """A session in words.

    >>> describe(Session("HRC", "25", date(2014, 3, 3), date(2014, 3, 28), True))
    '25th session of the Human Rights Council, 3 to 28 March 2014'
    """
    about = "" if session.verified else "about "
    name = f"{name_session(session.number)} of {_NAMES.get(session.body, session.body)}"
    return f"{name}, {about}{describe_days(session.start, session.end)}"


def name_session(number: str) -> str:
    """A session's number in words.

    >>> name_session("21"), name_session("S-20"), name_session("ES-10"), name_session("112")
    ('21st session', '20th special session', '10th emergency special session', '112th session')
    """
    kind = {"S": "special ", "ES": "emergency special "}.get(number.rpartition("-")[0], "")
    digits = number.rpartition("-")[2]
    teens = digits[-2:] in ("11", "12", "13")
    ending = "th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1:], "th")
    return f"{digits}{ending} {kind}session"


def describe_days(first: date, last: date | None) -> str:
    """A stretch of days in words.

    >>> describe_days(date(2014, 9, 16), date(2015, 9, 14))
    '16 September 2014 to 14 September 2015'
    """
    if last is None:
        return f"from {write_day(first)}"
    if first == last:
        return write_day(first)
    if first.year != last.year:
        return f"{write_day(first)} to {write_day(last)}"
    if first.month != last.month:
        return f"{write_day(first).rpartition(' ')[0]} to {write_day(last)}"
    return f"{first.day} to {write_day(last)}"


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def write_day(day: date) -> str:
    """A day in words, in English whatever the locale.

    >>> write_day(date(2015, 3, 2))
    '2 March 2015'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
