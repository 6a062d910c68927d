"""A document is cited with a date at which no document with its symbol can have been issued.

Why: One of the two is wrong, and the reader who looks for both finds another document, or none.

Source: sessions, years and numbers of United Nations bodies. The window holds adoption and issue, and is
wider than any seen in 17,000 dated documents. Dates in titles, of treaties and of visits are left alone.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, December 18, 2015.

Bad::

    So did the Council in A/HRC/RES/28/22 (2013).[^1]

    [^1]: Human Rights Committee, “Concluding observations,” 2010, CCPR/CO/72/PRK, para. 16.

Good::

    So did the Council in A/HRC/RES/28/22 (2015).[^1]

    [^1]: Human Rights Committee, “Concluding observations,” 2001, CCPR/CO/72/PRK, para. 16.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from ...findings import Certainty, Finding
from ...model import Citation, Placed, Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.calendar.issue_dates import DateFault, check_date, exchange_numbers
from ...text import Span
from ...values.date import Date
from ...values.words import pattern_of
from ...views.other_symbol import record_of_title

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)

OTHER = pattern(rf"{pattern_of('other-date')}(?:\s\w+){{0,2}}:?\s*\(?$")
"""What stands before a date that is not that of the document's issue."""
TOPIC = frozenset("of to on with under by for after since from regarding concerning".split())
BODY = frozenset("the its un u.n. united nations security council general assembly".split())
"""What stands before a symbol that another document's title speaks of: of topic, then of body."""
TREATY_SERIES = pattern(r"Treaty|TS|T\.S\.|ILM|I\.L\.M\.")
BEHIND = pattern(r",?\s(?:of|dated|adopted(?: on)?)\s|\s\(")
"""What joins a date to the symbol before it in running text."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every source, cited in a note or named in the text, none of whose dates can be its symbol's."""
    for symbols, dates in (*cited(reading), *named(reading)):
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
    return Finding(
        span,
        f"“{span}” cannot be the date of {symbol}, which{fault.message.removeprefix(str(symbol))}.",
        help=f"look both up: did you mean {meant}?" if meant else "look both up",
        authority=fault.source,
    )


def cited(reading: Reading) -> Iterator[tuple[list[Symbol], list[Placed[Date]]]]:
    """The symbols and dates of each source that a note cites, but for those whose record tells the date."""
    for citation in reading.citations:
        told = (citation.record and citation.record.dates) or record_of_title(citation, reading.library)
        if not (told or TREATY_SERIES.search(str(citation.identifier))):
            symbols = [symbol for span, symbol in citation.symbols if is_cited(citation, span)]
            yield symbols, [placed for placed in citation.dates if is_issue(citation, placed)]


def named(reading: Reading) -> Iterator[tuple[list[Symbol], list[Placed[Date]]]]:
    """The symbols that a date follows at once, in text and notes."""
    starts = {placed.span.start: placed for placed in reading.dates if placed.value.possible}
    for span, found in reading.mentions:
        joint = BEHIND.match(span.source.text, span.end)
        if joint and joint.end() in starts and not found.doubt:
            yield [found.symbol], [starts[joint.end()]]


def is_cited(citation: Citation, span: Span) -> bool:
    """Whether a symbol is that of the source and not a word of a title."""
    words = reversed(before(citation, span).casefold().split())
    topic = next(dropwhile(BODY.__contains__, words), "").lstrip("(“")
    inside = citation.title and span in citation.title
    return not inside and topic not in TOPIC and not topic.startswith("implement")


def is_issue(citation: Citation, placed: Placed[Date]) -> bool:
    """Whether a date exists and is one of the source itself."""
    span, date = placed
    inside = citation.title and span in citation.title
    return date.possible and not inside and not OTHER.search(before(citation, span))


def before(citation: Citation, span: Span) -> str:
    """The words of a citation in front of a place, at most sixty characters."""
    return span.source.text[max(citation.span.start, span.start - 60) : span.start]
