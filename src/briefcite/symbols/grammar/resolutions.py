"""The productions of resolutions, decisions and presidential statements."""

from __future__ import annotations

import re

from .numbering import has_sessions, take_number
from .scanner import Piece
from .state import NUMBER, RANGE, ROMAN, SPECIAL, YEAR, ParseState

_SESSIONS_ONLY = ("A/RES/", "A/DEC/", "A/HRC/RES/", "A/HRC/DEC/", "A/HRC/PRST/")


def read_resolution(reading: ParseState) -> None:
    """resolution = { ( session | year ) "/" } number [ letter ] [ [ "/" ] "(" ( roman | year ) ")" ]

    A/RES/69/188   A/RES/48/218 B   A/RES/217(III)[A]   S/RES/1325 (2000)   E/CN.4/RES/1B/(XXXV)
    """
    while read_resolution_session(reading):
        pass
    piece = reading.piece()
    if piece is None:
        return
    if NUMBER.fullmatch(piece.value) or RANGE.fullmatch(piece.value):
        take_number(reading, piece._replace(groups=()))
        reading.known &= not piece.name
    elif re.fullmatch(r"[A-Z]", piece.name):
        reading.number = piece.name
    else:
        return
    reading.at += 1
    read_resolution_brackets(reading, piece)
    reading.known &= reading.series != "S/RES/" or reading.year is not None


def read_resolution_session(reading: ParseState) -> bool:
    """resolution-session = special | year | number | roman | ( "OS" | "OM" ) "/" number

    A/RES/S-13/2   E/DEC/2024/344   A/HRC/DEC/15/111   UNEP/CBD/COP/DEC/X/1   A/HRC/PRST/OS/15/1
    """
    piece, following = reading.piece(), reading.piece(1)
    if piece is None or following is None or following.text.startswith("(") or reading.element("modifier", 1):
        return False
    if piece.text in ("OS", "OM") and NUMBER.fullmatch(following.bare):
        reading.session = f"{piece.text}/{following.text}"
        reading.at += 1
    elif YEAR.fullmatch(piece.bare) and reading.series not in _SESSIONS_ONLY:
        reading.known &= reading.year is None
        reading.year = int(piece.bare)
    else:
        reading.known &= not reading.session
        if not _take_session(reading, piece):
            return False
    reading.at += 1
    return True


def _take_session(reading: ParseState, piece: Piece) -> bool:
    plain = NUMBER.fullmatch(piece.bare) and int(piece.bare) <= 199 and has_sessions(reading.series)
    if not (plain or SPECIAL.fullmatch(piece.text) or ROMAN.fullmatch(piece.text)):
        return False
    reading.session = piece.text
    return True


def read_resolution_brackets(reading: ParseState, piece: Piece) -> None:
    """The year of a Security Council resolution, or the session of an older one, with or without slash."""
    groups = piece.groups
    following = reading.piece()
    if not groups and following and following.text.startswith("("):
        groups = following.groups
        reading.at += 1
    if not groups:
        return
    if reading.series.startswith("S/") and YEAR.fullmatch(groups[0]):
        reading.year = int(groups[0])
    elif not reading.session and (ROMAN.fullmatch(groups[0]) or SPECIAL.fullmatch(groups[0])):
        reading.session = groups[0]
    else:
        reading.take_brackets(groups[:1])
    reading.take_brackets(groups[1:])
