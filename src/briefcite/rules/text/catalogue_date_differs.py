"""A document has a date that is not its date in the United Nations’ own catalogue.

Why: The reader who searches for both finds another document, or doubts which of two is meant.

Basis: the catalogue of UN documents that is part of briefcite (`docs/catalogue.md`).

When: It applies where the date is more than a day before adoption, or more than a week after the date on the
document (if that is not known, 150 days after adoption, 200 for views); and where a date that is called the
day of adoption is not within a day of it. Where one origin alone gives the day, only another year is
reported, as a warning.

Exceptions: Dates of treaties, of works about a document, and of sources whose record has a date are left
alone.

See also: catalogue-title-differs, date-contradicts-symbol, date-differs, record-catalogue-differs.

Bad::

    The Assembly spoke of privacy.[^1]

    [^1]: General Assembly, “The right to privacy in the digital age,” A/RES/75/176, 3 March 2020.

Bad::

    The Council took it up.[^1]

    [^1]: Human Rights Council resolution 31/2, adopted on 10 March 2016.

Good::

    The Assembly spoke of privacy.[^1]

    [^1]: General Assembly, “The right to privacy in the digital age,” A/RES/75/176, 28 December 2020.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...comparing.catalogued_days import day_difference
from ...findings import Certainty, Finding
from ...model import Citation, Placed, Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols.catalogue.entries import Entry
from ...values.date import Date
from ...views.catalogued import cited_entry, entry_of, is_titled_otherwise
from ...views.catalogued_words import report_date
from ...views.cited_documents import dated_at_once, is_issue, is_treaty

CERTAINTY: Certainty = "impossible"
NEEDS = ("citations", "catalogue")

ADOPTED = pattern(r"adopted(?<!\w.{7})(?:\s+on)?\s+$")
BEFORE = 16
"""How many characters before a date may say that it is the day of adoption."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every date that is not that of its catalogued document, where the record has none."""
    seen: set[int] = set()
    for citation in reading.citations if settings.catalogue else ():
        entry = cited_entry(citation, reading, settings)
        recorded = citation.record is not None and bool(citation.record.dates)
        if entry or recorded or is_treaty(citation):
            seen.update(span.start for span, _ in citation.dates)
        judged = not (recorded or is_treaty(citation)) and citation.is_sure_of("date")
        doubted = judged and entry and any(differs(placed, entry) for placed in citation.dates)
        if entry and doubted and not is_titled_otherwise(citation, entry):
            dates = [placed for placed in citation.dates if is_issue(citation, placed)]
            yield from compare(entry, dates, citation)
    for symbols, dates in dated_at_once(reading) if settings.catalogue else ():
        entry = entry_of(symbols[0], settings)
        if entry and dates[0].span.start not in seen:
            yield from compare(entry, dates)


def compare(
    entry: Entry, dates: Sequence[Placed[Date]], citation: Citation | None = None
) -> Iterator[Finding]:
    """The first date, where none fits; else each that is called the day of adoption and is not."""
    wrong = [placed for placed in dates if differs(placed, entry)]
    for placed in wrong[:1] if len(wrong) == len(dates) else filter(is_adoption, wrong):
        title = str(citation.title) if citation and citation.title else ""
        yield report_date(placed.span, placed.value, entry, adopted=is_adoption(placed), title=title)


def differs(placed: Placed[Date], entry: Entry) -> bool:
    """Whether a date is not that of an entry."""
    return bool(day_difference(placed.value, entry, adopted=is_adoption(placed)))


def is_adoption(placed: Placed[Date]) -> bool:
    """Whether the words call a date the day of adoption."""
    span = placed.span
    return ADOPTED.search(span.source.text[max(0, span.start - BEFORE) : span.start]) is not None
