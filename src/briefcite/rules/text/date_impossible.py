"""A date does not exist in the calendar.

Why: Day, month or both are wrong, and the reader cannot know which.

Source: the Gregorian calendar.

Bad::

    The office opened in June.[^1]

    [^1]: Committee on the Rights of the Child, “General comment,” February 30, 2013, CRC/C/GC/14.

Bad::

    The office opened in June.[^1]

    [^1]: Committee on the Rights of the Child, “General comment,” 31/06/2013, CRC/C/GC/14.

Good::

    The office opened in June.[^1]

    [^1]: Committee on the Rights of the Child, “General comment,” May 29, 2013, CRC/C/GC/14.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "impossible"


START = attrgetter("span.start")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every date in text and notes that cannot be."""
    cited = (placed for citation in reading.citations for placed in citation.dates)
    placed = {(one.span.start, one.span.end): one for one in (*cited, *reading.dates)}
    for span, date in sorted(placed.values(), key=START):
        if not date.possible:
            yield Finding(
                span,
                f"There is no such date as “{span}”.",
                help="look the date up in the source",
                authority="the calendar",
            )
