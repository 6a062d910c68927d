"""Windows of documents of the Human Rights Council, the Commission before it, and the treaty bodies."""

from __future__ import annotations

from datetime import date, timedelta

from ..grammar.model import Symbol
from ..grammar.roman import read_roman
from .almanac import COMMITTEES, Session, find_session, sessions
from .principal_organs import in_brackets, late, read_number, read_year
from .windows import Window, from_days, from_session, from_year, stretch

HARMONIZED = date(2005, 1, 1)
"""Since when concluding observations have the form BODY/C/STATE/CO/n (first seen: October 2005)."""


def date_rights_council(symbol: Symbol) -> Window | None:
    """The window of a document of the Human Rights Council, by its session."""
    match symbol.parts:
        case ["A", "HRC", "PRST", "OS", cycle, *_] if 0 < read_number(cycle) < 90:
            year = 2006 + read_number(cycle)
            return from_days(
                date(year - 1, 6, 1), date(year, 12, 31), "cycles of the Council", verified=False
            )
        case ["A", "HRC", "RES" | "DEC" | "PRST" as kind, number, _, *_] if session := find_council(number):
            return late(symbol, from_session(session, 60 if kind == "PRST" else 0, 150))
        case ["A", "HRC", "WG.6", number, _, *_] if session := find_session("UPR", number):
            return late(symbol, from_session(session, 240, 120))
        case ["A", "HRC", number, item, *_] if session := find_council(number):
            if item.startswith("L."):
                return from_session(session, 10, 10)
            window = from_session(session, 250, 400)
            return stretch(window) if item == "2" else late(symbol, window)
    return None


def find_council(number: str) -> Session | None:
    """A session of the Human Rights Council by number or `S-20`."""
    if number.startswith("S-"):
        return sessions("HRC-S").by_number.get(number)
    return find_session("HRC", number)


def date_commission(symbol: Symbol) -> Window | None:
    """The window of a document of the Commission on Human Rights: by year, roman or special session."""
    match symbol.parts:
        case ["E", "CN.4", "RES" | "DEC", year, _, *_] if found := read_year(year):
            return from_year(found)
        case ["E", "CN.4", "RES" | "DEC", text] if "(" in text:
            session = sessions("CHR").by_number.get(read_roman(in_brackets(text)))
            return from_session(session, 7, 150) if session else None
        case ["E", "CN.4", "RES" | "DEC", number, _, *_] if session := sessions("CHR-S").by_number.get(
            number
        ):
            return from_session(session, 7, 150)
        case ["E", "CN.4", number, _, *_] if session := sessions("CHR-S").by_number.get(number):
            return late(symbol, from_session(session, 30, 150))
    return None


def read_committee(parts: tuple[str, ...]) -> tuple[str, list[str]]:
    """A treaty body's code and the components after its prefix; "" if the symbol is of none.

    >>> read_committee(("E", "C.12", "45", "1")), read_committee(("CRC", "C", "GC", "7"))
    (('CESCR', ['45', '1']), ('CRC', ['GC', '7']))
    """
    match parts:
        case ["E", "C.12", *rest]:
            return "CESCR", rest
        case [code, "C", *rest] if code in COMMITTEES:
            return code, rest
    return "", []


def date_treaty_body(symbol: Symbol) -> Window | None:
    """The window of a treaty body's document: cases, old concluding observations, session documents."""
    parts = symbol.parts
    match parts:
        case ["CCPR", "CO", number, _, *_] if session := find_session("CCPR", number):
            return from_session(session, 0, 200)
    committee, rest = read_committee(parts)
    match rest:
        case [number, "D" | "DR", _, *_] if session := find_session(committee, number):
            return late(symbol, from_session(session, 3, 340))
        case ["CR", number, _, *_] if session := find_session(committee, number):
            return from_session(session, 0, 300)
        case [number, item, *_] if item.startswith("CONCL.") and committee:
            session = find_session(committee, read_roman(number))
            return from_session(session, 0, 300) if session else None
        case [number, "CO", _, *_] if session := find_session(committee, number):
            return from_session(session, 0, 300)
        case [number, item] if item.isdecimal() and len(number) < 4 and committee:
            return date_session_document(symbol, find_session(committee, number))
        case [_, "CO", _, *_] | [_, _, "CO", _, *_] if committee:
            return from_days(HARMONIZED, None, "form of symbol in use since 2005")
    return None


def date_session_document(symbol: Symbol, session: Session | None) -> Window | None:
    """TB/C/session/n, in use since the harmonization of 2004: 300 days before to 400 days after."""
    if session is None or session.start + timedelta(days=366) < HARMONIZED:
        return None
    return late(symbol, from_session(session, 300, 400))
