"""The date of a note and that in its address differ in one figure.

Why: One of the two was mistyped, and an address is mostly copied, not typed.

Source: logic: many papers keep their pages under the day of publication. Said only where year, month and day
stand in both, differ in a single figure and lie at least three days apart.

Bad::

    The office opened in June.[^1]

    [^1]: T. Pearson, “Markets,” RibbonFarm, 18 February 2019, https://ribbon.example/2019/02/28/markets/.

Good::

    The office opened in June.[^1]

    [^1]: T. Pearson, “Markets,” RibbonFarm, 28 February 2019, https://ribbon.example/2019/02/28/markets/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.words import pattern_of

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)

FIGURES = pattern(r"(?<![\w/])((?:19|20)\d\d)/(\d\d)/(\d\d)(?![\w/])")
LINKED = pattern(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)/")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every source with one date and one address that disagree in a figure."""
    for read in reading.notes:
        for citation in read.citations:
            if len(citation.links) == 1 and (link := LINKED.search(str(citation.links[0]))):
                dates = list(written(citation, read.note.body))
                if len(dates) == 1 and differs(dates[0][1], "".join(link.groups())):
                    span = dates[0][0]
                    yield Finding(
                        span,
                        f"The note says “{span}”, its address {'-'.join(link.groups())}.",
                        help="look the date up on the page",
                        authority="the address",
                        related=((citation.links[0], "the address"),),
                    )


def written(citation: Citation, body: Span) -> Iterator[tuple[Span, str]]:
    """The dates of a source to the day, with their figures, without that of access."""
    access = rf"{pattern_of('access')}\W+(?:\w+\W+)?\Z"
    for span, value in citation.dates:
        before = str(Span(span.source, max(body.start, span.start - 40), span.start))
        if value.day and value.month and not value.end and not re.search(access, before):
            yield span, value.iso.replace("-", "")
    for match in FIGURES.finditer(str(citation.span)):
        yield citation.span.within(*match.span()), "".join(match.groups())


def differs(one: str, other: str) -> bool:
    """Whether two days in figures differ in one figure, and by three days or more."""
    if sum(a != b for a, b in zip(one, other, strict=True)) != 1:
        return False
    try:
        first, second = (date(int(text[:4]), int(text[4:6]), int(text[6:])) for text in (one, other))
    except ValueError:
        return False
    return abs((first - second).days) >= 3
