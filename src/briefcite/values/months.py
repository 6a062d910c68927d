"""The words for months, of which `data/words.toml` has those of many languages."""

from __future__ import annotations

from functools import cache

from ..patterns import pattern
from .words import words_of

NEAR = 36
"""How far before its year the last month of a written date may begin."""
LETTERS = pattern(r"[a-zà-ÿ][a-zà-ÿ]{2,}")


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
