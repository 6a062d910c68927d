"""A year has a letter (“2021b”), but there is no source of “2021a”.

Why: The letter distinguishes two works of one year; alone, it points to a work that is missing.

Basis: APA, 8.19; Chicago Manual of Style, 15.20 (a, b … for works of one author and year).

When: It applies once for each year in the notes, where the year with “a” is nowhere in the article.

Bad::

    The office opened in June.[^1]

    [^1]: Office (2021b). *Cars*. https://office.example/cars.

Good::

    The office opened in June,[^1] as said (Office 2021a).

    [^1]: Office (2021b). *Cars*. https://office.example/2020c.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "style"

LETTERED = pattern(r"[12](?<![\w/.:-][12])(?:(?<=1)9|(?<=2)0)\d\d[b-e](?![\w-])")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place of every such year."""
    seen: set[str] = set()
    for stretch in map(reading.stretch, reading.notes):
        for match in LETTERED.finditer(stretch.own):
            year = match[0][:4]
            if year in seen or f"{year}a" in reading.article.prose:
                continue
            seen.add(year)
            yield Finding(
                stretch.span(*match.span()),
                f"“{match[0]}” has a letter, but the article has no source of “{year}a”.",
                help=f"delete the letter, or add the source of {year}a",
                basis="every author-date style",
            )
