"""General comments and recommendations that a text names by number: "CESCR, General Comment No. 14".

Source of their symbols: `data/general-comments.tsv`, with the basis of each fact; those that were printed
only in a committee's annual report have no symbol of their own and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...named_tuples import NamedTuple
from ...patterns import pattern
from ..grammar.model import Symbol
from ..grammar.parser import read_known
from ..grammar.series import read_rows

_SPACE = r"[ \u00a0\r\n]+"
_KEYWORD = pattern(
    rf"\b(?:[Gg]eneral{_SPACE}(?:[Cc]omment|[Rr]ecommendation)|[Oo]bservation{_SPACE}[Gg]énérale"
    rf"|[Rr]ecommandation{_SPACE}[Gg]énérale|(?:[Oo]bservación|[Rr]ecomendación){_SPACE}[Gg]eneral"
    r"|G[CR](?=[ \u00a0]+(?:[Nn]o\.?[ \u00a0]*)?[0-9])),?"
    rf"{_SPACE}(?:(?i:nos?\.?|n[°º]|n[uú]ms?\.)[ \u00a0]*)?(?P<number>[0-9]{{1,2}})(?![0-9/])",
    signs="eneral C|eneral c|eneral R|eneral r|énérale|ción g|ción G|GC |GR ",
)
_COMMITTEES = (
    (
        "CCPR",
        r"Human Rights Committee|CCPR|(?:UN)?HRC|Comité des droits de l[’']homme|Comité de Derechos Humanos",
    ),
    (
        "CESCR",
        r"Committee on Economic, Social and Cultural Rights|(?:UN)?CESCR"
        r"|Comité des droits économiques, sociaux et culturels"
        r"|Comité de Derechos Económicos, Sociales y Culturales",
    ),
    (
        "CEDAW",
        r"Committee on the Elimination of Discrimination [Aa]gainst Women|CEDAW(?: Committee)?"
        r"|Comité pour l[’']élimination de la discrimination à l[’']égard des femmes"
        r"|Comité para la Eliminación de la Discriminación contra la Mujer",
    ),
    (
        "CERD",
        r"Committee on the Elimination of Racial Discrimination|CERD(?: Committee)?"
        r"|Comité pour l[’']élimination de la discrimination raciale"
        r"|Comité para la Eliminación de la Discriminación Racial",
    ),
    ("CAT", r"Committee [Aa]gainst Torture|CAT|Comité contre la torture|Comité contra la Tortura"),
    (
        "CRC",
        r"Committee on the Rights of the Child|(?:UN)?CRC(?: Committee)?|Comité des droits de l[’']enfant"
        r"|Comité de los Derechos del Niño",
    ),
    (
        "CRPD",
        r"Committee on the Rights of Persons with Disabilities|(?:UN)?CRPD(?: Committee)?"
        r"|Comité des droits des personnes handicapées"
        r"|Comité sobre los Derechos de las Personas con Discapacidad",
    ),
    (
        "CMW",
        r"Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families"
        r"|Committee on Migrant Workers|CMW",
    ),
    ("CED", r"Committee on Enforced Disappearances|CED|Comité des disparitions forcées"),
)
_NAME = "|".join(f"(?P<{code}>{names})" for code, names in _COMMITTEES)
_BEFORE = pattern(
    rf"\b(?:{_NAME})(?:['’]s?)?(?:{_SPACE}\([A-Z]{{2,6}}\))?,?{_SPACE}(?:[Dd]raft{_SPACE})?(?:[Jj]oint{_SPACE})?$"
)
_AFTER = pattern(
    rf"(?:{_SPACE}\((?:19|20)[0-9]{{2}}\))?{_SPACE}(?:of|by|du|del){_SPACE}(?:the{_SPACE})?"
    rf"(?:UN{_SPACE}|United Nations{_SPACE})?(?:{_NAME})\b"
)
_BARE = pattern(rf"(?:{_SPACE}\((?:19|20)[0-9]{{2}}\))?(?:[,;.)\]]|\s*\Z|{_SPACE}(?:of|by|du|del)\b)")
"""What follows a comment named by its number alone, not a title."""
_TITLE_MARKS = "“\"‘'«*_[„"


class NamedComment(NamedTuple):
    """A general comment named by number: its place, the number, and the committee's code, "" if none."""

    start: int
    end: int
    number: int
    committee: str
    bare: bool
    """Whether no title or mark shows that these words belong to a title."""

    @property
    def symbol(self) -> Symbol | None:
        """Its symbol, where the committee is named and the comment is a document of its own."""
        return find_comment(self.committee, self.number)


def find_comments(text: str) -> Iterator[NamedComment]:
    """The general comments that a text names, in order.

    >>> [str(one.symbol) for one in find_comments("CESCR, General Comment No. 14; general comment No. 3")]
    ['E/C.12/2000/4', 'None']
    """
    for keyword in _KEYWORD.finditer(text):
        before = _BEFORE.search(text, max(0, keyword.start() - 130), keyword.start())
        named = before or _AFTER.match(text, keyword.end())
        bare = text[keyword.start() - 1 : keyword.start()] not in tuple(_TITLE_MARKS)
        bare = bare and bool(_BARE.match(text, keyword.end()))
        committee = (named.lastgroup or "") if named else ""
        yield NamedComment(keyword.start(), keyword.end(), int(keyword["number"]), committee, bare)


def find_comment(committee: str, number: int) -> Symbol | None:
    """The symbol of a committee's general comment, or None where it has none of its own.

    >>> str(find_comment("CRC", 5)), str(find_comment("CRC", 14)), find_comment("CAT", 1)
    ('CRC/GC/2003/5', 'CRC/C/GC/14', None)
    """
    if found := _by_number().get((committee, number)):
        return read_known(found)
    first, series = _series().get(committee, (1000, ""))
    return read_known(f"{series}{number}") if number >= first else None


def comment_of(symbol: Symbol) -> tuple[str, int] | None:
    """The committee's code and the number of the general comment that a symbol is, or None.

    >>> comment_of(read_known("E/C.12/2000/4")), comment_of(read_known("CRC/C/GC/7/Rev.1"))
    (('CESCR', 14), ('CRC', 7))
    """
    key = re.sub(r"/(?:Rev|Corr|Add)\.[0-9]+$", "", "/".join(symbol.components))
    for (code, number), text in _by_number().items():
        if text in (key, "/".join(symbol.components)):
            return code, number
    for code, (first, series) in _series().items():
        rest = key.removeprefix(series)
        if rest != key and rest.isdecimal() and int(rest) >= first:
            return code, int(rest)
    return None


@cache
def _by_number() -> dict[tuple[str, int], str]:
    """The symbols of comments before a committee's own series of them, by code and number."""
    rows = read_rows("general-comments.tsv")
    return {(code, int(number)): text for code, number, text, _ in rows if number.isdecimal()}


@cache
def _series() -> dict[str, tuple[int, str]]:
    """The first number of each committee's series of comments, and what comes before the number."""
    rows = read_rows("general-comments.tsv")
    return {code: (int(number[:-1]), text) for code, number, text, _ in rows if number.endswith("-")}
