"""A year has a letter (“2021b”), and no other source has the letter before it.

Why: The letter tells two works of one year apart; alone it sends the reader to a work that is missing.

Basis: APA, 8.19; Chicago Manual of Style, 15.20 (a, b … for works of one author and year). Said once for a
year in a note, where the year with the letter “a” is nowhere in the article.

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
    said: set[str] = set()
    for stretch in map(reading.stretch, reading.notes):
        for match in LETTERED.finditer(stretch.own):
            year = match[0][:4]
            if year in said or f"{year}a" in reading.article.prose:
                continue
            said.add(year)
            yield Finding(
                stretch.span(*match.span()),
                f"“{match[0]}” has a letter, and no source of the article is of “{year}a”.",
                help=f"take the letter out, or add the source of {year}a",
                basis="every author-date style",
            )
