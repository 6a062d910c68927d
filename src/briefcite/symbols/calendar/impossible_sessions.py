"""Faults of a symbol by the calendar alone: what a fault is, and sessions, years and bodies out of time.

*impossible* is said only of what a complete and confirmed table shows, and of the future only up to the
last day that the table knows; everything else is *unlikely*, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from ..grammar.model import Symbol
from .almanac import SESSIONS_A_YEAR, Session, last_session, lives, sessions
from .issue_dates import Certainty, issued, session_of
from .windows import name_session, write_day


class SymbolFault(Struct, frozen=True):
    """A contradiction inside a symbol, or between it and the calendar.

    `kind`: year-number, number-too-high, number-too-low, session-not-yet, year-not-yet, form, body-years,
    country-unknown, state-not-reviewed, communication-year. `start` and `end` say which components
    (`end` is past the last). `nearest` holds what may have been meant, best first.
    """

    kind: str
    message: str
    certainty: Certainty
    start: int
    end: int
    source: str
    nearest: tuple[str, ...] = ()


def check_session(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A session more than two beyond the one that the body's rhythm makes expect today."""
    session = session_of(symbol)
    if session is None or not session.number.isdecimal():
        return
    last, known = last_session(session.body), sessions(session.body)
    if last is None or session.number in known.by_number:
        return
    passed = max(0, (today - last.start).days) * SESSIONS_A_YEAR.get(session.body, 3) // 365
    if int(session.number) > int(last.number) + passed + 2:
        place = find_part(symbol, session.number)
        certainty: Certainty = "impossible" if today <= known.known_until else "unlikely"
        yield SymbolFault(
            "session-not-yet",
            f"the {name_session(session.number)} has not been held; "
            f"the {name_session(last.number)} began {write_day(last.start)}",
            certainty,
            place,
            place + 1,
            "sessions, and their number a year",
        )


def check_special(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A special session far beyond the last known, as no one can reckon when the next is called."""
    parts = symbol.parts
    number = symbol.session.upper()
    body = "HRC-S" if parts[:2] == ("A", "HRC") else "GA"
    if parts[0] != "A" or not number.startswith("S-") or not number[2:].isdecimal() or number not in parts:
        return
    known = sessions(body)
    specials = [s for s in known.by_number.values() if s.number.startswith("S-")]
    last = max(specials, key=lambda session: session.start)
    allowed = int(last.number[2:]) + 2 + 4 * (max(0, (today - last.start).days) // 365 + 1)
    if len(number) > 5 or int(number[2:]) > allowed:
        place = find_part(symbol, number)
        words = f"the {name_session(number)} has not been held; the last known is the {of_session(last)}"
        yield SymbolFault("session-not-yet", words, "unlikely", place, place + 1, "special sessions")


def check_year(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A year in the symbol that has not begun, as far as documents of such a year appear before it."""
    window = issued(symbol) if symbol.year else None
    place = find_part(symbol, str(symbol.year))
    if window is None or place < 0 or window.earliest.day <= today + timedelta(days=31):
        return
    certainty: Certainty = "impossible" if (symbol.year or 0) > today.year + 1 else "unlikely"
    words = f"documents of {symbol.year} cannot have been issued by {write_day(today)}"
    yield SymbolFault("year-not-yet", words, certainty, place, place + 1, "the year in the symbol")


def check_body(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A year or session before the body's first year or after its last."""
    parts = symbol.parts
    session = session_of(symbol)
    year = symbol.year or (session.start.year if session else 0)
    prefixes = ("/".join(parts[:length]) + "/" for length in range(len(parts) - 1, 0, -1))
    life = next((found for prefix in prefixes if (found := lives().get(prefix))), None)
    place = find_part(symbol, str(symbol.year) if symbol.year else session.number if session else "")
    if life is None or not year or place < 0:
        return
    slack = 0 if life.verified and symbol.year else 1
    if year < life.first - slack:
        words = f"the {life.name} began in {life.first}, not before"
    elif life.last and year > life.last + slack:
        words = f"the {life.name} ended in {life.last}"
    else:
        return
    certainty: Certainty = "impossible" if life.verified else "unlikely"
    yield SymbolFault("body-years", words, certainty, place, place + 1, "first and last years of bodies")


def find_part(symbol: Symbol, text: str) -> int:
    """The place of the component that is `text`; -1 if none is."""
    parts = symbol.parts
    return parts.index(text) if text in parts else -1


def of_session(session: Session) -> str:
    """A session in few words, for a message.

    >>> of_session(Session("HRC", "25", date(2014, 3, 3), None, True))
    '25th session (2014)'
    """
    return f"{name_session(session.number)} ({session.start.year})"
