"""A record gives a date or title that differs from that of its symbol in the UN catalogue.

Why: Every note that uses the record repeats the error.

Basis: The catalogue of UN documents in briefcite (`docs/catalogue.md`).

When: It applies to documents, resolutions and reports. Notes are compared with the record and the record with
the catalogue, so one error is reported once.

See also: catalogue-date-differs, catalogue-title-differs

Bad (yaml)::

    privacy:
      type: resolution
      symbol: A/RES/75/176
      body: General Assembly
      title: The right to privacy in the digital age
      adopted: 2020-12-26

Bad (yaml)::

    privacy:
      type: resolution
      symbol: A/RES/78/190
      body: General Assembly
      title: The right to privacy in the digital age
      adopted: 2023-12-19

Good (yaml)::

    privacy:
      type: resolution
      symbol: A/RES/75/176
      body: General Assembly
      title: The right to privacy in the digital age
      adopted: 2020-12-16
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.catalogued_days import day_difference
from ...comparing.catalogued_titles import title_difference
from ...findings import Certainty, Finding
from ...model import Library, Placed, Record
from ...settings import Settings
from ...symbols.catalogue.entries import Entry
from ...views.catalogued import entry_of
from ...views.catalogued_words import report_date, report_title

CERTAINTY: Certainty = "impossible"

DOCUMENTS = ("un-document", "resolution", "report")
DAYS = ("date", "adopted", "issued")
"""The fields that have a day of the document."""


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every date and title of a record whose document is in the catalogue."""
    for record in library.judged if settings.catalogue else ():
        entry = entry_of(record.symbol, settings) if record.symbol and record.type in DOCUMENTS else None
        if entry:
            yield from compare(record, entry)


def compare(record: Record, entry: Entry) -> Iterator[Finding]:
    """Where a record differs from the entry of its symbol; where the title is another's, only that."""
    dates = [(name, date) for name, date in record.dates if name in DAYS and date.possible]
    difference = title_difference(record.title, entry) if record.title else None
    if difference:
        placed = [Placed(record.place(name), date) for name, date in dates]
        yield report_title(record.place("title"), record.title, entry, difference, placed)
    for name, date in () if difference and difference.others else dates:
        if day_difference(date, entry, adopted=name == "adopted"):
            yield report_date(record.place(name), date, entry, adopted=name == "adopted", title=record.title)
