"""Two entries of an author-date list have the same author and year, without a letter.

Why: “(Bell 2003)” in the text can mean either.

Basis: UN Editorial Manual, reference lists; Chicago author-date; APA (a, b … after the year).

When: It applies where at least three entries, and three in four, have the year directly after the author.

Bad::

    ## References

    Ames, J. (2001). *Boats*. Ferry Press.

    Bell, K. (2003). *Bridges*. Ferry Press.

    Bell, K. (2003). *Buoys*. Ferry Press.

Fixed::

    ## References

    Ames, J. (2001). *Boats*. Ferry Press.

    Bell, K. (2003a). *Bridges*. Ferry Press.

    Bell, K. (2003b). *Buoys*. Ferry Press.

Good::

    ## References

    Ames, J. (2001). *Boats*. Ferry Press.

    Bell, K. (2003). *Bridges*. Ferry Press.

    Bell, K., and Cole, M. (2003). *Buoys*. Ferry Press.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...text import Span
from ...views.bibliography import entries

CERTAINTY: Certainty = "style"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every entry that has the author and year of one before it in its list."""
    for run in entries(reading.article):
        read = [(entry.stretch, found) for entry in run if (found := entry.author_date)]
        if not is_habit(len(read), len(run)):
            continue
        known: dict[tuple[str, str], Span] = {}
        author = ""
        for entry, found in read:
            author = found.author or author
            year = entry.span(found.start, found.end)
            first = known.setdefault((author, found.year), year)
            if first is not year and not found.year[4:]:
                yield report(year, first)


def report(year: Span, first: Span) -> Finding:
    """The finding for the second of two entries."""
    return Finding(
        year,
        f"Another entry by the same author also has the year “{year}”.",
        help=f"write {first}a and {year}b, here and in the text",
        basis="UN Editorial Manual, reference lists; every author-date style",
        related=((first, "the same author and year"),),
    )
