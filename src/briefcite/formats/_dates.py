"""Dates of other programs' files in ISO 8601: exact ones, spans, and what is left where one is not exact."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..values.date import parse_date
from ._items import possible

TIME = pattern(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*")
SLASHED = pattern(r"(\d{4})[/.](\d{1,2}|[A-Za-z]{3,9})(?:[/.](\d{1,2}))?/*")
COMPACT = pattern(r"((?:1[5-9]|20)\d\d)([01]\d)([0-3]\d)")
YEARS = pattern(r"(\d{4})\s?(?:[-–—_/]{1,3}|\bto\b)\s?(\d{4}|\d\d)")
ABOUT = pattern(
    r"[\[(]?(?:ca?\.?|circa|about|ca)\s?(\d{4})[\])]?\??|[\[(]?(\d{4})(?:[\])]|\?|~|%|[a-z]\b)+", re.I
)
EDTF = pattern(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)[~?%]")
SEASON = pattern(r"(\d{4})-2[1-4](?:/\1-2[1-4])?")
EXTENDED = ("date", "urldate", "origdate", "issued", "accessed", "original-date")
"""Fields whose values biblatex, and pandoc in CSL, write as extended dates: 2016~ is about 2016, 2016-22 its
summer."""
YEAR = pattern(r"[12](?<!\d.)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?!\d)")
STATUS = pattern(
    r"(?:n\.? ?d\.?|s\.? ?[adf]\.?|o\. ?[jD]\.|undated|no date|in press|im Erscheinen|à paraître|forthcoming"
    r"|to appear|in preparation|under review|submitted|accepted|unpublished)",
    re.I,
)
"""What people write for a date that is not there (yet)."""


class FoundDate(NamedTuple):
    """A date in ISO 8601, or an interval, or ""; and whether the words say nothing else."""

    iso: str
    whole: bool = True


NONE = FoundDate("", False)


def read_date(text: str) -> FoundDate:
    """The date that some words are, in whatever form.

    >>> read_date("January 27, 2016").iso, read_date("4-8 July 2016").iso, read_date("1998_2001").iso
    ('2016-01-27', '2016-07-04/2016-07-08', '1998/2001')
    >>> read_date("2016-01~"), read_date("in press")
    (FoundDate(iso='2016-01', whole=False), FoundDate(iso='', whole=False))
    """
    words = " ".join(text.replace("\u00a0", " ").split()).strip(" .,")
    if possible(words):
        return FoundDate(words)
    if found := TIME.fullmatch(words) or COMPACT.fullmatch(words):
        return FoundDate(iso) if possible(iso := "-".join(found.groups())) else NONE
    if found := SLASHED.fullmatch(words):
        return slashed(*found.groups())
    if found := YEARS.fullmatch(words):
        first, last = found.groups()
        iso = f"{first}/{last if len(last) == 4 else first[:2] + last}"
        return FoundDate(iso) if possible(iso) else NONE
    if found := EDTF.fullmatch(words) or ABOUT.fullmatch(words):
        iso = next(filter(None, found.groups()))
        return FoundDate(iso, whole=False) if possible(iso) else NONE
    return in_words(words)


def slashed(year: str, month: str, day: str | None) -> FoundDate:
    """A date in the order of RIS: 2016/01/27/, 2016/Jan/27; what is after the day was cut off."""
    if not month.isdigit():
        return in_words(" ".join(part for part in (day, month, year) if part))
    iso = "-".join((year, month.zfill(2), *([day.zfill(2)] if day else [])))
    return FoundDate(iso) if possible(iso) else NONE


def in_words(words: str) -> FoundDate:
    """A date with the name of its month, in any language that notes are read in; else its year."""
    date = parse_date(words)
    if date and date.possible and (date.month or date.form != "numeric"):
        iso = f"{date.iso}/{date.end.iso}" if date.end else date.iso
        return FoundDate(iso) if possible(iso) else NONE
    years = YEAR.findall(words)
    return FoundDate(years[0], whole=False) if len(years) == 1 else NONE


def placed(variable: str, name: str, text: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The variables that a date gives, and what has to be kept of it, under the name that it had.

    >>> placed("issued", "year", "ca. 1900"), placed("issued", "year", "in press")
    (({'issued': '1900'}, {'year': 'ca. 1900'}), ({'status': 'in press'}, {}))
    >>> placed("issued", "date", "2016-22"), placed("issued", "year", "2016-22")
    (({'issued': '2016'}, {'date': '2016-22'}), ({'issued': '2016/2022'}, {}))
    """
    season = SEASON.fullmatch(text.strip()) if name in EXTENDED else None
    iso, whole = FoundDate(season[1], whole=False) if season else read_date(text)
    if variable == "issued" and STATUS.fullmatch(text.strip()):
        return {"status": text.strip()}, {}
    return {variable: iso} if iso else {}, {} if whole or not text.strip() else {name: text}
