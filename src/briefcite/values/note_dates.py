"""The dates of the sources in a note, and when somebody looked at them.

A note has more forms of a date than rules speak about: a bare year, “2004–2005”, “spring 2014”, “2012, June
23”, “2004/10”. Those of `find_dates` are found as they are there. The words are those of `data/words.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .date import DAY, LAST_YEAR, TO, YEAR_BEGINS, Date, FoundDate, find_at, is_dated
from .months import months
from .words import has_role, pattern_of, rows_of, search_for

GOES_ON = pattern(r"[^\W_]|[-/–]\w|_\w|%")
BOUND = pattern(r".?[\w/@#=$€£-]|\w\.|\d,")
"""What before a year makes it a piece of something longer."""
SLASHED = pattern(
    r"/(?P<month>0[1-9]|1[0-2])(?![\w/])"
    r"|(?P<sign>[/.])\s?(?P<month_of_day>0?[1-9]|1[0-2])(?P=sign)\s?(?P<day>\d\d?)(?![\w/])"
)
"""2004/10, 2004/10/01 and 2004. 10. 1."""
YEARS = pattern(rf"{YEAR_BEGINS}(?:(?!\d)|(?=[2-9][,;)]))")
EDITION = pattern(r"[²³⁴-⁹]|[2-9](?=[,;)])")
"""The number of an edition, raised after its year, or come down to it: 1965², 19652."""
MONTH = pattern(r"-(0[1-9]|1[0-2])(?![\w/-])")
"""The month of an ISO date: 2017-06."""
THROUGH = pattern(r"\s?[-–—‑/]{1,2}\s?(?P<last>(?:1[5-9]|20)\d\d|\d\d?)(?![\w/]|[-.]\d)")
"""What makes a span of a year: 2004–2005, 1998-99, 2013/14."""
LETTER = pattern(r"[a-k](?!\w)")
"""The letter of an author-date reference: 2008a."""
FIGURES = pattern(
    r"(?P<day>[0-9](?<![\w.,/–-].)\d?)(?:\.\s(?P<month>\d\d?)\.\s|(?P<sign>[./-])\s?(?P<roman>[IVX]{1,4})(?P=sign)\s?)\Z"
)
"""What is before the year of 12. 3. 2010 and of 12.III.1998."""
NAME = r"([^\W\d_]{3,10})(?:\.(?=[,;:)]|\s\d))?"
AFTER = pattern(
    rf",?\s(?:{DAY}\s)?{NAME}(?:(?<!\d){TO}{NAME})?(?:\s{DAY})?(?=[,.;:)\]]|\s*\Z)(?!,?\s\d{{4}}\b)"
)
"""A month after its year: 2012, June 23."""
FRACTION = pattern(r"[0-9](?<![\w/.-].)\d?/\Z")
"""The month before its year: 9/2014."""
NUMBERED = pattern(r"[A-Z][A-Z]\s\Z")
"""Letters before a number and a year, which are those of a docket: “GRC 1/2021”."""
REVOLUTIONARY = pattern(
    r"\d{1,2}(?:er)?\s(?:vend[ée]miaire|brumaire|frimaire|niv[ôo]se|pluvi[ôo]se|vent[ôo]se|germinal|flor[ée]al|"
    r"prairial|messidor|thermidor|fructidor),?\san\s([ivx]{1,5}|\d{1,2})(?!\w)",
    re.IGNORECASE,
    signs=" an | An ",
)
"""A date of the French Republic, whose first year began in September 1792."""
ROMAN = {"i": 1, "v": 5, "x": 10}


class FoundVisit(NamedTuple):
    """That somebody looked at a source, with its words, its offsets and the date: "accessed 3 May 2020"."""

    start: int
    end: int
    date: FoundDate


def find_note_dates(text: str) -> Iterator[FoundDate]:
    """Every date in a note, also bare years, in order, without overlap; a number may look like a year.

    >>> text = "Roe 1998–2001, spring 2014; Poe, 2012, 3 May; 5. Mai 1999; 2008a"
    >>> [text[date.start : date.end] for date in find_note_dates(text)]
    ['1998–2001', 'spring 2014', '2012, 3 May', '5. Mai 1999', '2008a']
    """
    done = 0
    old = list(find_revolutionary(text))
    for year in YEARS.finditer(text):
        while old and old[0].end <= year.start():
            yield old.pop(0)
        if year.start() >= done and (found := find_at(text, year, done) or find_loose(text, year, done)):
            done = found.end
            yield found
    yield from old


def find_visits(text: str, dates: Sequence[FoundDate]) -> Iterator[FoundVisit]:
    """Where a note says when somebody looked at a source; `dates` are those of the note.

    >>> text = "https://x.example (zuletzt abgerufen am 3. Mai 2020); last accessed: May 4, 2021."
    >>> [text[visit.start : visit.end] for visit in find_visits(text, [*find_note_dates(text)])]
    ['zuletzt abgerufen am 3. Mai 2020', 'last accessed: May 4, 2021']
    """
    for date in dates:
        if visit := VISIT.search(text, max(0, date.start - 48), date.start):
            yield FoundVisit(visit.start(), date.end, date)


def find_loose(text: str, year: re.Match[str], done: int) -> FoundDate | None:
    """The date of a year that is written in a way no rule speaks about, or the year alone."""
    start, value = year.start(), Date(int(year[0]))
    if value.year > LAST_YEAR:
        return None
    if figures := read_figures(text, start, value, done):
        return found_date(text, figures[0], year.end(), figures[1])
    if text.endswith("/", 0, start) and (month := FRACTION.search(text, max(done, start - 3), start)):
        if NUMBERED.search(text, max(0, month.start() - 5), month.start()):
            return None
        dated = replace(value, month=int(month[0][:-1]), form="other")
        return found_date(text, month.start(), year.end(), dated) if dated.possible else None
    if BOUND.fullmatch(text, max(0, start - 2), start):
        return None
    end, dated = read_on(text, year, value)
    if dated is value and GOES_ON.match(text, end):
        return None
    if dated.month is None and (season := find_season(text, start, done)) is not None:
        start, dated = season, replace(dated, form="other")
    return found_date(text, start, end, dated)


def read_on(text: str, year: re.Match[str], value: Date) -> tuple[int, Date]:
    """Where the date of a year ends, and what it is with what follows the year."""
    end = year.end()
    if text.endswith(", ", 0, year.start()) and (edition := EDITION.match(text, end)):
        return edition.end(), value
    readers = FOLLOWING.get(text[end : end + 1], ())
    return next((found for read in readers if (found := read(text, end, value))), (end, value))


def read_figures(text: str, start: int, year: Date, done: int) -> tuple[int, Date] | None:
    """Where a date with spaces or a Roman month begins, and what it is: 12. 3. 2010, 12.III.1998."""
    if text[start - 1 : start] not in tuple(" .-/"):
        return None
    match = FIGURES.search(text, max(done, start - 10), start)
    if not match:
        return None
    month = int(match["month"]) if match["month"] else read_roman(match["roman"])
    date = replace(year, month=month, day=int(match["day"]), form="other")
    return (match.start("day"), date) if is_dated(date) else None


def found_date(text: str, start: int, end: int, date: Date) -> FoundDate:
    """A date at a place, with its words."""
    return FoundDate(start, end, replace(date, raw=text[start:end]))


def read_slashed(text: str, end: int, year: Date) -> tuple[int, Date] | None:
    """2004/10/01; 2004/05 may be two years, so it is not a date of which more than the year is known."""
    if not (match := SLASHED.match(text, end)):
        return None
    date = replace(year, form="other")
    if match["day"]:
        date = replace(date, month=int(match["month_of_day"]), day=int(match["day"]))
    return (match.end(), date) if is_dated(date) else None


def read_span(text: str, end: int, year: Date) -> tuple[int, Date] | None:
    """1998–2001; 1998-99: the figures of the last year may be short."""
    if not (match := THROUGH.match(text, end)):
        return None
    figures = match["last"]
    last = int(f"{year.year}"[: -len(figures)] + figures) if len(figures) < 4 else int(figures)
    longest = 150 if "/" not in match[0] else 60 if len(figures) == 4 else 1
    return (match.end(), replace(year, end=Date(last))) if 0 < last - year.year <= longest else None


def read_month(text: str, end: int, year: Date) -> tuple[int, Date] | None:
    """2017-06."""
    match = MONTH.match(text, end)
    return (match.end(), replace(year, month=int(match[1]), form="other")) if match else None


def read_letter(text: str, end: int, year: Date) -> tuple[int, Date] | None:
    """2008a."""
    match = LETTER.match(text, end)
    return (match.end(), replace(year, form="other")) if match else None


def read_after(text: str, end: int, year: Date) -> tuple[int, Date] | None:
    """2012, 23 June; 2012, June 23; 2019, September–October."""
    if not (match := AFTER.match(text, end)):
        return None
    before, month, last, after = match.groups()
    numbers = [months().get(word.casefold()) for word in (month, last) if word]
    day = before or after
    if None in numbers or (before and after) or (month.islower() and not has_role(month, "month")):
        return None
    date = replace(year, month=numbers[0], day=int(day) if day else None, form="other")
    date = replace(date, end=replace(date, month=numbers[1])) if last else date
    return (match.end(), date) if date.possible else None


FOLLOWING = {
    "/": (read_slashed, read_span),
    ".": (read_slashed,),
    "-": (read_span, read_month),
    ",": (read_after,),
    **dict.fromkeys("–—‑", (read_span,)),
    **dict.fromkeys(" \xa0\n", (read_span, read_after)),
    **dict.fromkeys("abcdefghijk", (read_letter,)),
}
"""What may belong to a date after its year, by the first character."""


def find_season(text: str, start: int, done: int) -> int | None:
    """Where the season or quarter begins whose year begins at a place."""
    if text[start - 1 : start] not in tuple(" /-\n\t\xa0’'"):
        return None
    season = SEASON.search(text, max(done, start - 40), start)
    count = season and COUNTED.search(text, max(done, season.start() - 7), season.start())
    return (count or season).start() if season else None


def find_revolutionary(text: str) -> Iterator[FoundDate]:
    """The dates of the French Republic."""
    for match in REVOLUTIONARY.finditer(text):
        yield found_date(text, *match.span(), Date(1791 + read_roman(match[1]), form="other"))


def read_roman(figures: str) -> int:
    """A number up to 39 in Roman or Arabic figures.

    >>> read_roman("XIV"), read_roman("12")
    (14, 12)
    """
    if figures.isdigit():
        return int(figures)
    values = [ROMAN[letter] for letter in figures.casefold()]
    return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))


def write_season() -> str:
    """One or two seasons with what is between them and their year."""
    return (
        rf"{search_for(rows_of('season'))}(?:\s?[-–/]\s?{pattern_of('season')})?"
        r"(?:,?\s(?:(?:of|de|del|des|du|do|van)\s|dell[’'])?|[/-])\Z"
    )


SEASON = pattern(write_season)
COUNTED = pattern(r"[1-4I](?<![\w.,-].)(?:\.?[ºªoaer]{0,2}|st|nd|rd|th|e|è|I{1,2}|V)\.?\s\Z")
"""The number of a quarter or a half: 2. Quartal, 1er trimestre."""


def write_visit() -> str:
    """The words for a visit with what may be between them and the date."""
    between = r"(?:(?:on|at|le|el|il|l[’']|al|am|vom|op|den|d\.|em|a|in data|in)\s?)?"
    return rf"{search_for(rows_of('access'))}(?:\s?:)?,?\s{{0,2}}{between}:?\s{{0,2}}\Z"


VISIT = pattern(write_visit)
