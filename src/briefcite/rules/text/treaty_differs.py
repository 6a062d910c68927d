"""A well-known treaty is cited with a volume, page, number, date or resolution that is not its own.

Why: Readers find treaties by these numbers alone; a wrong one leads to another treaty.

Basis: the built-in records (`briefcite records --core`): facts that two independent sources give.

When: It applies to a page before the first one or mistyped; a year before the adoption or after the entry
into force; the right day in another month; a resolution where another one adopted the treaty.

Exceptions: treaties of which the article’s own records have one; later pages, where texts in other languages
begin.

See also: treaty-article-beyond, treaty-misnamed, record-treaty-differs, source-series-differs.

Bad::

    The treaty allows it.[^1]

    [^1]: International Covenant on Civil and Political Rights, December 16, 1966, 993 UNTS 171, art. 19.

Bad::

    The treaty allows it.[^1] So does this one.[^2]

    [^1]: Convention on the Rights of the Child (1998), art. 3.
    [^2]: Convention against Torture, General Assembly resolution 39/64, annex, art. 3.

Good::

    The treaty allows it.[^1] So does this one.[^2]

    [^1]: International Covenant on Civil and Political Rights, December 16, 1966, 999 UNTS 225, art. 19.
    [^2]: Convention against Torture, General Assembly resolution 39/46, annex, art. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.catalogued_days import day_difference
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...text import Span
from ...values.instruments import is_code
from ...views.catalogued import entry_of
from ...views.cited_treaties import IN_FORCE, CitedTreaty, find_cited
from ...views.treaty_facts import adopted_by, is_act, is_same, places_clash, tell_dates, wrong_dates

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)

OTHERS = frozenset(("author", "editor"))
"""The fields of a work about a treaty, which has dates of its own."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every instrument of the built-in records that a note cites differently."""
    works = [citation.span for citation in reading.citations if not OTHERS.isdisjoint(citation.fields)]
    for cited in find_cited(reading):
        yield from check_series(cited)
        yield from check_resolution(cited)
        if not any(cited.span in span for span in works) and is_dated(cited):
            yield from check_dates(cited, settings)


def is_dated(cited: CitedTreaty) -> bool:
    """Whether dates are those of the instrument, not of a resolution on it, a sentence, or a body: CRC."""
    others = [act for _, act in cited.acts if is_act(act.symbol) and not is_same(act.symbol, cited.record)]
    told = cited.series or cited.tail.startswith(" of ") or any(told.event for told in cited.dates)
    sure = cited.articles or not is_code(cited.words)
    return not others and bool(told or cited.year_before or (sure and cited.is_first))


def check_series(cited: CitedTreaty) -> Iterator[Finding]:
    """The places in the Treaty Series, where none fits."""
    wrong = [(span, places_clash(place, cited.record)) for span, place in cited.series]
    if wrong and all(clash for _, clash in wrong):
        span, clash = wrong[0]
        yield report(span, f"the {cited.called} has {clash}", "check it in the Treaty Series")


def check_resolution(cited: CitedTreaty) -> Iterator[Finding]:
    """The resolution, where another one adopted the treaty."""
    acts = [(span, adopted_by(cited, act.symbol)) for span, act in cited.acts if is_act(act.symbol)]
    if acts and all(right for _, right in acts):
        span, right = acts[0]
        yield report(span, f"the {cited.called} was adopted by {right}", "check the resolution")


def check_dates(cited: CitedTreaty, settings: Settings) -> Iterator[Finding]:
    """The dates that are not those of the treaty, without what the catalogue says of its resolution."""
    beside = [act.symbol for _, act in cited.acts if not cited.series and is_same(act.symbol, cited.record)]
    entries = [entry for symbol in beside if (entry := entry_of(symbol, settings))]
    for told in wrong_dates(cited):
        known = any(day_difference(told.date, entry) for entry in entries)
        if told.event == IN_FORCE or not known:
            yield report(told.span, f"the {cited.called} was {tell_dates(cited.record)}", "check the date")


def report(span: Span, fact: str, help: str) -> Finding:
    """The finding for some numbers."""
    return Finding(span, f"The note says “{span.line}”; {fact}.", help=help, basis="the built-in records")
