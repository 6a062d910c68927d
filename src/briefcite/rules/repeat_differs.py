"""The same source is cited with two titles, two dates or two bodies.

Why: One of the two is wrong, and a reader who compares the notes will wonder whether they are one source.

Source: logic. Compared are citations with the same symbol: titles that differ in less than a third, and dates
of the source. Without a symbol only pieces of one title in one outlet are compared, by day.

Bad::

    The Assembly referred the matter.[^1] [^2]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, December 18, 2014.
    [^2]: General Assembly, “Situation of human rights,” A/RES/69/188, December 8, 2014, para. 3.

Fixed::

    The Assembly referred the matter.[^1] [^2]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, December 18, 2014.
    [^2]: A/RES/69/188, para. 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from ..findings import Certainty, Finding
from ..model import Citation, Reading
from ..settings import Settings
from ..symbols.linking import read_link
from ..symbols.series import all_series
from ..text import Span
from ..values.date import Date, parse_date
from ..values.title import title_difference, title_key

CERTAINTY: Certainty = "unlikely"

VISITED = re.compile(
    r"(?:access(?:ed)?|visited|viewed|retrieved|consulted|updated|modified|reissued)(?: on| at)?:? *$", re.I
)
LEAST = 4  # words of a title that is not shared by chance


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every citation that differs from the first of the same source."""
    repeated = {repeat.citation for repeat in reading.repeats}
    first: dict[str, list[Citation]] = {}
    for citation in reading.citations:
        if citation not in repeated and (name := key(citation)):
            known = first.setdefault(name, [])
            yield from compare(known, citation)
            known.append(citation)


def key(citation: Citation) -> str:
    """What says that two citations are of one source, or ""."""
    if len(citation.symbols) > 1 or (citation.symbol and citation.symbol.joint):
        return ""
    linked = [symbol for link in citation.links if (symbol := read_link(str(link)))]
    if symbol := citation.symbol or next(iter(linked), None):
        return symbol.key
    title = title_key(str(citation.title or ""))
    if citation.outlet and len(title.split()) >= LEAST:
        return f"{title} | {title_key(str(citation.outlet))}"
    return ""


def compare(known: list[Citation], citation: Citation) -> Iterator[Finding]:
    """What a citation has otherwise than earlier ones of its source; each thing said once."""
    for said, read in (("title", attrgetter("title")), ("date", read_date), ("body", read_body)):
        place = read(citation)
        others = [other for one in known if (other := read(one))]
        if place and others and all(differ(said, other, place) for other in others):
            yield Finding(
                place,
                f"“{place}” differs from the {said} given for the same source earlier: “{others[0]}”.",
                help="find out which is right, and give it in both notes",
                authority="logic",
                related=((others[0], f"the {said} given first"),),
            )


def read_date(citation: Citation) -> Span | None:
    """The one date of a source, to the day unless it has a symbol; visits left out."""
    text = citation.span.source.text
    dates = [d for d in citation.dates if not VISITED.search(text[max(0, d.span.start - 24) : d.span.start])]
    if len(dates) != 1 or not plain(dates[0].value) or (not citation.symbols and dates[0].value.day is None):
        return None
    return dates[0].span


def plain(date: Date) -> bool:
    """Whether a date has one reading."""
    return date.possible and date.form != "numeric" and date.end is None


def read_body(citation: Citation) -> Span | None:
    """The author of a citation that is a body of the table."""
    return (
        citation.author
        if citation.author and str(citation.author) in {one.body for one in all_series().values()}
        else None
    )


def differ(said: str, one: Span, other: Span) -> bool:
    """Whether two titles, dates or bodies cannot both be right."""
    first, second = str(one), str(other)
    if said == "date":
        date, again = parse_date(first), parse_date(second)
        return date is not None and again is not None and not date.overlaps(again)
    if said == "body":
        return title_key(first) != title_key(second)
    differences = title_difference(second, first)
    cut = title_key(first).startswith(title_key(second)) or title_key(second).startswith(title_key(first))
    changed = sum(max(d.end - d.start, len(d.recorded)) for d in differences)
    return bool(differences) and not cut and changed <= min(len(first), len(second)) / 3
