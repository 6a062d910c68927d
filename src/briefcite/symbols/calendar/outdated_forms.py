"""Forms of symbols that were not in use at the time, States that were not meant, codes that nobody has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..grammar.model import Symbol
from ..grammar.roman import read_roman, write_roman
from ..grammar.series import countries
from ..grammar.slips import count_alike, is_slip
from .almanac import sessions
from .human_rights import read_committee
from .impossible_sessions import SymbolFault, of_session
from .principal_organs import YEARS_FROM, in_brackets, is_committee, read_number, read_year
from .windows import name_session

ROMAN_UNTIL = 30
"""The last session of the General Assembly whose resolutions have a running number: 3541 (XXX), 1975."""
OBSERVATIONS = {"CCPR": (69, 84), "CAT": (29, 34), "CERD": (55, 67)}
"""Sessions between which concluding observations were seen with the session in their symbol."""
MARGIN = 3
"""By how many sessions that form may have been in use before and after."""


def check_year_form(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """S/year/n before 1994, E/year/n before 1978, when documents had a running number."""
    match symbol.parts:
        case ["S", "PRST", year, item, *_]:
            organ, place = "S", 2
        case ["S" | "E" as organ, year, item, *_]:
            place = 1
        case _:
            return
    found, since = read_year(year), YEARS_FROM[organ]
    if found and found < since and item.removeprefix("L.").isdecimal():
        words = f"{organ}/year/number dates from {since}; before that, documents had a running number"
        yield SymbolFault("form", words, "impossible", place, place + 1, "guides to symbols")


def check_assembly_form(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """General Assembly: the session in roman numerals to the 30th, before the number from the 31st."""
    match symbol.parts:
        case ["A", "RES", session, item, *_] if 0 < _plain(session) <= ROMAN_UNTIL and read_number(item):
            nearest = (f"A/RES/{item}({write_roman(_plain(session))})",)
            words = f"resolutions of the {name_session(session)} have a running number and a roman numeral"
            yield SymbolFault("form", words, "impossible", 2, 4, "guides to symbols", nearest)
        case ["A", "RES", text] if _plain(read_roman(in_brackets(text))) > ROMAN_UNTIL:
            words = "roman numerals of sessions end with the thirtieth: 3541 (XXX)"
            yield SymbolFault("form", words, "impossible", 2, 3, "guides to symbols")
        case ["A", committee, session, item, *_] if (
            is_committee(committee) and 0 < _plain(session) <= ROMAN_UNTIL and item.startswith(("L.", "SR."))
        ):
            words = "before the 31st session documents of the committees have no session in the symbol"
            yield SymbolFault("form", words, "unlikely", 2, 3, "guides to symbols")


def _plain(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0


def check_observations(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """Concluding observations with the session in the symbol, outside the years of that form."""
    parts = symbol.parts
    match parts:
        case (
            ["CCPR", "CO", number, _, *_]
            | ["CAT", "C", "CR", number, _, *_]
            | ["CERD", "C", number, "CO", _, *_]
        ):
            first, last = OBSERVATIONS[parts[0]]
            if number.isdecimal() and not first - MARGIN <= int(number) <= last + MARGIN:
                place = parts.index(number)
                words = (
                    f"this form of concluding observations was in use from about session {first} to {last}"
                )
                yield SymbolFault(
                    "form", words, "unlikely", place, place + 1, "forms of concluding observations"
                )


def check_country(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A country code that no table has; those one error away are named."""
    place = find_country(symbol)
    code = symbol.parts[place]
    if not place or not code.isalpha() or code in countries():
        return
    slips = (other for other in countries() if len(other) == 3 and is_slip(code, other))
    nearest = tuple(sorted(slips, key=lambda other: (-count_alike(code, other), other)))
    words = f"{code} is not a country code"
    yield SymbolFault("country-unknown", words, "unlikely", place, place + 1, "country codes", nearest[:3])


def find_country(symbol: Symbol) -> int:
    """The place where the form of a symbol has a State's code; 0 where it has none.

    >>> from ..grammar.parser import parse_symbol
    >>> find_country(parse_symbol("CRC/C/SVM/CO/2")), find_country(parse_symbol("CRC/C/GC/7"))
    (2, 0)
    """
    match symbol.parts:
        case ["CCPR", "CO", number, _, *_] if number.isdecimal():
            return 3
        case ["A", "HRC", "WG.6", number, code, *_] if number.isdecimal() and len(code) == 3:
            return 4
        case [*before, code, "CO" | "Q" | "QPR" | "RQ", number] if number[:1].isdecimal():
            inside = read_committee((*before, code))[0] and before[-1] not in countries()
            return len(before) if inside and len(before) <= 3 and 2 <= len(code) <= 4 else 0
    return 0


def check_review(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A/HRC/WG.6/session/STATE: the State was reviewed in other sessions."""
    parts = symbol.parts
    match parts:
        case ["A", "HRC", "WG.6", number, code, *_] if session := sessions("UPR").by_number.get(number):
            states = session.more[0] if session.more else "?"
            held = [s for s in sessions("UPR").by_number.values() if s.more and code in s.more[0]]
            if held and not states.startswith("?") and code not in states:
                known = ", ".join(name_session(s.number) for s in held if "?" not in s.more[0])
                words = f"{code} was not reviewed at the {of_session(session)}, but at the {known}"
                nearest = tuple("/".join((*parts[:3], s.number, *parts[4:])) for s in held)
                yield SymbolFault("state-not-reviewed", words, "unlikely", 3, 5, "States by session", nearest)
