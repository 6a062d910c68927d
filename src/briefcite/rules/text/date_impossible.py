"""A date does not exist in the calendar.

Why: The day, the month or both are wrong, and the reader cannot tell which.

Basis: the Gregorian calendar.

See also: date-month-misspelt.

Bad::

    The office opened in June.[^1]

    [^1]: Committee on the Rights of the Child, “General comment,” February 30, 2013, CRC/C/GC/14.

Bad::

    The office opened in June.[^1]

    [^1]: Committee on the Rights of the Child, “General comment,” 31/06/2013, CRC/C/GC/14.

Bad::

    The office opened in June.[^1]

    [^1]: Committee on the Rights of the Child, “General comment,” 35 January 2013, CRC/C/GC/14.

Good::

    The office opened in June.[^1]

    [^1]: Committee on the Rights of the Child, “General comment,” May 29, 2013, CRC/C/GC/14, para. 35.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.months import months

CERTAINTY: Certainty = "impossible"


START = attrgetter("start")
BEYOND = pattern(r"3[2-9](?=[ ,])", signs="32|33|34|35|36|37|38|39")
"""A day that no month has; a greater number before a month may be a page or a volume."""
BEFORE = pattern(r"(?s:.*?)(?:(?<!\w)([A-Z][a-zà-ÿ]{2,9}) |(?<![\w.] )(?<![\w/.–-]))")
AFTER = pattern(r"(?: ([A-Z][a-zà-ÿ]{2,9})|,) (?:1[89]|20)[0-9]{2}(?![\w–-])")
NEAR = 14
"""How far before a day its month may begin."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every date in text and notes that cannot be."""
    cited = (placed for citation in reading.citations for placed in citation.dates)
    wrong = {place.span for place in (*cited, *reading.dates) if not place.value.possible}
    for span in sorted(wrong.union(find_beyond(reading)), key=START):
        yield Finding(
            span,
            f"“{span}” is not a date in the calendar.",
            help="check the date in the source",
        )


def find_beyond(reading: Reading) -> Iterator[Span]:
    """The days beyond the end of every month, in the notes outside quotations."""
    for stretch in map(reading.stretch, reading.notes):
        for match in BEYOND.finditer(stretch.own):
            start, end = match.span()
            base = max(0, start - NEAR)
            before = BEFORE.fullmatch(stretch.own[base:start])
            after = AFTER.match(stretch.own, end)
            if before and after and ((before[1] or "") + (after[1] or "")).casefold() in months():
                yield stretch.span(base + before.start(1) if before[1] else start, after.end())
