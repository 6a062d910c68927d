"""The productions of series, bodies, kinds and numbers, which all symbols share."""

from __future__ import annotations

from ...patterns import pattern
from .numbering import read_number, read_session, read_session_group, take_number
from .resolutions import read_resolution
from .scanner import Piece
from .series import Element, countries
from .state import ADOPTED, NUMBER, ROMAN, YEAR, ParseState

_HIGHEST = {"C.": 26, "CN.": 20, "AC.": 320, "CONF.": 260, "SC.": 60, "SUB.": 8}
"""The highest numbers of bodies by element; others stay below 100."""
_WITH_COUNTRY = ("PBC", "HCR", "HRI", "DP")
_QUALIFIED = pattern(r"[1-9][0-9]?-(?:[IVX]+|WOM)")


def read_series(reading: ParseState) -> None:
    """series = the components that the prefix in the table covers whole

    A/RES/69/188   E/CN.4/Sub.2/1997/20   GC.15/SR.9
    """
    covered = reading.series.count("/")
    reading.at = 1
    while reading.at < covered and (piece := reading.piece()):
        if element := reading.element("kind") or reading.element("treaty"):
            reading.kind = element.kind
        else:
            reading.committees.append(piece.text)
        reading.known &= piece.text[:1].isupper() and not piece.letter
        if piece.groups:
            read_session_group(reading, piece)
        reading.at += 1
    root = reading.pieces[0]
    reading.known &= root.text.upper() == root.text and not root.groups and not root.letter
    if root.value:
        reading.session = root.value


def read_general(reading: ParseState) -> None:
    """general = { body } [ session ] { body } [ session | country ] { body } ( resolution | [ kind ] number )

    A/9601   A/31/99   E/1979/C.1/L.11   ISBA/25/A/14   E/CN.4/1992/S-2/L.2   A/HRC/12/WG.2/TF/CRP.1
    """
    if reading.kind not in ADOPTED:
        read_bodies(reading)
        read_session(reading)
        read_bodies(reading)
        read_session(reading)
        if reading.pieces[0].text in _WITH_COUNTRY and read_country(reading):
            read_country_tail(reading)
        read_bodies(reading)
        read_kind(reading)
    if reading.number:
        return
    if reading.kind in ADOPTED:
        read_resolution(reading)
    else:
        read_number(reading)


def read_country(reading: ParseState) -> bool:
    """country = code of a State or territory, ISO alpha-3 or in use at the United Nations

    CRC/C/CHN/CO/3-4   CRC/C/ROM/CO/4   CCPR/CO/73/UKOT   PBC/2/BDI/5
    """
    piece = reading.piece()
    if piece is None or piece.text not in countries():
        return False
    reading.country = piece.text
    reading.at += 1
    return True


def read_country_tail(reading: ParseState) -> None:
    """country-tail = year | [ session ] number

    HRI/CORE/CHN/2006   PBC/2/BDI/5   HCR/EG/LKA/12/04
    """
    piece = reading.piece()
    if piece and reading.ends_matter() and YEAR.fullmatch(piece.bare):
        reading.year = int(piece.bare)
        reading.at += 1
    else:
        read_session(reading)


def read_bodies(reading: ParseState) -> None:
    """body = body-element, with its number or roman numeral

    A/C.3/69/12   A/HRC/WG.6/34/SVN/2   A/CONF.157/23   A/CN.9/WG.III/WP.36
    """
    while (element := reading.element("body")) and (piece := reading.piece()):
        if reading.element("session") and element.name.upper() != piece.text.upper():
            return
        if element.kind and reading.ends_matter():
            return
        reading.check_case(piece, element)
        if element.name.endswith("."):
            reading.known &= not piece.letter and _fits_body(piece, reading.series)
        reading.committees.append(piece.text)
        if piece.groups:
            read_session_group(reading, piece)
        reading.at += 1


def _fits_body(piece: Piece, series: str) -> bool:
    if NUMBER.fullmatch(piece.value):
        highest = _HIGHEST.get(piece.name.upper(), 999 if series == "ID/" else 99)
        if piece.name.upper() == "C." and series == "A/":
            return False
        dated = piece.name.upper() == "CONF." and YEAR.fullmatch(piece.value)
        return int(piece.value) <= highest or bool(dated)
    return bool(ROMAN.fullmatch(piece.value) or _QUALIFIED.fullmatch(piece.value))


def read_kind(reading: ParseState) -> None:
    """kind = kind-element [ number ]

    A/C.3/69/L.5   S/PV.7353   A/HRC/25/CRP.1   A/HRC/42/NGO/134   E/CN.4/DEC(III)
    """
    element, piece = reading.element("kind"), reading.piece()
    if element is None and (body := reading.element("body")) and body.kind:
        element = body
    if element is None or piece is None:
        return
    reading.check_case(piece, element)
    reading.kind = element.kind or reading.kind
    reading.at += 1
    if element.name.endswith("."):
        take_number(reading, piece)
    else:
        read_kind_tail(reading, piece, element)


def read_kind_tail(reading: ParseState, piece: Piece, element: Element) -> None:
    """kind-tail = [ session-group ] [ session ] ( kind | number )

    S/Agenda/1462   JIU/REP/2008/3   A/CN.9/SER.C/ABSTRACTS/236   A/CN.4/SER.A/2001/Add.1
    """
    if piece.groups:
        read_session_group(reading, piece)
    if element.kind in ADOPTED:
        return
    read_session(reading)
    if reading.element("kind"):
        read_kind(reading)
        return
    read_number(reading)
    if element.name == "SER.A" and reading.pieces[0].text == "A" and YEAR.fullmatch(reading.number):
        reading.year = int(reading.number)
