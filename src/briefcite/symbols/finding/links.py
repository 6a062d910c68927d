"""Links to documents: which symbol an address leads to, and whether that is the document meant."""

from __future__ import annotations

import re

from ...patterns import pattern
from ..grammar.model import Symbol
from ..grammar.parser import read_known
from .wrapping import unwrap_link

LANGUAGE = r"(?:en?|eng|english|fr?|french|sp?|es|spanish|ar?|ru?|zh|ch?|[ae][eu]v|advance|unedited)"
FILE = pattern(
    rf"""
    https?:// (?: [\w-]{{1,40}} \. ){{0,4}}
    (?: un | ohchr | unhcr | refworld | securitycouncilreport ) \.org /
    (?: [^\s/?\#]{{1,200}} / ){{0,12}}                      # folders
    (?P<name> [A-Za-z]{{1,6}} [._-] [\w.-]{{3,60}}? )
    (?: (?: [_.-] {LANGUAGE} ){{1,2}} (?: _\d )? )?          # en, AEV, en_1
    \. (?: pdf | docx? ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A file named for its symbol: .../17session/A.HRC.17.27_en.pdf, .../A_HRC_17_27_AEV.pdf."""
DOTTED = pattern(r"\b(ADD|CORR|REV|AMEND|SUB|CONF|CRP|CN|AC|WG|WP|GE|PC|INF|NGO|MISC|L|R)[/.]?(\d{1,3})\b")
SPELLED = frozenset(("ADD", "CORR", "REV", "AMEND", "SUB", "CONF"))
COMMITTEE = pattern(r"\bC/(?=\d)")
JOB = pattern(r"\b(?!(?:19|20)\d\d/)\d+/\d{4,}\Z")
"""A number that the printers add after a symbol."""


def read_link(address: str) -> Symbol | None:
    """The symbol in an address of docs.un.org, undocs.org and their like, or None.

    >>> str(read_link("https://undocs.org/en/A%2FRES%2F69%2F188."))
    'A/RES/69/188'
    >>> str(read_link("https://docs.un.org/a/hrc/17/27/add.1"))
    'A/HRC/17/27/Add.1'
    >>> str(read_link("https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F78%2F3&Language=E"))
    'A/RES/78/3'
    >>> str(read_link("http://www2.ohchr.org/docs/17session/a.hrc.17.27_en.pdf"))
    'A/HRC/17/27'
    """
    if "://" not in address:
        return None
    if match := FILE.match(address):
        return read_file_name(match["name"])
    words = unwrap_link(address.rstrip(".,;"))
    return (read_known(words) or read_known(DOTTED.sub(join_number, words.upper()))) if words else None


def read_file_name(name: str) -> Symbol | None:
    """The one symbol of which a file's name has the parts, joined otherwise.

    >>> str(read_file_name("A_HRC_25_63_Add1"))
    'A/HRC/25/63/Add.1'
    """
    mark = next((mark for mark in "_-." if mark in name), "_")
    words = DOTTED.sub(join_number, name.upper().replace(mark, "/"))
    if words.count("/") < 2 or JOB.search(words):
        return None
    variants = dict.fromkeys((words, COMMITTEE.sub("C.", words)))
    found = [symbol for variant in variants if (symbol := read_known(variant))]
    return found[0] if len(found) == 1 else None


def join_number(match: re.Match[str]) -> str:
    """A part such as Add.1 as it is printed."""
    word = match[1].capitalize() if match[1] in SPELLED else match[1]
    return f"{word}.{match[2]}"


def is_same_document(one: Symbol, other: Symbol) -> bool:
    """Whether two symbols name one document; a year, session or letter in brackets may be left out.

    >>> from ..grammar.parser import parse_symbol
    >>> is_same_document(parse_symbol("S/RES/1325"), parse_symbol("S/RES/1325 (2000)"))
    True
    """
    short, long = sorted((one.key, other.key), key=len)
    rest = long[len(short) :] if long.startswith(short) else "/"
    return rest[:1] in ("", "(", "|") or (len(rest) == 1 and rest.isalpha())
