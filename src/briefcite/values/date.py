"""Dates as they are written: precision, form and impossible days are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .months import has_month, months
from .words import has_role

SPACE = r"(?:[^\S\r\n]{1,4}|[^\S\r\n]{0,2}(?:\r\n?|\n)[^\S\r\n]{0,8})"
DAY = r"(\d{1,2})(?:st|nd|rd|th|er|º|°)?"
DAY_FIRST = r"(\d{1,2}\.?)(?:st|nd|rd|th|er|º|°)?"
"""A day before its month, in German with a stop: 3. Oktober."""
WORD = r"([^\W\d_]{3,10})\.?"
TO = rf"(?:\s?[-–—/&]\s?|{SPACE}(?:to|and|through|et|à|au|y|a|al|e|bis|und|tot|en|till|och){SPACE})"
OF = rf"(?:-|{SPACE}(?:(?:of|de){SPACE})?)"
END = rf"(?:,?{SPACE}|-|,|{SPACE}del?{SPACE})\Z"
EDGE = r"(?<![\w/.\-–])"
ISO = pattern(r"(\d{4})-(\d\d)(?:-(\d\d))?")
FIGURES = r"(\d{1,2})([ ./-])(\d{1,2})\2(\d{4})"
NUMERIC = pattern(FIGURES)
NUMERIC_FOUND = pattern(rf"(?<![\w/.\-]){FIGURES}\Z")
YEAR_BEGINS = r"(?:1(?<!\d1)[5-9]|2(?<!\d2)[01])\d\d"
LAST_YEAR = 2099
"""The last year that figures alone can mean: “2104” is one only after a month."""
YEAR = pattern(rf"{YEAR_BEGINS}(?!\d)")
YEAR_GOES_ON = pattern(r"[\w/]|[-.]\d")
REACH = 64
"""How far before its year a written date may begin, in characters."""


class Date(Struct, frozen=True):
    """A date to the precision written; `end` is the last day (or month, year) of a span.

    `form` is iso, mdy (June 23, 2015), dmy (23 June 2015), month (June 2015), year, numeric
    (05/06/2020: month and day are None where two readings are possible) or interval (A/B).

    >>> parse_date("31 February 2014").possible
    False
    """

    year: int
    month: int | None = None
    day: int | None = None
    raw: str = ""
    form: str = "year"
    end: Date | None = None

    @property
    def precision(self) -> str:
        """To what the date is known: day, month or year."""
        return "year" if self.month is None else "month" if self.day is None else "day"

    @property
    def iso(self) -> str:
        """The date as records have it, to its precision and without its end: 2015-06-23, 2015-06 or 2015.

        >>> parse_date("26–28 April 2000").iso, parse_date("June 2015").iso
        ('2000-04-26', '2015-06')
        """
        day = f"{self.year:04}-{self.month or 0:02}-{self.day or 0:02}"
        return day[: {"year": 4, "month": 7, "day": 10}[self.precision]]

    @property
    def possible(self) -> bool:
        """Whether such a day exists, and a span does not end before it begins."""
        month, day = self.month or 1, self.day or 1
        if not (1 <= self.year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in(self.year, month)):
            return False
        return self.end is None or (self.end.possible and self.earliest <= self.end.latest)

    @property
    def readings(self) -> tuple[Date, ...]:
        """What the date can mean: two days where figures do not tell day and month apart.

        >>> [one.iso for one in parse_date("12/07/2014").readings]
        ['2014-07-12', '2014-12-07']
        """
        if self.form != "numeric" or self.month or not (match := NUMERIC.fullmatch(self.raw)):
            return (self,)
        first, second = int(match[1]), int(match[3])
        return replace(self, month=second, day=first), replace(self, month=first, day=second)

    @property
    def earliest(self) -> date:
        """The first day that the date can mean (of an impossible one: the nearest that exists)."""
        return nearest_day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that the date can mean."""
        last = self.end or self
        return nearest_day(last.year, last.month or 12, last.day or 31)

    def overlaps(self, other: Date) -> bool:
        """Whether both can be the same date, to the precision that both have, in one of their readings.

        >>> parse_date("June 2015").overlaps(parse_date("2015-06-23"))
        True
        """
        return any(
            one.earliest <= two.latest and two.earliest <= one.latest
            for one in self.readings
            for two in other.readings
        )


class FoundDate(NamedTuple):
    """A date in running text, with its offsets."""

    start: int
    end: int
    date: Date


def parse_date(text: str) -> Date | None:
    """The date that a text is: a record's YYYY, YYYY-MM, YYYY-MM-DD or A/B, or a written one.

    >>> parse_date("2015-06-23") and parse_date("2015-06-23").day
    23
    """
    text = text.strip()
    first, slash, last = text.partition("/")
    begin, end = parse_plain(first), parse_plain(last)
    if slash and begin and end:
        return replace(begin, raw=text, form="interval", end=end)
    if plain := parse_plain(text):
        return plain
    if match := NUMERIC.fullmatch(text):
        return read_numeric(match)
    found = next(find_dates(text), None)
    return found.date if found and (found.start, found.end) == (0, len(text)) else None


def find_dates(text: str) -> Iterator[FoundDate]:
    """The dates in running text, in order, without overlap; the months are those of `data/words.toml`.

    A bare year counts only when it is alone in round brackets.
    """
    done = 0
    for year in YEAR.finditer(text):
        if year.start() < done:
            continue
        found = find_at(text, year, done)
        if found:
            done = found.end
            yield found


def find_at(text: str, year: re.Match[str], done: int) -> FoundDate | None:
    """The date whose year is at a place, beginning not before `done`."""
    if match := ISO.match(text, year.start()):
        return find_iso(text, match)
    if YEAR_GOES_ON.match(text, year.end()):
        return None
    start = max(done, year.start() - REACH)
    before = text[start : year.start()]
    if not (before[-1:].isspace() or before[-1:] in ("-", ",")) or not has_month(before):
        return find_figures(text, year, start)
    for form, (tail, read) in written_forms().items():
        match = tail.search(text, start, year.start())
        value = match and read(match, Date(int(year[0]), form=form))
        if match and value:
            raw = text[match.start() : year.end()]
            return FoundDate(match.start(), year.end(), replace(value, raw=raw))
    return find_figures(text, year, start)


def find_figures(text: str, year: re.Match[str], start: int) -> FoundDate | None:
    """A date in digits alone that ends in a year: 05/06/2020, or a year in brackets."""
    match = NUMERIC_FOUND.search(text, max(start, year.start() - 6), year.end())
    if match and is_dated(value := read_numeric(match)):
        return FoundDate(match.start(), match.end(), value)
    bracketed = text[year.start() - 1 : year.start()] == "(" and text[year.end() : year.end() + 1] == ")"
    if bracketed and int(year[0]) <= LAST_YEAR:
        return FoundDate(*year.span(), Date(int(year[0]), raw=year[0]))
    return None


def is_dated(date: Date) -> bool:
    """Whether figures can be meant as a date: 31/06/2014, which does not exist, but not 13/14/2014."""
    return (date.month is None or 1 <= date.month <= 12) and (date.day is None or 1 <= date.day <= 31)


def find_iso(text: str, match: re.Match[str]) -> FoundDate | None:
    """A whole ISO date that is not a piece of something longer."""
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if (
        not match[3]
        or before in tuple("/-._")
        or after in tuple("/-_")
        or before.isalnum()
        or after.isalnum()
    ):
        return None
    value = read_iso(match)
    return FoundDate(*match.span(), value) if int(match[2]) <= 31 and int(match[3]) <= 31 else None


def parse_plain(text: str) -> Date | None:
    """A record's YYYY, YYYY-MM or YYYY-MM-DD."""
    text = text.strip()
    if re.fullmatch(r"[0-9]{4}", text):
        return Date(int(text), raw=text)
    match = ISO.fullmatch(text)
    return read_iso(match) if match else None


def read_iso(match: re.Match[str]) -> Date:
    """The date of an ISO match."""
    return Date(int(match[1]), int(match[2]), int(match[3]) if match[3] else None, match[0], "iso")


def read_numeric(match: re.Match[str]) -> Date:
    """A date in digits, its month and day told apart only where one reading is left."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first != second and 1 <= first <= 12 and 1 <= second <= 12:
        return Date(year, raw=match[0], form="numeric")
    month, day = (second, first) if first > 12 else (first, second)
    return Date(year, month, day, match[0], "numeric")


def read_dmy(match: re.Match[str], year: Date) -> Date | None:
    """23 June 2015, 26–28 April 2000, 26 August–4 September 2002."""
    day, until, month, last_day, last_month = match.groups()
    days = (day, last_day or until)
    if any(day and day[-1] == "." for day in days) and not has_role(last_month or month, "dotted"):
        return None  # "p. 5. March 2015"
    first, last = (day and day.rstrip(".") for day in days)
    return span(year, (month, first), (last_month or month, last))


def read_mdy(match: re.Match[str], year: Date) -> Date | None:
    """June 23, 2015; April 26–28, 2000; September 16–October 4, 2013."""
    month, day, last_month, last_day = match.groups()
    return span(year, (month, day), (last_month or month, last_day))


def read_month(match: re.Match[str], year: Date) -> Date | None:
    """June 2015; January/February 2007."""
    month, last_month = match.groups()
    if not has_role(month, "month") and f"{month}." not in match[0]:  # "may 2015" is not a month
        return None
    return span(year, (month, None), (last_month, None))


def span(year: Date, first: tuple[str, str | None], last: tuple[str | None, str | None]) -> Date | None:
    """A date from the words of its month and day, and those of its end where it has one."""
    month, end_month = months().get(first[0].casefold()), months().get((last[0] or "").casefold())
    if (
        month is None
        or (last[0] and end_month is None)
        or not all(is_day(day) for day in (first[1], last[1]))
    ):
        return None
    begin = replace(year, month=month, day=int(first[1]) if first[1] else None)
    if (last[0] if begin.day is None else last[1]) is None:
        return begin
    return replace(begin, end=replace(begin, month=end_month, day=int(last[1]) if last[1] else None))


def is_day(figures: str | None) -> bool:
    """Whether figures, where there are any, can mean a day: in "para. 83 October 2013" they do not."""
    return figures is None or 1 <= int(figures) <= 31


def days_in(year: int, month: int) -> int:
    """How many days a month has: (2024, 2) has 29."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1] + leap


def nearest_day(year: int, month: int, day: int) -> date:
    """A calendar day, its parts brought within their limits."""
    year, month = min(max(year, 1), 9999), min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), days_in(year, month)))


Reader = Callable[[re.Match[str], Date], Date | None]


@cache
def written_forms() -> dict[str, tuple[re.Pattern[str], Reader]]:
    """The patterns of what is before the year, with their readers, by form."""
    dmy = rf"{EDGE}{DAY_FIRST}(?:{TO}{DAY_FIRST})?{OF}{WORD}(?:{TO}{DAY_FIRST}{OF}{WORD})?{END}"
    mdy = rf"{EDGE}{WORD}{SPACE}{DAY}(?:{TO}(?:{WORD}{SPACE})?{DAY})?{END}"
    month = rf"{EDGE}{WORD}(?:{TO}{WORD})?{END}"
    return {
        "dmy": (re.compile(dmy), read_dmy),
        "mdy": (re.compile(mdy), read_mdy),
        "month": (re.compile(month), read_month),
    }
