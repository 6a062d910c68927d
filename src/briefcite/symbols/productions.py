"""The productions below a symbol's series: one function each, reading pieces from left to right.

document   = { body } [ session ] { body } matter { modifier }
matter     = resolution | communication | review | report | [ kind ] number
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .scanner import Piece
from .series import Element, countries, find_element

_NUMBER = re.compile(r"[1-9][0-9]{0,4}")
_RANGE = re.compile(r"([1-9][0-9]{0,4})[-\u2010\u2011]([1-9][0-9]{0,4})")
_YEAR = re.compile(r"19[4-9][0-9]|20[0-4][0-9]")
_ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SPECIAL = re.compile(r"(?:S|ES|EX)-?(?:[1-9][0-9]?|[IVX]+)")
_CASES = re.compile(r"[1-9][0-9]{0,3}(?:[,&-][1-9][0-9]{0,3})*")
_PART = re.compile(
    r" ?(?:part\.? ?(?:[0-9]+|[IVX]+)|vol\.? ?(?:[0-9]+|[IVX]+)|resumption ?[0-9]*|sect\.? ?[0-9]+|suppl?\.?(?:[0-9.]*)"
    r"|summary|prst|[A-F]|[IVX]{1,4}|crp)",
    re.IGNORECASE,
)
_SES = re.compile(r"SES\.([0-9]+)/([0-9]+)")
_LAST_RUNNING = {"A/": 10_500, "S/": 27_100, "E/": 6_100}
"""The highest plain numbers: the organs went over to sessions (A, 1976) and years (E 1978, S 1994)."""
_LAST_NUMBERED = {"C.": 26, "CN.": 20, "AC.": 320, "CONF.": 260, "SC.": 60, "SUB.": 8}
_FIRST_YEAR = {"S": 1994, "E": 1946}


@dataclass(slots=True)
class Reading:
    """What has been read of a symbol's pieces so far; `series` is the prefix in capitals."""

    pieces: tuple[Piece, ...]
    series: str
    at: int = 0
    committees: list[str] = field(default_factory=list)
    session: str = ""
    year: int | None = None
    kind: str = ""
    number: str = ""
    country: str = ""
    suffixes: list[str] = field(default_factory=list)
    known: bool = True

    @property
    def text(self) -> str:
        """The whole symbol in capitals, for the scope of elements."""
        return "/".join(piece.text for piece in self.pieces).upper() + "/"

    @property
    def committee(self) -> str:
        """The subsidiary bodies read."""
        return "/".join(self.committees)

    def piece(self, ahead: int = 0) -> Piece | None:
        """The next piece, or the one so many places further on; None at the end."""
        return self.pieces[self.at + ahead] if self.at + ahead < len(self.pieces) else None

    def element(self, role: str, ahead: int = 0) -> Element | None:
        """The element of that role that the next piece is, or None."""
        piece = self.piece(ahead)
        if piece is None:
            return None
        return find_element(piece.name, role, self.text) or find_element(piece.text, role, self.text)

    def brackets(self, piece: Piece) -> None:
        """Take the brackets behind a piece as modifications: `(Part II)`, `(Resumption 1)`."""
        for group in piece.groups:
            self.suffixes.append(f"({group})")
            self.known &= bool(_PART.fullmatch(group))

    def case(self, piece: Piece, element: Element) -> None:
        """Hold the writing of a word against its element: as in the table, capitalised or all capitals."""
        word = piece.name or piece.text
        self.known &= (
            word in (element.name, element.name.upper(), element.name.capitalize()) or word[:1].isupper()
        )


def read_document(reading: Reading) -> None:
    """document = series ( resolution | treaty | review | general ) { modifier }"""
    read_series(reading)
    treaty = bool(find_element("CO", "treaty", reading.text))
    if reading.series == "A/HRC/WG.6/":
        read_review(reading)
    elif treaty:
        read_treaty(reading)
    else:
        read_general(reading)
    read_modifiers(reading)
    if (piece := reading.piece()) is not None or not (reading.number or _sessional(reading)):
        reading.known = False
        if piece is not None and not reading.number:
            reading.number = reading.pieces[-1].value


def _sessional(reading: Reading) -> bool:
    """Whether a symbol may end without a number: a country in its place, or a session of resolutions."""
    return bool(reading.country or (reading.session and reading.kind in ("resolution", "decision")))


def read_series(reading: Reading) -> None:
    """series = the components that the table's prefix covers whole: `A/RES/`, `E/CN.4/Sub.2/`"""
    covered = reading.series.count("/")
    for place, piece in enumerate(reading.pieces[:covered]):
        reading.at = place
        if element := reading.element("kind") if place else None:
            reading.kind = element.kind
        elif place:
            reading.committees.append(piece.text)
        reading.known &= piece.text[:1].isupper() and not piece.letter
        if piece.groups:
            read_session_group(reading, piece)
    root = reading.pieces[0]
    reading.at = covered
    reading.known &= (
        all(p.text[0].isupper() for p in reading.pieces[1:covered]) and root.text.upper() == root.text
    )
    if root.value:
        reading.session, reading.at = root.value, max(covered, 1)


def read_session_group(reading: Reading, piece: Piece) -> None:
    """session group = "(" ( number | roman | special ) ")"    COP(13)   EX(70)   B(S-XXXI)   RES(V)"""
    group = piece.groups[0]
    fits = _NUMBER.fullmatch(group) or _ROMAN.fullmatch(group) or _SPECIAL.fullmatch(group)
    reading.session = f"EX({group})" if piece.name == "EX" else group
    reading.known &= bool(fits) and len(piece.groups) == 1


def read_general(reading: Reading) -> None:
    """general = { body } [ session ] { body } ( resolution | [ kind ] number )"""
    if reading.kind not in ("resolution", "decision", "presidential-statement"):
        read_bodies(reading)
        read_session(reading)
        read_bodies(reading)
        read_session(reading)
        read_bodies(reading)
        read_kind(reading)
    elif (
        find_element("OS", "body", reading.text)
        and reading.piece()
        and reading.pieces[reading.at].text in ("OS", "OM")
    ):
        read_organizational(reading)
    if reading.kind in ("resolution", "decision", "presidential-statement") and not reading.number:
        read_resolution(reading)
    elif not reading.number:
        read_number(reading)


def read_organizational(reading: Reading) -> None:
    """organizational = ( "OS" | "OM" ) "/" number      A/HRC/PRST/OS/15/1"""
    word, number = reading.piece(), reading.piece(1)
    if word and number and _NUMBER.fullmatch(number.bare):
        reading.session = f"{word.text}/{number.text}"
        reading.at += 2


def read_bodies(reading: Reading) -> None:
    """body = element of the role body, with its number or roman numeral    C.3   WG.6   CONF.157   SBI"""
    while (element := reading.element("body")) and (piece := reading.piece()):
        if element.kind and _ends_matter(reading):
            return
        reading.case(piece, element)
        if element.name.endswith(".") and piece.name == piece.text[: len(piece.name)]:
            reading.known &= _body_number(piece)
        reading.committees.append(piece.text)
        if piece.groups:
            read_session_group(reading, piece)
        reading.at += 1


def _body_number(piece: Piece) -> bool:
    if _YEAR.fullmatch(piece.value) and piece.name.upper() == "CONF.":
        return True
    if _NUMBER.fullmatch(piece.value):
        return int(piece.value) <= _LAST_NUMBERED.get(piece.name.upper(), 99) and not piece.letter
    return bool(_ROMAN.fullmatch(piece.value)) and not piece.letter


def _ends_matter(reading: Reading) -> bool:
    """Whether the next piece is the last but for modifiers, so that `WP.3` is a paper and no party."""
    return reading.piece(1) is None or reading.element("modifier", 1) is not None


def read_session(reading: Reading) -> None:
    """session = special | year | number | roman | element number     S-20   2019   75   XI   COP.7   COP(13)"""
    piece = reading.piece()
    if piece is None or reading.session and reading.year:
        return
    if element := reading.element("session"):
        read_session_element(reading, piece, element)
    elif _SPECIAL.fullmatch(piece.text) and not reading.session and "-" in piece.text:
        reading.session = piece.text
        reading.at += 1
    elif reading.session or _ends_matter(reading):
        return
    elif _YEAR.fullmatch(piece.bare) and _takes_year(reading):
        read_year(reading, piece)
    elif _NUMBER.fullmatch(piece.bare) and reading.year is None:
        reading.session = piece.value
        reading.known &= int(piece.value) <= 199 and _takes_session(reading)
        reading.at += 1
    elif _ROMAN.fullmatch(piece.text):
        reading.session = piece.text
        reading.at += 1


def read_session_element(reading: Reading, piece: Piece, element: Element) -> None:
    """session element = name ( number | roman | year )      NL.1959   EA.4   CONF.VIII   GCSS.XII"""
    reading.case(piece, element)
    value = piece.value.partition("-")[0] if piece.name.upper() == "NL." else piece.value
    if _YEAR.fullmatch(value):
        reading.year = int(value)
    else:
        reading.session = value
        reading.known &= bool(
            _NUMBER.fullmatch(value) or _ROMAN.fullmatch(value) or not element.name.endswith(".")
        )
    reading.known &= not piece.letter and not piece.groups
    reading.at += 1


def read_year(reading: Reading, piece: Piece) -> None:
    """year = four digits      E/1979/…   S/1994/…   E/CN.4/1992/…"""
    reading.year = int(piece.value)
    reading.known &= reading.year >= _FIRST_YEAR.get(reading.pieces[0].text, 1946)
    if reading.series == "E/" and reading.year < 1978:
        reading.known = False
    reading.at += 1


_SESSIONS_ONLY = re.compile(r"A/(?:C\.\d/|SPC/|RES/|DEC/|BUR/|HRC/(?!WGAD|RES/1|DEC/1))?$")


def _takes_year(reading: Reading) -> bool:
    return not _SESSIONS_ONLY.match(reading.series)


def _takes_session(reading: Reading) -> bool:
    """Security Council documents and those of most organs of the Economic and Social Council go by years."""
    if reading.series.startswith("S/"):
        return reading.series in ("S/INF/", "S/AC.26/")
    return reading.series not in ("E/", "E/RES/", "E/DEC/") and not re.match(r"E/CN\.\d", reading.series)


def read_kind(reading: Reading) -> None:
    """kind = element of the role kind [ number ]    L.5   PV.7353   CRP.1   NGO   INF"""
    element = reading.element("kind")
    piece = reading.piece()
    if element is None and (body := reading.element("body")) and body.kind:
        element = body
    if element is None or piece is None:
        return
    reading.case(piece, element)
    reading.kind = element.kind or reading.kind
    reading.at += 1
    if not piece.name.endswith("."):
        read_kind_tail(reading)
        return
    if element.name.endswith(".") or _NUMBER.fullmatch(piece.value):
        take_number(reading, piece)
    elif not reading.number and (following := reading.piece()) and _NUMBER.fullmatch(following.bare):
        read_number(reading)


def read_kind_tail(reading: Reading) -> None:
    """kind tail = number | year "/" number | kind     NGO/134   Agenda/1462   SC/CRP.3   ABSTRACTS/236"""
    if reading.kind in ("resolution", "decision", "presidential-statement"):
        return
    read_session(reading)
    if reading.element("kind") and not reading.number:
        read_kind(reading)
    else:
        read_number(reading)


def take_number(reading: Reading, piece: Piece) -> None:
    """number = digits [ "-" digits ] [ letter ] { group }      5   10-11   3A   3336 (Resumption 3)"""
    reading.number = f"{piece.value} {piece.letter}".strip() if piece.letter else piece.value
    plain = not piece.letter or reading.kind in ("resolution", "decision", "draft")
    reading.known &= plain and fits_number(piece.value)
    groups = piece.groups
    if groups and reading.kind == "decision" and _YEAR.fullmatch(groups[0]):
        reading.year, groups = int(groups[0]), groups[1:]
    if groups and (meeting := _SES.fullmatch(groups[0])):
        reading.session, groups = meeting[1], groups[1:]
    reading.brackets(piece._replace(groups=groups))


def fits_number(value: str) -> bool:
    """Whether a value is a running number or a rising range of at most 400."""
    if _NUMBER.fullmatch(value):
        return True
    span = _RANGE.fullmatch(value)
    return span is not None and 0 < int(span[2]) - int(span[1]) <= 400


def read_number(reading: Reading) -> None:
    """running = number      A/10020   A/C.3/69/12   TD/364"""
    piece = reading.piece()
    if piece is None or piece.name:
        return
    take_number(reading, piece)
    last = _LAST_RUNNING.get(reading.series)
    if last and not reading.session and reading.year is None and piece.value.isdigit():
        reading.known &= int(piece.value) <= last
    if reading.series in ("A/HRC/", "S/PRST/") and not (reading.session or reading.year):
        reading.known = False
    reading.at += 1


def read_resolution(reading: Reading) -> None:
    """resolution = [ ( session | year | roman ) "/" ] number [ letter ] [ "(" ( roman | year ) ")" ]
    A/RES/69/188   A/RES/48/218 B   A/RES/217(III)[A]   S/RES/1325 (2000)   E/RES/2023/18"""
    read_resolution_session(reading)
    piece = reading.piece()
    if piece is None:
        return
    if piece.groups and not piece.value and not piece.name and reading.number:
        return
    value = piece.value or ("" if len(piece.name) > 2 else piece.name)
    if _NUMBER.fullmatch(value) or _RANGE.fullmatch(value):
        take_number(reading, piece._replace(groups=()))
    elif re.fullmatch(r"[A-Z]", piece.name):
        reading.number = piece.name
    else:
        return
    reading.at += 1
    read_resolution_brackets(reading, piece)
    if reading.series == "S/RES/":
        reading.known &= reading.year is not None
    elif not reading.session and reading.year is None:
        reading.known = False


def read_resolution_session(reading: Reading) -> None:
    """A session or year before the number: `69`, `S-13`, `ES-10`, `2023`, `X`."""
    piece = reading.piece()
    if piece is None or reading.piece(1) is None or reading.element("modifier", 1):
        return
    if _SPECIAL.fullmatch(piece.text):
        reading.session = piece.text
    elif _YEAR.fullmatch(piece.bare) and _takes_year(reading):
        reading.year = int(piece.bare)
    elif _NUMBER.fullmatch(piece.bare) and int(piece.bare) <= 199 and _takes_session(reading):
        reading.session = piece.bare
    elif _ROMAN.fullmatch(piece.text):
        reading.session = piece.text
    else:
        return
    reading.at += 1


def read_resolution_brackets(reading: Reading, piece: Piece) -> None:
    """The year of a Security Council resolution, or the session of an older one, with or without slash."""
    groups = piece.groups
    following = reading.piece()
    if not groups and following and following.text.startswith("("):
        groups = following.groups
        reading.at += 1
    if not groups:
        return
    if reading.series.startswith("S/") and _YEAR.fullmatch(groups[0]):
        reading.year = int(groups[0])
    elif _ROMAN.fullmatch(groups[0]) or _SPECIAL.fullmatch(groups[0]):
        reading.session = groups[0]
    else:
        reading.brackets(piece._replace(groups=groups[:1]))
    reading.brackets(piece._replace(groups=groups[1:]))


def read_treaty(reading: Reading) -> None:
    """treaty = [ protocol ] ( report | comment | case | sessional )
    report = country [ treaty-kind ] [ number ]     CRC/C/OPAC/DZA/CO/1   CEDAW/C/ITA/7
    comment = "GC" "/" number                       CRC/C/GC/16"""
    if reading.element("protocol") and (piece := reading.piece()):
        reading.committees.append(piece.text)
        reading.at += 1
    if read_country(reading):
        read_report(reading)
        return
    if read_treaty_kind(reading):
        if reading.kind != "general-comment":
            read_session(reading)
            read_country(reading)
        read_general(reading)
        return
    read_session(reading)
    if reading.element("case"):
        read_case(reading)
    elif read_country(reading):
        read_report(reading)
    elif read_treaty_kind(reading) and read_country(reading):
        read_report(reading)
    else:
        read_general(reading)
        read_observations(reading)


def read_country(reading: Reading) -> bool:
    """country = code of a State or territory      CHN   ROM   UKOT   CHN-HKG"""
    piece = reading.piece()
    if piece is None or piece.text not in countries():
        return False
    reading.country = piece.text
    reading.at += 1
    return True


def read_report(reading: Reading) -> None:
    """report tail = [ treaty-kind ] [ number ]      CO/3-4   Q/5/Add.1   7   10-11"""
    stated = read_treaty_kind(reading)
    if not stated and not reading.kind:
        reading.kind = "state-report"
    read_session(reading)
    if not reading.element("modifier"):
        read_number(reading)


def read_treaty_kind(reading: Reading) -> bool:
    """treaty-kind = "CO" | "Q" | "QPR" | "RQ" | "GC" …"""
    element = reading.element("treaty")
    piece = reading.piece()
    if element is None or piece is None:
        return False
    reading.case(piece, element)
    reading.kind = element.kind
    reading.at += 1
    return True


def read_case(reading: Reading) -> None:
    """case = ( "D" | "DR" | "R" ) "/" numbers "/" year      D/392/2009   D/1914,1915&1916/2009"""
    element, numbers, years = reading.element("case"), reading.piece(1), reading.piece(2)
    reading.at += 1
    if element is None or numbers is None:
        return
    reading.kind = element.kind
    if years is None or numbers.name:
        read_general(reading)
        return
    reading.number = f"{numbers.text}/{years.text}"
    words = reading.number.rpartition("/")
    reading.known &= bool(_YEAR.fullmatch(words[2])) and all(
        _CASES.fullmatch(part) for part in words[0].split("/")
    )
    reading.at += 2


_OBSERVATIONS = ("CRC/C/15/ADD.", "CCPR/C/79/ADD.", "E/C.12/1/ADD.", "CERD/C/304/ADD.")


def read_observations(reading: Reading) -> None:
    """Concluding observations before 2000 were addenda to one document of each committee."""
    if reading.text.startswith(_OBSERVATIONS):
        reading.kind = "concluding-observations"


_REVIEW_KINDS = {"1": "national-report", "2": "un-compilation", "3": "stakeholder-summary"}


def read_review(reading: Reading) -> None:
    """review = session "/" ( country "/" ( "1" | "2" | "3" ) | kind number )     A/HRC/WG.6/34/SVN/2"""
    read_session(reading)
    if not read_country(reading):
        read_general(reading)
        return
    read_number(reading)
    reading.kind = _REVIEW_KINDS.get(reading.number, "")


def read_modifiers(reading: Reading) -> None:
    """modifier = element of the role modifier [ number ] { group } | "(" text ")"
    Rev.2/Add.99/Rev.4/Amend.1   Summary   (Part II)"""
    while piece := reading.piece():
        element = reading.element("modifier") or _publication(reading)
        if element is None and piece.text.startswith("("):
            reading.brackets(piece)
        elif element is None:
            return
        else:
            reading.case(piece, element)
            reading.suffixes.append(piece.text.split("(")[0].strip())
            number = piece.value if element.name.endswith(".") else ""
            reading.known &= not element.name.endswith(".") or _modifier_number(number)
            reading.known &= not piece.letter
            reading.brackets(piece)
        reading.at += 1


def _modifier_number(number: str) -> bool:
    return (
        fits_number(number) or bool(_ROMAN.fullmatch(number)) or bool(re.fullmatch(r"[0-9]\.[0-9]", number))
    )


def _publication(reading: Reading) -> Element | None:
    element = reading.element("kind")
    return element if element and (element.kind == "publication" or reading.number) else None


Production = Callable[[Reading], None]
PRODUCTIONS: tuple[Callable[..., object], ...] = (
    read_document, read_series, read_session_group, read_general, read_organizational, read_bodies, read_session,
    read_session_element, read_year, read_kind, read_kind_tail, take_number, read_number, read_resolution,
    read_treaty, read_country, read_report, read_treaty_kind, read_case, read_review, read_modifiers,
)  # fmt: skip
"""The productions in the order of the grammar's page."""
