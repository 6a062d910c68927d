"""The window in which a document can have been issued, told from its symbol, and dates outside it.

`issued` gives the window, `session_of` the session for display, `check_date` what is wrong with a date.
A window holds every true date of a document: of adoption, on its face, of release. Its widths are the
widest seen in some 17,000 dated documents; a window that rests on unverified dates is wider.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from ..grammar.model import Symbol
from ..grammar.parser import read_known
from ..grammar.slips import is_slip
from .almanac import Session, find_session
from .human_rights import date_commission, date_rights_council, date_treaty_body, find_council, read_committee
from .principal_organs import date_assembly, date_council, date_economic, find_assembly
from .running_numbers import date_by_life, date_by_number, date_by_year
from .windows import Window, describe_days, in_year, name_session, write_day

Certainty = Literal["impossible", "unlikely"]
"""How sure a fault is: by complete and confirmed lists, or by what was seen so far."""

_RULES = (
    date_rights_council,
    date_commission,
    date_treaty_body,
    date_council,
    date_assembly,
    date_economic,
    date_by_year,
    date_by_number,
    date_by_life,
)
"""From the closest to the widest; the first that answers is right."""


class DateFault(Struct, frozen=True):
    """Why a date cannot be a document's: the window, and the date that was meant, if one alone can be.

    `nearest` is the same day (month, year) of a year that is one error away, as first and last day.
    """

    message: str
    certainty: Certainty
    window: Window
    nearest: tuple[date, date] | None
    source: str


def issued(symbol: Symbol) -> Window | None:
    """The window in which a document can have been issued; None where its symbol does not say.

    >>> from ..grammar.parser import parse_symbol
    >>> window = issued(parse_symbol("A/RES/69/188"))
    >>> window.earliest.day.isoformat(), window.latest.day.isoformat()
    ('2014-09-16', '2015-05-30')
    """
    windows = (_date_one(one) for one in (symbol, *symbol.joint))
    return next((window for window in windows if window), None)


def _date_one(symbol: Symbol) -> Window | None:
    return next((window for rule in _RULES if (window := rule(symbol))), None)


def session_of(symbol: Symbol) -> Session | None:
    """The session that a symbol names, with its dates; `windows.describe` puts it in words.

    >>> from ..grammar.parser import parse_symbol
    >>> from .windows import describe
    >>> describe(session_of(parse_symbol("A/HRC/25/CRP.1")))
    '25th session of the Human Rights Council, 3 to 28 March 2014'
    """
    parts = symbol.parts
    number = symbol.session.upper()
    match parts:
        case _ if not number:
            return None
        case ["A", "HRC", "WG.6", *_]:
            return find_session("UPR", number)
        case ["A", "HRC", "PRST", "OS", *_]:
            return None
        case ["A", "HRC", third, *_] if third in ("RES", "DEC", "PRST", number):
            return find_council(number)
        case ["A", second, *_] if second in ("RES", "DEC", number) or second.startswith(("C.", "SPC", "BUR")):
            return find_assembly(number)
        case ["CCPR", "CO", *_]:
            return find_session("CCPR", number)
    committee, rest = read_committee(parts)
    return find_session(committee, number) if committee and rest[:1] == [number] else None


def session_dates(symbol: Symbol) -> str:
    """The session that a symbol names, with its days, for display; "" where none is known.

    >>> from ..grammar.parser import parse_symbol
    >>> session_dates(parse_symbol("A/HRC/25/CRP.1"))
    '25th session, 3 to 28 March 2014'
    """
    session = session_of(symbol)
    if session is None:
        return ""
    about = "" if session.verified else "about "
    return f"{name_session(session.number)}, {about}{describe_days(session.start, session.end)}"


def check_date(symbol: Symbol, first: date, *, last: date | None = None, today: date) -> DateFault | None:
    """What is wrong with a date cited for a document; None where nothing is known to be.

    A day is given as `first` alone, a month or year as its first and last day. `today` bounds the
    search for a date that fits where the window has no end.
    """
    last = last or first
    windows = [window for one in (symbol, *symbol.joint) if (window := _date_one(one))]
    if not windows or any(window.holds(first, last) for window in windows):
        return None
    window = windows[0]
    wrong_year = window.exact and not _years(window, today)[0] <= first.year <= _years(window, today)[1]
    return DateFault(
        message=f"{symbol} can have been issued {describe_window(window)}",
        certainty="impossible" if wrong_year else "unlikely",
        window=window,
        nearest=_find_nearest(window, first, last, today),
        source=(window.latest if window.latest and first > window.latest.day else window.earliest).source,
    )


def describe_window(window: Window) -> str:
    """A window in words, to be after "can have been issued".

    >>> from .windows import from_days
    >>> describe_window(from_days(date(2014, 9, 16), date(2015, 5, 30), ""))
    'between 16 September 2014 and 30 May 2015'
    """
    if window.year is not None:
        return f"in {window.year}"
    first = write_day(window.earliest.day)
    return f"between {first} and {write_day(window.latest.day)}" if window.latest else f"not before {first}"


def _years(window: Window, today: date) -> tuple[int, int]:
    if window.year is not None:
        return window.year, window.year
    return window.earliest.day.year, window.latest.day.year if window.latest else today.year


def _find_nearest(window: Window, first: date, last: date, today: date) -> tuple[date, date] | None:
    """The same day or month of the one year that fits and is an error away: a digit, else two exchanged."""
    begin, end = _years(window, today)[0], _years(window, today)[1]
    for is_near in (is_digit_away, is_slip):
        years = [year for year in range(begin, end + 1) if is_near(str(first.year), str(year))]
        moves = ((in_year(first, year), in_year(last, year + last.year - first.year)) for year in years)
        fitting = [moved for moved in moves if window.holds(*moved)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def is_digit_away(one: str, other: str) -> bool:
    """Whether two years differ in one digit.

    >>> is_digit_away("2034", "2014"), is_digit_away("2010", "2009")
    (True, False)
    """
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def exchange_numbers(symbol: Symbol, first: date, last: date) -> str:
    """The symbol with session and number exchanged, where that document can be of the date; else "".

    >>> from ..grammar.parser import parse_symbol
    >>> exchange_numbers(parse_symbol("A/HRC/55/50"), date(2022, 5, 13), date(2022, 5, 13))
    'A/HRC/50/55'
    """
    *series, session, number = symbol.components
    if not symbol.session or session != symbol.session or not number.isdecimal():
        return ""
    other = read_known("/".join((*series, number, session)))
    window = issued(other) if other else None
    return str(other) if window and window.latest and window.holds(first, last) else ""
