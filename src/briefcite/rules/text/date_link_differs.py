"""The date of a note and the date in its link differ by one typing error.

Why: One of the two is mistyped, and a link is usually copied, not typed.

Basis: the link: many newspapers put the day of publication there.

When: It applies where both have year, month and day, are at least three days apart, and differ in one digit,
or have two neighbouring digits, or day and month, exchanged.

Exceptions: The links of magazines (`/magazine/`), and sources with several dates or links, are left alone.

Bad::

    The office opened in June.[^1]

    [^1]: T. Pearson, “Markets,” RibbonFarm, 18 February 2019, https://ribbon.example/2019/02/28/markets/.

Bad::

    The office opened in June.[^1]

    [^1]: T. Pearson, “Markets,” RibbonFarm, 21 February 2019, https://ribbon.example/2019/02/12/markets/.

Bad::

    The office opened in June.[^1]

    [^1]: T. Pearson, “Markets,” RibbonFarm, 12 February 2019, https://ribbon.example/2019/12/02/markets/.

Good::

    The office opened in June.[^1]

    [^1]: T. Pearson, “Markets,” RibbonFarm, 28 February 2019, https://ribbon.example/2019/02/28/markets/.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)

FIGURES = pattern(r"(?:19|20)(?<!\w..)\d\d/\d\d/\d\d(?!\w)")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every source with one date and one link that differ by one typing error."""
    for citation in reading.citations:
        printed = (link for link in citation.links if "/magazine/" not in str(link))
        linked = [span for link in printed for span in find_figures(link, "//")]
        dates = list(written(citation)) if linked and len(citation.links) == 1 else []
        if len(dates) == 1 and differs(dates[0][1], str(linked[0]).replace("/", "")):
            span = dates[0][0]
            yield Finding(
                span,
                f"The note says “{span}”; its link says {str(linked[0]).replace('/', '-')}.",
                help="check the date on the page",
                basis="the link",
                related=((citation.links[0], "the link"),),
            )


def written(citation: Citation) -> Iterator[tuple[Span, str]]:
    """The dates of a source to the day, with their digits."""
    for span, value in citation.dates:
        if value.day and value.month and not value.end:
            yield span, value.iso.replace("-", "")
    for span in find_figures(citation.span, ""):
        yield span, str(span).replace("/", "")


def find_figures(span: Span, slashes: str) -> Iterator[Span]:
    """The days written 2019/02/28 between slashes, as in a link, or without any."""
    words = str(span)
    for found in FIGURES.finditer(words):
        beside = words[found.start() - 1 : found.start()] + words[found.end() : found.end() + 1]
        if "".join(sign for sign in beside if sign == "/") == slashes:
            yield span.within(*found.span())


def differs(one: str, other: str) -> bool:
    """Whether two days in digits differ by one typing error, and by three days or more.

    >>> differs("20190218", "20190228"), differs("20190221", "20190212"), differs("20190212", "20191202")
    (True, True, True)
    >>> differs("20190218", "20190219"), differs("20190218", "20190327"), differs("20190213", "20190231")
    (False, False, False)
    """
    swapped = {one[:at] + one[at + 1] + one[at] + one[at + 2 :] for at in range(len(one) - 1)}
    exchanged = one[:4] + one[6:] + one[4:6]
    if sum(a != b for a, b in zip(one, other, strict=True)) != 1 and other not in {*swapped, exchanged}:
        return False
    try:
        first, second = (date(int(text[:4]), int(text[4:6]), int(text[6:])) for text in (one, other))
    except ValueError:
        return False
    return abs((first - second).days) >= 3
