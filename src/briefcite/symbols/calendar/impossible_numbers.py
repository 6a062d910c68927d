"""Numbers that contradict the calendar: too high, of another year, of another session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..grammar.model import Symbol
from ..grammar.roman import read_roman
from .almanac import Session, Year, communications, council_years, find_session, sessions
from .human_rights import find_council, read_committee
from .impossible_sessions import SymbolFault, of_session
from .issue_dates import Certainty
from .principal_organs import in_brackets, read_number, read_year

HIGHEST_ASSEMBLY = 400
"""No session of the General Assembly adopted so many resolutions; decisions are numbered from 401."""
SPARE = 2
"""How many numbers above the last resolution of a session are left unjudged: the last is the highest seen."""
A_YEAR = 110
"""More resolutions than the Security Council adopted in any year (93 in 1993)."""


def check_resolution_year(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """S/RES/n (year): the running number fixes the year."""
    parts = symbol.parts
    if parts[:2] != ("S", "RES") or len(parts) < 3 or "(" not in parts[2]:
        return
    number, year = read_number(parts[2]), read_year(parts[2].partition("(")[2][:4])
    if not number or not year:
        return
    years = council_years()
    right = next((y for y in years if y.first_resolution <= number <= (y.last_resolution or 0)), None)
    if right and right.year != year:
        nearest = (f"S/RES/{number} ({right.year})",)
        words = f"resolution {number} of the Security Council was adopted in {right.year}, not {year}"
        yield _of_year(words, right, nearest)
    elif not right and (told := next((y for y in years if y.year == year), None)) and told.last_resolution:
        if number > told.last_resolution:
            words = f"the resolutions of {year} are {told.first_resolution} to {told.last_resolution}"
            yield _of_year(words, told)
    elif number > years[-1].first_resolution + A_YEAR * (max(year, today.year) - years[-1].year + 1):
        words = f"the Security Council has not adopted {number} resolutions"
        yield SymbolFault("number-too-high", words, "unlikely", 2, 3, "numbers of resolutions by year")


def _of_year(words: str, year: Year, nearest: tuple[str, ...] = ()) -> SymbolFault:
    certainty: Certainty = "impossible" if year.resolutions_verified else "unlikely"
    return SymbolFault("year-number", words, certainty, 2, 3, "numbers of resolutions by year", nearest)


def check_statement(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """S/PRST/year/n: no more statements than the year had."""
    match symbol.parts:
        case ["S", "PRST", year, item, *_] if found := read_year(year):
            row = next((y for y in council_years() if y.year == found), None)
            if row and row.last_statement and read_number(item) > row.last_statement:
                certainty: Certainty = "impossible" if row.statements_verified else "unlikely"
                words = f"the presidential statements of {found} end with number {row.last_statement}"
                yield SymbolFault(
                    "number-too-high", words, certainty, 3, 4, "presidential statements by year"
                )


def check_council(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A/HRC/RES, DEC and PRST: no number above the session's last; decisions begin at 101."""
    match symbol.parts:
        case ["A", "HRC", "RES" | "DEC" | "PRST" as kind, number, item, *_] if session := find_council(
            number
        ):
            place = ("RES", "DEC", "PRST").index(kind)
            word = ("resolutions", "decisions", "presidential statements")[place]
            last = session.more[place] if session.more else ""
            if last and read_number(item) > int(last):
                regular = number.isdecimal() and kind != "PRST"
                words = f"the {word} of the {of_session(session)} end with number {last}"
                certainty: Certainty = "impossible" if regular else "unlikely"
                yield SymbolFault("number-too-high", words, certainty, 4, 5, "texts adopted by session")
            elif kind == "DEC" and 0 < read_number(item) < 101:
                words = "decisions of the Human Rights Council are numbered from 101"
                yield SymbolFault("number-too-low", words, "unlikely", 4, 5, "texts adopted by session")


def check_assembly(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A/RES: a number of another session before the 31st, above all of its session or of any since."""
    match symbol.parts:
        case ["A", "RES", session, item, *_] if (
            read_number(session) > 30 and read_number(item) > HIGHEST_ASSEMBLY
        ):
            words = f"no session adopted {read_number(item)} resolutions; decisions are numbered from 401"
            nearest = (f"A/DEC/{session}/{item}",)
            yield SymbolFault("number-too-high", words, "unlikely", 3, 4, "resolutions by session", nearest)
        case ["A", "RES", session, item, *_] if (known := _complete(session)) and (
            read_number(item) > int(known.more[1]) + SPARE
        ):
            words = f"the resolutions of the {of_session(known)} end with number {known.more[1]}"
            yield SymbolFault("number-too-high", words, "impossible", 3, 4, "resolutions by session")
        case ["A", "RES", text] if "(" in text:
            yield from _check_roman(read_number(text), in_brackets(text))


def _complete(session: str) -> Session | None:
    """A session of the General Assembly of which all resolutions are known."""
    known = sessions("GA").by_number.get(session)
    return known if known and known.more[2] else None


def _check_roman(number: int, numeral: str) -> Iterator[SymbolFault]:
    """Running numbers rise with the sessions, so a session's are between its neighbours'."""
    digits = read_roman(numeral)
    if not number or not digits.isdecimal() or not 1 <= int(digits) <= 30:
        return
    ranges = {int(s.number): s.more for s in sessions("GA").by_number.values() if s.number.isdecimal()}
    before = max((int(high) for n, (_, high, _) in ranges.items() if n < int(digits) and high), default=0)
    after = min((int(low) for n, (low, *_) in ranges.items() if int(digits) < n <= 30 and low), default=3542)
    if not before < number < after:
        words = f"resolution {number} of the General Assembly is not of its session {numeral}"
        yield SymbolFault("year-number", words, "unlikely", 2, 3, "running numbers by session")


def check_communication(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """TB/C/session/D/n/year: the number fixes the year within one; registered, then decided."""
    parts = symbol.parts
    committee, rest = read_committee(parts)
    if len(rest) != 4 or rest[1] != "D" or not rest[2].isdecimal() or not read_year(rest[3]):
        return
    number, year, place = int(rest[2]), int(rest[3]), len(parts) - 1
    rows = communications(committee)
    before = max((high for y, _, high in rows if y <= year - 2), default=0)
    after = min((low for y, low, _ in rows if y >= year + 2), default=10**9)
    session = find_session(committee, rest[0])
    if session and session.start.year < year:
        words = f"a communication registered in {year} cannot be decided at the {of_session(session)}"
        yield SymbolFault("communication-year", words, "unlikely", place, place + 1, "sessions")
    elif not before < number < after:
        words = f"communication {number} was not registered in {year}"
        yield SymbolFault(
            "communication-year", words, "unlikely", place - 1, place + 1, "communications by year"
        )
