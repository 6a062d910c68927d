"""Months: their words in the languages of notes, and how many days they have."""

from __future__ import annotations

from datetime import date
from functools import cache

from ..patterns import pattern
from .words import words_of

NEAR = 36
"""How far before its year the last month of a written date may begin."""
LETTERS = pattern(r"[a-zà-ÿ][a-zà-ÿ]{2,}")


def days_in(year: int, month: int) -> int:
    """How many days a month has: (2024, 2) has 29."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1] + leap


def nearest_day(year: int, month: int, day: int) -> date:
    """A calendar day, its parts brought within their limits."""
    year, month = min(max(year, 1), 9999), min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), days_in(year, month)))


@cache
def month_beginnings() -> frozenset[str]:
    """The first three letters of the month words, casefolded."""
    return frozenset(word[:3] for word in months())


def has_month(words: str) -> bool:
    """Whether a month may be among some words: most years in a note have none before them."""
    near = words[-NEAR:].casefold()
    return any(word[:3] in month_beginnings() for word in LETTERS.findall(near))


@cache
def months() -> dict[str, int]:
    """Month words, casefolded, to their number."""
    return {word.casefold(): n for n in range(1, 13) for word in words_of(f"month/{n}")}
