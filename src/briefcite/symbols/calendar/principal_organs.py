"""Windows of documents of the Security Council, the General Assembly and the Economic and Social Council.

Distances from sessions and years are the widest seen in some 17,000 dated documents.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta

from msgspec.structs import replace

from ..grammar.model import Symbol
from ..grammar.roman import read_roman
from .almanac import Session, council_months, council_years, find_session, sessions, year_of_resolution
from .windows import LATE, Window, find_suffix, from_days, from_session, from_year, stretch

YEARS_FROM = {"S": 1994, "E": 1978}
"""Since when the documents of an organ have the year, not a running number, after the organ."""
IN_FIRST_YEAR = 230
"""Highest resolution that the General Assembly, from the 58th session, surely adopts by December."""
IN_FIRST_YEAR_BEFORE = 175
"""The same for the 31st to the 57th session, and for sessions not yet studied."""


def read_number(text: str) -> int:
    """The number that a component begins with; 0 if none.

    >>> read_number("1325(2000)"), read_number("L.5"), read_number("120-125")
    (1325, 0, 120)
    """
    digits = text[: next((place for place, c in enumerate(text) if not ("0" <= c <= "9")), len(text))]
    return int(digits) if 0 < len(digits) < 7 else 0


def in_brackets(component: str) -> str:
    """What is in the brackets of a component, or "".

    >>> in_brackets("3541(XXX)"), in_brackets("188")
    ('XXX', '')
    """
    return component.partition("(")[2].partition(")")[0]


def read_year(text: str) -> int | None:
    """The year that a component is, or None.

    >>> read_year("1994"), read_year("199"), read_year("24382")
    (1994, None, None)
    """
    year = read_number(text) if len(text) == 4 and text.isdecimal() else 0
    return year if 1946 <= year <= 2099 else None


def date_council(symbol: Symbol) -> Window | None:
    """The window of a Security Council document.

    S/RES/n and S/PV.n are fixed by complete lists, to mid-2022 by month; S/PRST/y/n and S/y/n by the year.
    """
    match symbol.parts:
        case ["S", "RES", number, *_]:
            return late(symbol, date_resolution(read_number(number)))
        case ["S", "PRST", year, _, *_] if found := read_year(year):
            return late(symbol, replace(from_year(found, until=(1, 1, 10)), year=found, exact=True))
        case ["S", meeting, *_] if meeting.startswith("PV."):
            window = date_meeting(read_number(meeting[3:]))
            return stretch(window, 1) if window and symbol.suffixes else window
        case ["S", year, item, *_] if (
            (found := read_year(year)) and found >= 1994 and not is_modification(item)
        ):
            return late(symbol, from_year(found, until=(1, 3, 31)))
    return None


def is_modification(part: str) -> bool:
    """Whether a component (in capitals) modifies what is before it, which then is not a session or year.

    >>> is_modification("REV.1"), is_modification("L.1")
    (True, False)
    """
    return part.startswith((*LATE, "ADD"))


def is_committee(part: str) -> bool:
    """Whether a component (in capitals) is a main committee of the General Assembly."""
    return part.startswith(("C.", "SPC", "BUR"))


def date_year(symbol: Symbol, year: int) -> Window:
    """A year in the symbol: the year before to the year after; modifications up to five years more."""
    window = from_year(year, (-1, 1, 1), (1, 12, 31))
    return stretch(window) if find_suffix(symbol, *LATE, "ADD") else window


def late(symbol: Symbol, window: Window | None) -> Window | None:
    """A window, longer for a correction or revision."""
    return stretch(window) if window and find_suffix(symbol, *LATE) else window


def date_resolution(number: int) -> Window | None:
    """The month of a Security Council resolution, or its year where months are not known, and ten days."""
    months = council_months()
    place = bisect_left(months, number, key=lambda month: month.last)
    year = year_of_resolution(number)
    if year is None:
        last_year = council_years()[-1]
        known = number >= last_year.first_resolution
        return from_days(date(last_year.year, 1, 1), None, "numbers of resolutions") if known else None
    if place == len(months):
        window = from_year(year, until=(1, 1, 10), source=f"numbers of resolutions of {year}")
        return replace(window, year=year, exact=True)
    listed = months[place].first <= number
    first = months[place].first_day
    last = (first + timedelta(days=31)).replace(day=1) + timedelta(days=9)
    first = first if listed or not place else months[place - 1].first_day
    return replace(from_days(first, last, "numbers of resolutions by month"), year=year, exact=True)


def date_meeting(number: int) -> Window | None:
    """The year of a Security Council meeting, to the end of the next January; None where no list says.

    A number between the last meeting of one year and the first of the next may be of either.
    """
    for year in council_years():
        if year.first_meeting and year.last_meeting and number <= year.last_meeting:
            since = (0 if number >= year.first_meeting else -1, 1, 1)
            window = from_year(year.year, since, (1, 1, 31), source=f"meetings of {year.year}")
            return replace(window, exact=True)
    return None


def date_assembly(symbol: Symbol) -> Window | None:
    """The window of a General Assembly document, by its session."""
    match symbol.parts:
        case ["A", "RES", number] if "(" in number:
            session = find_assembly(in_brackets(number))
            return from_session(session, 0, 180) if session else None
        case ["A", "RES" | "DEC", number, item, *_] if session := find_assembly(number):
            return late(symbol, date_assembly_resolution(session, item))
        case ["A", number, item, *_] if not is_modification(item) and (session := find_assembly(number)):
            if item.startswith("L."):
                return from_session(session, 30, 30)
            if item.startswith("PV.") or "S" in number:
                return from_session(session, 400, 400)
            return late(symbol, from_session(session, 400, 180))
        case ["A", committee, number, item, *_] if is_committee(committee) and not is_modification(item):
            session = find_assembly(number)
            if session and item.startswith("L."):
                return from_session(session, 30, 10)
            return late(symbol, from_session(session, 400, 400)) if session else None
    return None


def find_assembly(number: str) -> Session | None:
    """A session of the General Assembly by number, `S-20`, `ES-10` or, to the 30th, roman numeral."""
    kind, _, digits = number.rpartition("-")
    plain = read_roman(digits) if digits and digits.isalpha() else digits
    if kind:
        return sessions("GA").by_number.get(f"{kind}-{plain}")
    if plain == digits and read_number(plain) < 31:
        return None
    return find_session("GA", str(plain))


def date_assembly_resolution(session: Session, item: str) -> Window:
    """The session and 150 days; with a low number the year of opening and 150 days."""
    window = from_session(session, 0, 150)
    number = int(session.number) if session.number.isdecimal() else 0
    limit = IN_FIRST_YEAR if 58 <= number <= 75 else IN_FIRST_YEAR_BEFORE
    if not number or not item.isdecimal() or not 0 < read_number(item) <= limit:
        return window
    return from_session(session._replace(end=date(session.start.year, 12, 31)), 0, 150)


def date_economic(symbol: Symbol) -> Window | None:
    """The window of a document of the Economic and Social Council and its commissions, by the year."""
    match symbol.parts:
        case ["E", "RES" | "DEC", year, _, *_] if found := read_year(year):
            return from_year(found, (-1, 7, 1), (1, 3, 31))
        case ["E", "RES" | "DEC", number] if "(" in number:
            session = sessions("ECOSOC").by_number.get(read_roman(in_brackets(number)))
            return from_session(session, 10, 180) if session else None
        case ["E", year, item, *_] if (
            (found := read_year(year)) and found >= 1978 and not is_modification(item)
        ):
            if item.startswith("L."):
                return from_year(found)
            return date_council_report(symbol, found)
        case ["E", commission, year, item, *_] if commission.startswith("CN.") and (found := read_year(year)):
            window = from_year(found) if item.startswith("L.") else from_year(found, (-1, 5, 1), (1, 3, 31))
            return window if item.startswith("L.") else late(symbol, window)
        case ["E", committee, year, _, *_] if committee.startswith("C.") and (found := read_year(year)):
            return late(symbol, from_year(found, (-1, 5, 1), (1, 12, 31)))
        case ["E", "ESCWA" | "ECWA", *rest]:
            return date_western_asia(symbol, rest)
    return None


def date_council_report(symbol: Symbol, year: int) -> Window:
    """E/y/n: from October two years before to the next June; reports of States were added for years."""
    window = from_year(year, (-2, 10, 1), (1, 6, 30))
    if find_suffix(symbol, "ADD"):
        return stretch(window, 17 if year <= 1990 else 5)
    return late(symbol, window) or window


def date_western_asia(symbol: Symbol, rest: list[str]) -> Window | None:
    """By the session (E/ESCWA/23/4, E/ECWA/XI/3) or by a year of two digits (E/ESCWA/NR/89/12)."""
    known = sessions("ESCWA").by_number
    match rest:
        case [number, _, *_] if read_roman(number) in known and (number.isalpha() or "ESCWA" in symbol.parts):
            session = known[read_roman(number)]
        case [committee, number, _, *_] if committee.startswith("C.") and number in known:
            session = known[number]
        case [division, year, _, *_] if (
            division.isalpha() and len(year) == 2 and 75 <= read_number(year) <= 99
        ):
            return date_year(symbol, 1900 + read_number(year))
        case _:
            return None
    return late(symbol, from_session(session, 250, 250))
