"""A well-known treaty is cited with a volume, page, number or date that is not its own.

Why: Readers find treaties by these figures alone; a wrong one leads to another treaty.

Source: the core library, which is shipped with briefcite, where the article’s own records have none. A page
is compared where it looks like a slip: texts in other languages begin on other pages. A year is
wrong before the adoption and after the entry into force.

Bad::

    The treaty allows it.[^1]

    [^1]: International Covenant on Civil and Political Rights, December 16, 1966, 993 UNTS 171, art. 19.

Bad::

    The treaty allows it.[^1]

    [^1]: Convention on the Rights of the Child (1998), art. 3.

Good::

    The treaty allows it.[^1]

    [^1]: International Covenant on Civil and Political Rights, December 16, 1966, 999 UNTS 171, art. 19.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading, Record, series_places
from ...patterns import pattern
from ...settings import Settings
from ...symbols.grammar.slips import is_slip
from ...text import Span
from ...values.instruments import find_instrument
from ...values.treaty_series import SeriesPlace, read_series
from ...values.words import ends_in, pattern_of

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)

BEFORE = 24
"""How many characters before a date may say that it is that of another event."""
NEAR = 10
"""How far from the first page of a treaty the text in another language may begin."""
OTHERS = frozenset(("author", "editor", "container", "publisher"))
"""The fields of a work about a treaty."""
OTHER = pattern(lambda: rf"{pattern_of('other-date')}(?:\s\w+){{0,2}}:?\s*\(?$")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every treaty of the core library, with what a citation says otherwise."""
    for citation in reading.citations:
        title = citation.title
        key = find_instrument(str(title)) if title and not citation.record else ""
        record = reading.library.core.by_key.get(key) if key else None
        if record and record.type == "treaty":
            yield from check_series(citation, record)
            yield from check_dates(citation, record)


def check_series(citation: Citation, record: Record) -> Iterator[Finding]:
    """The place in the Treaty Series."""
    said = citation.identifier
    given = read_series(str(said)) if said else None
    places = series_places(record)
    if said and given and places and all(wrong := [differs(given, place) for place in places]):
        yield Finding(
            said,
            f"“{said.line}”: the {called(record)} has {wrong[0]}.",
            help="look it up in the Treaty Series",
            authority="the core library",
        )


def differs(given: SeriesPlace, true: SeriesPlace) -> str:
    """What of a place is not that of a treaty, in words; "" where nothing is."""
    clash = given._replace(page="").clash(true._replace(page=""))
    return clash or (f"page {true.page}" if is_slipped(given.page, true.page) else "")


def is_slipped(page: str, true: str) -> bool:
    """Whether a page is a slip for another, and not the page on which the text begins in another language."""
    figures = page.isdecimal() and true.isdecimal() and min(len(page), len(true)) > 1
    return figures and is_slip(page, true) and abs(int(page) - int(true)) > NEAR


def check_dates(citation: Citation, record: Record) -> Iterator[Finding]:
    """The year, where all that are given are before the adoption or after the entry into force."""
    first, last = record.date("adopted"), record.date("in-force")
    title = citation.title
    given = [placed for placed in citation.dates if not (title and placed.span in title)]
    if not first or not last or not given or not OTHERS.isdisjoint(citation.fields):
        return
    if any(first.year <= date.year <= last.year or is_other(citation, span) for span, date in given):
        return
    yield Finding(
        given[0].span,
        f"“{given[0].span}”: the {called(record)} was adopted in {first.year} and in force from {last.year}.",
        help="look the date up",
        authority="the core library",
    )


def is_other(citation: Citation, span: Span) -> bool:
    """Whether a date is that of another event: an amendment, a ratification, a visit to a page."""
    before = span.source.text[max(citation.span.start, span.start - BEFORE) : span.start]
    return ends_in(before, "access", "revision") or OTHER.search(before) is not None


def called(record: Record) -> str:
    """What a treaty is called in short."""
    return record.text("short") or record.title
