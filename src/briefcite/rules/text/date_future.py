"""A source has a date in the future.

Why: Nobody can have read it yet: two digits of its year, or its month, are probably wrong.

Basis: today’s date (the setting `today`; by default that of the computer).

Exceptions: Dates in titles and years without a month are left alone. The date of a document whose symbol
shows when it can have been issued is left to date-contradicts-symbol.

See also: date-contradicts-symbol.

Bad::

    The office opened in June.[^1]

    [^1]: Harbour Board, “A new office,” June 30, 2104.

Bad::

    The office opened in June.[^1]

    [^1]: Harbour Board, “A new office,” https://board.example/office (accessed 3 May 2051).

Good::

    The office opened in June.[^1]

    [^1]: Harbour Board, “The harbour in June 2104,” June 30, 2014; *The Boats of 2104*, Ferry Press, 2104.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Placed, Reading
from ...settings import Settings
from ...symbols.calendar.issue_dates import issued
from ...values.date import Date

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every date of a source or a visit, to the month or day, that is after today."""
    today = settings.today.isoformat()
    for citation in reading.citations:
        for span, date in (*citation.accessed, *dates_of(citation)):
            if date.month and date.possible and date.earliest > settings.today:
                yield Finding(
                    span,
                    f"“{span}” is in the future.",
                    help=f"check the date: today is {today}",
                )


def dates_of(citation: Citation) -> Iterator[Placed[Date]]:
    """The dates of a source outside its title, if its symbol does not show when it can have been issued."""
    if not any(issued(symbol) for _, symbol in citation.symbols):
        yield from (one for one in citation.dates if not (citation.title and one.span in citation.title))
