"""Windows told by a year in the symbol, by a running number, or by a body's first and last year."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from ..grammar.model import Symbol, symbol_key
from .almanac import RunningSeries, lives, running_series
from .principal_organs import date_year, read_number
from .windows import Window, from_days, stretch


def date_by_year(symbol: Symbol) -> Window | None:
    """The window of a document with a year in its symbol (E/INCB/2010/1), where no closer rule is known."""
    return date_year(symbol, symbol.year) if symbol.year and 1946 <= symbol.year < 2100 else None


def date_by_number(symbol: Symbol) -> Window | None:
    """The window between the dated documents whose running numbers are before and after (S/24111)."""
    for series, number in read_serials(symbol):
        if found := running_series().get(series):
            window = date_between(found, number, series)
            if symbol.suffixes and "/GC/" in series:
                return replace(window, latest=None)  # general comments are amended after a decade and more
            return stretch(window) if symbol.suffixes else window
    return None


def read_serials(symbol: Symbol) -> Iterator[tuple[str, int]]:
    """What can be a series with its running number, where only modifications follow."""
    parts = symbol.parts
    modified = {symbol_key(suffix) for suffix in symbol.suffixes}
    while len(parts) > 2 and parts[-1] in modified:
        parts = parts[:-1]
    *before, last = parts
    stem, dot, digits = last.partition("(")[0].rpartition(".")
    if before and digits.isdecimal() and (number := read_number(digits)):
        yield "/".join((*before, stem + dot)), number


def date_between(series: RunningSeries, number: int, name: str) -> Window:
    """The window of a number: from the dated one before it to the one after it, with the series' margin."""
    marks = series.landmarks
    place = bisect_left(marks, number, key=lambda mark: mark.number)
    here = place < len(marks) and marks[place].number == number
    margin = timedelta(days=series.margin)
    first = marks[place if here else place - 1].earliest if here or place else date(1946, 3, 1) + margin
    last = marks[place].latest + margin if place < len(marks) else None
    return from_days(first - margin, last, f"running numbers of {name}", verified=False)


def date_by_life(symbol: Symbol) -> Window | None:
    """The body's years: from the first in which documents of its series were issued to the last, if over."""
    parts = symbol.parts
    for length in range(len(parts) - 1, 0, -1):
        if life := lives().get("/".join(parts[:length]) + "/"):
            last = date(life.last + 1, 12, 31) if life.last else None
            source = f"years of the {life.name}"
            window = from_days(date(life.first, 1, 1), last, source, verified=life.verified)
            return stretch(window) if symbol.suffixes else window
    return None
