"""The productions of sessions, years, running numbers and modifications."""

from __future__ import annotations

from ...patterns import pattern
from .scanner import Piece
from .series import Element
from .state import NUMBER, ROMAN, SPECIAL, YEAR, ParseState, fits_number

_SES = pattern(r"SES\.([0-9]+)/([0-9]+)")
_VERSION = pattern(r"[0-9]\.[0-9]")
_SESSIONS_ONLY = pattern(r"A/(?:C\.\d/|SPC/|RES/|DEC/|BUR/|HRC/)?")
_YEARS_ONLY = pattern(r"E/(?:RES/|DEC/|CN\..*)?")
_SHORT_YEARS = ("HR/PUB/", "HCR/")
"""Series with years of two digits: HR/PUB/11/04."""
_SHORT_YEAR = pattern(r"[0-9]{2}")
_LAST_RUNNING = {"A/": 10_500, "S/": 27_100, "E/": 6_100}
"""The highest plain numbers: the organs went over to sessions (A, 1976) and years (E 1978, S 1994)."""
_MOST_ADDENDA = 2_999
"""The reports on the cease-fire of 1967 have some two thousand addenda: S/7930/Add.1345."""
_FIRST_YEAR = {"S/": 1994, "E/": 1978, "S/PRST/": 1994, "E/RES/": 1978}


def read_session(reading: ParseState) -> None:
    """session = special | year | number | roman | session-element

    A/S-20/1   E/CN.4/1992/55   A/75/10   E/ECWA/XI/4   UNEP/POPS/COP.7/11
    """
    piece = reading.piece()
    if piece is None or (reading.session and reading.year):
        return
    if element := reading.element("session"):
        read_session_element(reading, piece, element)
    elif SPECIAL.fullmatch(piece.text) and not reading.session:
        reading.session = piece.text
        reading.at += 1
    elif not reading.ends_matter():
        read_plain_session(reading, piece)


def read_plain_session(reading: ParseState, piece: Piece) -> None:
    """A year, number or roman numeral that is not the last but for modifications."""
    if YEAR.fullmatch(piece.bare) and not _SESSIONS_ONLY.fullmatch(reading.series):
        reading.year = int(piece.value)
        reading.known &= reading.year >= _FIRST_YEAR.get(reading.series, 1946)
    elif reading.session:
        return
    elif reading.series in _SHORT_YEARS and _SHORT_YEAR.fullmatch(piece.bare):
        reading.year = int(piece.bare) + (1900 if piece.bare > "50" else 2000)
    elif NUMBER.fullmatch(piece.bare) and reading.year is None:
        reading.session = piece.value
        reading.known &= int(piece.value) <= 199 and has_sessions(reading.series)
    elif ROMAN.fullmatch(piece.text):
        reading.session = piece.text
    else:
        return
    reading.at += 1


def has_sessions(series: str) -> bool:
    """Whether documents of a series go by sessions: those of the Security Council go by years."""
    by_years = series.startswith("S/") and series != "S/INF/"
    return not by_years and not _YEARS_ONLY.fullmatch(series)


def read_session_element(reading: ParseState, piece: Piece, element: Element) -> None:
    """session-element = name ( number | roman | year )

    E/NL.1959/68   UNEP/EA.4/Res.3   BWC/CONF.VIII/4   NPT/CONF.2020/1
    """
    reading.check_case(piece, element)
    if YEAR.fullmatch(piece.value):
        reading.year = int(piece.value)
    else:
        reading.session = piece.value
        numeral = NUMBER.fullmatch(piece.value) or ROMAN.fullmatch(piece.value)
        reading.known &= bool(numeral) or not element.name.endswith(".")
    reading.known &= not piece.letter and not piece.groups
    reading.at += 1


def read_session_group(reading: ParseState, piece: Piece) -> None:
    """session-group = "(" ( number | roman | special ) ")"

    ICCD/COP(13)/21   TD/B/EX(70)/R.1   TD/B(S-XXXI)/INF/1   E/CN.4/RES(V)
    """
    group = piece.groups[0]
    fits = NUMBER.fullmatch(group) or ROMAN.fullmatch(group) or SPECIAL.fullmatch(group)
    reading.session = f"EX({group})" if piece.name == "EX" else group
    reading.known &= bool(fits) and len(piece.groups) == 1


def read_number(reading: ParseState) -> None:
    """running = number

    A/9601   A/C.3/69/12   TD/364
    """
    piece = reading.piece()
    if piece is None or piece.name:
        return
    take_number(reading, piece)
    if not (reading.session or reading.year or reading.country):
        last = _LAST_RUNNING.get(reading.series)
        if last and piece.value.isdigit():
            reading.known &= int(piece.value) <= last
        reading.known &= reading.series not in ("A/HRC/", "S/PRST/", "A/HRC/WG.6/")
    reading.at += 1


def take_number(reading: ParseState, piece: Piece) -> None:
    """number = digits [ "-" digits ] [ letter ] { group }

    E/CN.4/1982/L.3A   E/NL.1975/10-11   S/PV.3336 (Resumption 3)   LC/G.2367(SES.32/3)
    """
    reading.number = f"{piece.value} {piece.letter}".strip()
    if reading.series == "LC/":
        piece = take_publication(reading, piece)
    lettered = reading.kind in ("resolution", "decision", "draft") and reading.series != "S/RES/"
    value = piece.value.removeprefix("0") if reading.series in _SHORT_YEARS else piece.value
    reading.known &= (not piece.letter or lettered) and fits_number(value)
    take_groups(reading, piece.groups)


def take_publication(reading: ParseState, piece: Piece) -> Piece:
    """publication = ( digits | year "/" digits ) [ "-P" ]

    LC/G.2681-P/Rev.3   LC/TS.2019/44   LC/PUB.2020/1-P
    """
    following = reading.piece()
    if following and not following.name and YEAR.fullmatch(piece.value):
        reading.year = int(piece.value)
        reading.number = following.text
        piece = following
        reading.at += 1
    return piece._replace(value=piece.value.removesuffix("-P"))


def take_groups(reading: ParseState, groups: tuple[str, ...]) -> None:
    """Take the brackets after a number: the year of a decision, the session of a meeting, modifications."""
    if groups and reading.kind == "decision" and YEAR.fullmatch(groups[0]):
        reading.year, groups = int(groups[0]), groups[1:]
    if groups and (meeting := _SES.fullmatch(groups[0])):
        reading.session, groups = meeting[1], groups[1:]
    reading.take_brackets(groups)


def read_modifiers(reading: ParseState) -> None:
    """modifier = modifier-element [ number ] { group } | group | publication

    A/520/Rev.11/Amend.1   A/HRC/25/63/Add.1-3   A/62/433(Part II)   E/ESCWA/EDGD/2013/1/Summary
    """
    while piece := reading.piece():
        element = reading.element("modifier") or reading.element("part") or _publication(reading)
        if element is None and not piece.text.startswith("("):
            return
        if element:
            reading.check_case(piece, element)
            reading.suffixes.append(piece.text.partition("(")[0].strip())
            reading.known &= not piece.letter and _modifier_number(reading, element, piece.value)
        take_groups(reading, piece.groups)
        reading.at += 1


def _modifier_number(reading: ParseState, element: Element, number: str) -> bool:
    if not element.name.endswith("."):
        return not number
    if number.isdigit() and int(number) > (_MOST_ADDENDA if reading.series == "S/" else 999):
        return False
    return fits_number(number) or bool(ROMAN.fullmatch(number) or _VERSION.fullmatch(number))


def _publication(reading: ParseState) -> Element | None:
    """A kind of document that is part of another: `CRP.1` or `MANUAL` after a number."""
    return reading.element("kind") if reading.number else None
