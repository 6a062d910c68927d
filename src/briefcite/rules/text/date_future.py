"""A source has a date in the future.

Why: Nobody can have read it: two figures of its year, or a month, have changed places.

Basis: today (setting `today`, by default the clock). Of a source with a symbol, `date-contradicts-symbol`
says when it can have been issued.

Bad::

    The office opened in June.[^1]

    [^1]: Harbour Board, “A new office,” June 30, 2104.

Bad::

    The office opened in June.[^1]

    [^1]: Harbour Board, “A new office,” https://board.example/office (accessed 3 May 2051).

Good::

    The office opened in June.[^1]

    [^1]: Harbour Board, “The harbour in 2104,” June 30, 2014.
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
    """Every date of a source or a visit, to the month or day, that lies after today."""
    today = settings.today.isoformat()
    for citation in reading.citations:
        for span, date in (*citation.accessed, *dates_of(citation)):
            if date.month and date.possible and date.earliest > settings.today:
                yield Finding(
                    span,
                    f"“{span}” is in the future.",
                    help=f"look the date up: today is {today}",
                    basis="the calendar",
                )


def dates_of(citation: Citation) -> Iterator[Placed[Date]]:
    """The dates of a source outside its title, if its symbol does not tell when it can have been issued."""
    if not any(issued(symbol) for _, symbol in citation.symbols):
        yield from (one for one in citation.dates if not (citation.title and one.span in citation.title))
