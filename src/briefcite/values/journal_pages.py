"""Where an article is in its journal: volume, issue and pages, as notes write them around its name."""

from __future__ import annotations

import re

from ..named_tuples import NamedTuple
from ..patterns import pattern

FIGURES = r"\d{1,4}(?:\s?[-–/]\s?\d{1,4})?"
PAGES = r"(?P<first>\d{1,5})(?:\s?[-–]\s?(?P<last>\d{1,5}))?(?![\d/.]\d|\w)"
BEFORE = pattern(rf"(?<![\w.])(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>{FIGURES})\))?[\s*_]*\Z")
"""Volume before the name: (2019) 12(3) Journal of Water 45; 12 J. Water 45."""
BEHIND = pattern(
    rf"""
    [*_\s,.]* (?: \( (?: [^()]{{0,12}} \s )? \d{{4}} \) [,:]? \s* )? [*_]*          # the year: (May 2019),
    (?: vol (?: ume | \. )? \s? (?P<labelled> \d{{1,4}} )
      | (?P<bare> \d{{1,4}} ) (?= [*_]* (?: \s?\( | ,?\s (?: [Nn]os?\b | issue ) | : ) )
    ) [*_]*
    (?: \s? \( (?P<bracketed> {FIGURES} ) \) (?!\d)
      | ,? \s (?: [Nn]os?\.? | issue | iss\. ) \s? (?P<issue> {FIGURES} )
    )? [*_]*
    """,
    re.VERBOSE,
)
"""Volume after the name: Journal of Water 12, no. 3; vol. 12, No. 3; *12*(3)."""
REST = pattern(rf"[*_\s]*(?:\([^()]{{0,30}}\))?(?::\s?|,\s(?:pp?\.\s?)?|\spp?\.\s?)(?:art\w*\s)?{PAGES}")
NEXT = pattern(rf"[*_]*,?\s(?:pp?\.\s?)?{PAGES}(?=[,.;:()]|\s[(\[]|\Z)")
YEAR = pattern(r"(?:1[5-9]|20)\d\d")


class Locus(NamedTuple):
    """Volume, issue, first and last page, each "" where it is not told."""

    volume: str = ""
    issue: str = ""
    first: str = ""
    last: str = ""


def read_locus(before: str, behind: str) -> Locus:
    """What the words before and after a journal's name tell; nothing where they may mean something else.

    >>> read_locus("“Wells,” ", " 12, no. 3 (2019): 145–67.")
    Locus(volume='12', issue='3', first='145', last='167')
    >>> read_locus("‘Wells’ (2019) 12(3) ", " 45, 47")
    Locus(volume='12', issue='3', first='45', last='')
    >>> read_locus("“Wells”, ", ", 2019, p. 4"), read_locus("", ", vol. 12, No. 3 (May 2019), pp. 4-9")
    (Locus(volume='', issue='', first='', last=''), Locus(volume='12', issue='3', first='4', last='9'))
    """
    if (found := BEFORE.search(before)) and not YEAR.fullmatch(found["volume"]):
        pages = NEXT.match(behind)
        return Locus(found["volume"], tidy(found["issue"]), *pages_of(pages)) if pages else Locus()
    found = BEHIND.match(behind)
    volume = (found["labelled"] or found["bare"]) if found else ""
    if not found or YEAR.fullmatch(volume):
        return Locus()
    issue = found["bracketed"] or found["issue"]
    if issue and YEAR.fullmatch(issue):
        issue = None
    return Locus(volume, tidy(issue), *pages_of(REST.match(behind, found.end())))


def read_pages(text: str) -> tuple[str, str]:
    """First and last page of a span: "145–67" ends on page 167; ("", "") where a text is none."""
    found = re.fullmatch(PAGES, text.strip())
    return pages_of(found)


def pages_of(found: re.Match[str] | None) -> tuple[str, str]:
    """The pages that a match holds, the last one written out."""
    if found is None or (YEAR.fullmatch(found["first"]) and not found["last"]):
        return "", ""
    first, last = found["first"], found["last"] or ""
    return first, first[: len(first) - len(last)] + last if last else ""


def tidy(figures: str | None) -> str:
    """Figures with a hyphen in a span and no spaces."""
    return re.sub(r"\s?[-–/]\s?", "-", figures or "")
