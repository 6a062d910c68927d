"""An article is cited that the treaty does not have.

Why: A digit too many, or the wrong treaty: readers find nothing there.

Basis: the last article of the treaty in the built-in records (`briefcite records --core`), where two
independent sources give it.

When: It applies to an article before or after the name of the treaty, or after an ibid. that means it.

Exceptions: treaties of which the article’s own records have one; protocols, which have their own articles.

See also: treaty-differs, treaty-misnamed, pinpoint-beyond.

Bad::

    The treaty allows it.[^1] So do others.[^2]

    [^1]: Convention on the Rights of the Child, art. 55.
    [^2]: See articles 6 and 60 of the ICCPR.

Good::

    The treaty allows it.[^1] So do others.[^2]

    [^1]: Convention on the Rights of the Child, art. 54.
    [^2]: See articles 6 and 50 of the ICCPR.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, Record, plain
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.pinpoint import Pinpoint
from ...views.cited_treaties import ARTICLE, find_cited

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)

FIGURES = pattern(r"\d+")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every article beyond the last one of its treaty, once."""
    done = set()
    for span, pinpoint, record in find_articles(reading):
        last = record.mapping("last").get(ARTICLE) if record.is_verified("last") else None
        number = str(plain(last) or "")
        if number and span not in done and is_beyond(pinpoint, int(number)):
            done.add(span)
            called = record.text("short") or record.title
            yield Finding(
                span,
                f"There is no “{span.line}”: the last article of the {called} is article {number}.",
                help="check the article and the name of the treaty",
                basis="the built-in records",
            )


def find_articles(reading: Reading) -> Iterator[tuple[Span, Pinpoint, Record]]:
    """The articles of instruments of the built-in records: beside their names, and after repeats of them."""
    for cited in find_cited(reading):
        for one in cited.articles:
            yield cited.stretch.span(one.start, one.end), one.pinpoint, cited.record
    for citation in reading.citations:
        meant = reading.meant(citation) if citation.repeat else None
        if citation.repeat and meant and meant.core and not meant.record:
            for span, pinpoint in citation.pinpoints:
                between = span.source.text[citation.repeat.end : span.start]
                if pinpoint.kind == ARTICLE and not between.strip(" ,.(*_"):
                    yield span, pinpoint, meant.core


def is_beyond(pinpoint: Pinpoint, last: int) -> bool:
    """Whether one of the articles comes after the last."""
    numbers = (FIGURES.match(end) for item in pinpoint.items for end in item)
    return any(number and int(number[0]) > last for number in numbers)
