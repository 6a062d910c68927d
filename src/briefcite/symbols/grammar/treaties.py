"""The productions of the human rights treaty bodies and of the universal periodic review."""

from __future__ import annotations

import re

from ...patterns import pattern
from .documents import read_country, read_general
from .numbering import read_number, read_session
from .state import ParseState

_CASE = r"[1-9][0-9]{0,3}"
_YEAR = r"(?:19[7-9][0-9]|20[0-4][0-9])"
_CASES = pattern(rf"{_CASE}(?:/{_YEAR})?(?:[,&-]{_CASE}(?:/{_YEAR})?)*")
_OBSERVATIONS = ("CRC/C/15/ADD.", "CCPR/C/79/ADD.", "E/C.12/1/ADD.", "CERD/C/304/ADD.")
_COMMENTS = ("CCPR/C/21/ADD.", "CCPR/C/21/REV.1/ADD.")
_REVIEW_KINDS = {"1": "national-report", "2": "un-compilation", "3": "stakeholder-summary"}


def read_treaty(reading: ParseState) -> None:
    """treaty = [ protocol ] ( report | swapped | comment | session ( case | swapped | general ) )

    CRC/C/OPAC/DZA/CO/1   CEDAW/C/ITA/7   CRC/C/GC/16   CCPR/CO/72/PRK   CRC/C/15/Add.188
    """
    if reading.element("protocol") and (piece := reading.piece()):
        reading.committees.append(piece.text)
        reading.at += 1
    if read_country(reading):
        read_report(reading)
    elif reading.element("treaty"):
        read_swapped(reading)
    else:
        read_session(reading)
        read_sessional(reading)


def read_sessional(reading: ParseState) -> None:
    """What follows a session: a case, a country, a kind, or a document as elsewhere."""
    if reading.element("case"):
        read_case(reading)
    elif read_country(reading):
        read_report(reading)
    elif reading.element("treaty"):
        read_swapped(reading)
    else:
        read_general(reading)
        if reading.text.startswith(_OBSERVATIONS):
            reading.kind = "concluding-observations"
        elif reading.text.startswith(_COMMENTS):
            reading.kind = "general-comment"


def read_swapped(reading: ParseState) -> None:
    """swapped = treaty-kind [ session ] [ country ] number

    CERD/C/CO/DEN/17   CRC/GC/2003/5   CAT/C/CR/28/5
    """
    read_treaty_kind(reading)
    read_session(reading)
    read_country(reading)
    read_number(reading)


def read_report(reading: ParseState) -> None:
    """report = country [ treaty-kind ] [ number ]

    CEDAW/C/CHN/CO/5-6   CAT/C/GBR/Q/5/Add.1   CEDAW/C/ITA/7
    """
    if not read_treaty_kind(reading) and not reading.kind:
        reading.kind = "state-report"
    if not reading.element("modifier"):
        read_session(reading)
        read_number(reading)


def read_treaty_kind(reading: ParseState) -> bool:
    """treaty-kind = "CO" | "Q" | "QPR" | "RQ" | "GC" …

    CCPR/C/PRK/CO/2   CAT/C/DEU/QPR/6
    """
    element, piece = reading.element("treaty"), reading.piece()
    if element is None or piece is None:
        return False
    reading.check_case(piece, element)
    reading.kind = element.kind
    reading.at += 1
    return True


def read_case(reading: ParseState) -> None:
    """case = ( "D" | "DR" | "R" ) "/" numbers "/" year { ( "-" | "&" | "," ) number [ "/" year ] }

    CAT/C/50/D/392/2009   CCPR/C/104/D/1914,1915&1916/2009   CCPR/C/129/D/3106/2018-3122/2018
    """
    element = reading.element("case")
    reading.at += 1
    parts = []
    while (piece := reading.piece()) and piece.text[:1].isdigit():
        parts.append(piece.text)
        reading.at += 1
    reading.kind = element.kind if element else ""
    reading.number = "/".join(parts)
    reading.known &= bool(len(parts) > 1 and _CASES.fullmatch(reading.number) and parts[-1][-4:].isdigit())
    reading.known &= bool(re.search(rf"/{_YEAR}$", reading.number))


def read_review(reading: ParseState) -> None:
    """review = session "/" ( country "/" ( "1" | "2" | "3" ) | kind number )

    A/HRC/WG.6/34/SVN/2   A/HRC/WG.6/2/L.12
    """
    read_session(reading)
    if not read_country(reading):
        read_general(reading)
        return
    read_number(reading)
    reading.kind = _REVIEW_KINDS.get(reading.number, "")
