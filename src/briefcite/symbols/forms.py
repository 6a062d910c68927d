"""Forms of symbols that were not in use at the time, States that were not meant, codes that nobody has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .almanac import sessions
from .contradictions import SymbolFault, of_session
from .model import Symbol
from .organs import YEARS_FROM, is_committee, read_number, read_roman, read_year
from .series import countries
from .windows import name_session, read_parts

ROMAN_UNTIL = 30
"""The last session of the General Assembly whose resolutions have a running number: 3541 (XXX), 1975."""
OBSERVATIONS = {"CCPR": (65, 86), "CAT": (27, 36), "CERD": (53, 70)}
"""Sessions between which concluding observations had the session in their symbol, with a margin.

Seen: CCPR/CO/69 to 84, CAT/C/CR/29 to 34, CERD/C/s/CO to session 67.
"""
NEAR_SESSIONS = 2
"""A review put off keeps the symbol of the session it was first set for."""


def check_year_form(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """S/year/n before 1994, E/year/n before 1978, when documents had a running number."""
    match read_parts(symbol):
        case ["S" | "E" as organ, year, item, *_] | ["S" as organ, "PRST", year, item, *_] if (
            found := read_year(year)
        ) and item.removeprefix("L.").isdecimal():
            if found < YEARS_FROM[organ]:
                place = read_parts(symbol).index(year)
                words = f"{organ}/year/number is in use since {YEARS_FROM[organ]}; before, {organ}/number"
                yield SymbolFault("form", words, "impossible", place, place + 1, "guides to symbols")


def check_assembly_form(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """General Assembly: the session in roman numerals to the 30th, before the number from the 31st."""
    match read_parts(symbol):
        case ["A", "RES", session, item, *_] if 0 < _plain(session) <= ROMAN_UNTIL and read_number(item):
            nearest = (f"A/RES/{item}({write_roman(_plain(session))})",)
            words = f"resolutions of the {name_session(session)} have a running number and a roman numeral"
            yield SymbolFault("form", words, "impossible", 2, 4, "guides to symbols", nearest)
        case ["A", "RES", text] if _plain(read_roman(text.partition("(")[2].partition(")")[0])) > ROMAN_UNTIL:
            words = "roman numerals of sessions end with the thirtieth: 3541 (XXX)"
            yield SymbolFault("form", words, "impossible", 2, 3, "guides to symbols")
        case ["A", committee, session, item, *_] if (
            is_committee(committee) and 0 < _plain(session) <= ROMAN_UNTIL and item.startswith(("L.", "SR."))
        ):
            words = "before the 31st session documents of the committees have no session in the symbol"
            yield SymbolFault("form", words, "unlikely", 2, 3, "guides to symbols")


def _plain(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0


def write_roman(number: int) -> str:
    """A number to 39 as a roman numeral.

    >>> write_roman(25), write_roman(9)
    ('XXV', 'IX')
    """
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (number // 10) + ones[number % 10]


def check_observations(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """Concluding observations with the session in the symbol, outside the years of that form."""
    parts = read_parts(symbol)
    match parts:
        case (
            ["CCPR", "CO", number, _, *_]
            | ["CAT", "C", "CR", number, _, *_]
            | ["CERD", "C", number, "CO", _, *_]
        ):
            first, last = OBSERVATIONS[parts[0]]
            if number.isdecimal() and not first <= int(number) <= last:
                place = parts.index(number)
                words = f"this form of concluding observations was in use about sessions {first} to {last}"
                yield SymbolFault(
                    "form", words, "unlikely", place, place + 1, "forms of concluding observations"
                )


def check_country(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A State's code that no table has; those one slip away are named."""
    code = symbol.country.upper()
    parts = read_parts(symbol)
    if not code or code in countries() or code not in parts or not code.isalpha():
        return
    nearest = tuple(other for other in countries() if len(other) == 3 and is_slip(code, other))
    words = f"{code} is not the code of a State"
    place = parts.index(code)
    yield SymbolFault("country-unknown", words, "unlikely", place, place + 1, "codes of States", nearest[:3])


def is_slip(wrong: str, right: str) -> bool:
    """Whether a code becomes another by one letter changed, left out, put in, or two neighbours exchanged.

    >>> is_slip("SVM", "SVN"), is_slip("SNV", "SVN"), is_slip("SV", "SVN"), is_slip("NVS", "SVN")
    (True, True, True, False)
    """
    if len(wrong) == len(right):
        differ = [place for place, (a, b) in enumerate(zip(wrong, right, strict=True)) if a != b]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(wrong) == sorted(right)
        return len(differ) == 1 or swapped
    short, long = sorted((wrong, right), key=len)
    return len(long) == len(short) + 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def check_review(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """A/HRC/WG.6/session/STATE: the State was reviewed in other sessions, none of them near."""
    parts = read_parts(symbol)
    match parts:
        case ["A", "HRC", "WG.6", number, code, *_] if session := sessions("UPR").by_number.get(number):
            states = session.more[0] if session.more else "?"
            held = [s for s in sessions("UPR").by_number.values() if s.more and code in s.more[0]]
            near = any(abs(int(s.number) - int(number)) <= NEAR_SESSIONS for s in held)
            if held and not near and not states.startswith("?"):
                known = " and ".join(name_session(s.number) for s in held if "?" not in s.more[0])
                words = f"{code} was not reviewed at the {of_session(session)} but at the {known or 'others'}"
                nearest = tuple("/".join((*parts[:3], s.number, *parts[4:])) for s in held)
                yield SymbolFault("state-not-reviewed", words, "unlikely", 3, 5, "States by session", nearest)
