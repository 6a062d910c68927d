"""A document has a date on which no document with its symbol can have been issued.

Why: The date or the symbol is wrong, and the reader who searches for both finds another document, or none.

Basis: the sessions, years and numbers of United Nations bodies. The days allowed include adoption and issue;
none of 17,000 dated documents is outside them.

Exceptions: Dates in titles, dates of treaties and of visits, and sources whose record has a date are left
alone.

See also: catalogue-date-differs, date-differs, date-future.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights,” A/69/548, December 18, 2016.

Bad::

    So did the Council in A/HRC/28/63 (2013).[^1]

    [^1]: Human Rights Committee, “Concluding observations,” 2010, CCPR/CO/72/PRK, para. 16.

Good::

    So did the Council in A/HRC/28/63 (2015).[^1]

    [^1]: Human Rights Committee, “Concluding observations,” 2001, CCPR/CO/72/PRK, para. 16.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Placed, Reading
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.calendar.issue_dates import DateFault, check_date, exchange_numbers
from ...text import Span
from ...values.date import Date
from ...views.cited_documents import dated_at_once, is_cited, is_issue, is_treaty
from ...views.other_symbol import record_of_title

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)
YIELDS_TO = ("catalogue-date-differs", "catalogue-title-differs")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every source, cited in a note or named in the text, none of whose dates can be its symbol's."""
    for symbols, dates in (*cited(reading), *dated_at_once(reading)):
        judged = [
            (span, check_date(symbol, one.earliest, last=one.latest, today=settings.today))
            for span, date in dates
            for one in date.readings
            for symbol in symbols
        ]
        if judged and all(fault for _, fault in judged) and (fault := judged[0][1]):
            yield report(*dates[0], symbols[0], fault)


def report(span: Span, date: Date, symbol: Symbol, fault: DateFault) -> Finding:
    """The finding for one date."""
    near = str(span).replace(str(date.year), str(fault.nearest[0].year)) if fault.nearest else ""
    meant = " or ".join(filter(None, (near, exchange_numbers(symbol, date.earliest, date.latest))))
    window = fault.message.removeprefix(f"{symbol} can")
    return Finding(
        span,
        f"“{span}” cannot be the date of {symbol}: it can only{window}.",
        help=f"check both: did you mean {meant}?" if meant else "check the date and the symbol",
        basis=fault.source,
    )


def cited(reading: Reading) -> Iterator[tuple[list[Symbol], list[Placed[Date]]]]:
    """The symbols and dates of each source that a note cites, except where its record has the date."""
    for citation in reading.citations:
        dated = (citation.record and citation.record.dates) or record_of_title(citation, reading.library)
        if not (dated or is_treaty(citation)):
            symbols = [symbol for span, symbol in citation.symbols if is_cited(citation, span)]
            yield symbols, [placed for placed in citation.dates if is_issue(citation, placed)]
