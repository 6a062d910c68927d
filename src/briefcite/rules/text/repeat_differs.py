"""The same source is cited with different titles, dates, bodies, first pages or law reports.

Why: One of the two is wrong, and readers will ask whether they are one source.

Basis: the notes of the article: titles that differ in less than a third, bodies and dates of one symbol;
days of one title with one outlet or link; titles of one link; reports of one case, first pages in one
volume, and errors in titles of one author and year.

See also: title-differs, date-differs, symbol-differs.

Bad::

    The Assembly referred the matter.[^1] [^2] The court was asked twice.[^3] [^4]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, December 18, 2014.
    [^2]: General Assembly, “Situation of human rights,” A/RES/69/188, December 8, 2014, para. 3.
    [^3]: United States v. Ardon, 565 U.S. 400, 404 (2012).
    [^4]: U.S. v. Ardon, 565 U.S. 404 (2012).

Fixed::

    The Assembly referred the matter.[^1] [^2] The court was asked twice.[^3] [^4]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, December 18, 2014.
    [^2]: A/RES/69/188, para. 3.
    [^3]: United States v. Ardon, 565 U.S. 400, 404 (2012).
    [^4]: U.S. v. Ardon, 565 U.S. 400 (2012).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from operator import attrgetter

from ...comparing.near_misses import is_title_misspelt
from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings
from ...symbols.grammar.series import bodies
from ...text import Span
from ...values.date import parse_date
from ...values.title import is_variant, title_key
from ...values.words import ends_in
from ...views.same_source import keys, place_of_page, place_of_reports

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)

SEEN = 8
"""With how many ways of giving one part of a source each further one is compared."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every citation that differs from all earlier ones of the same source; an error, from one of them."""
    first: dict[tuple[str, str], dict[str, Span]] = {}
    for citation in reading.citations:
        for said, name in () if citation in reading.repeated else keys(citation):
            place = PARTS[said](citation)
            known = first.setdefault((said, name), {})
            if not place or str(place) in known:
                continue
            others = list(islice(known.values(), SEEN))
            unlike = [other for other in others if differ(said, other, place)]
            apart = bool(unlike) and reading.note_at(place) is not reading.note_at(unlike[0])
            if apart and (said == "spelling" or unlike == others):
                yield report(said, place, unlike[0])
            known[str(place)] = place


def report(said: str, place: Span, other: Span) -> Finding:
    """The finding for one part of a citation."""
    name = {"reports": "law report", "spelling": "title"}.get(said, said)
    return Finding(
        place,
        f"The {name} of this source is “{place.line}” here, and “{other.line}” in an earlier note.",
        help="check which is right, and correct the other",
        related=((other, f"the {name} given first"),),
    )


def read_date(citation: Citation) -> Span | None:
    """The one date of a source, to the day unless it has a symbol; revisions left out."""
    text = citation.span.source.text
    before = ((d, text[max(0, d.span.start - 24) : d.span.start]) for d in citation.dates)
    dates = [date for date, words in before if not ends_in(words, "revision")]
    if len(dates) != 1 or (not citation.symbols and dates[0].value.day is None):
        return None
    span, date = dates[0]
    return span if date.possible and date.form != "numeric" and date.end is None else None


def read_body(citation: Citation) -> Span | None:
    """The author of a citation that is a body of the table."""
    return citation.author if citation.author and str(citation.author) in bodies() else None


PARTS: dict[str, Callable[[Citation], Span | None]] = {
    "title": attrgetter("title"),
    "date": read_date,
    "body": read_body,
    "reports": place_of_reports,
    "first page": place_of_page,
    "spelling": attrgetter("title"),
}


def differ(said: str, one: Span, other: Span) -> bool:
    """Whether two parts of one kind cannot both be right; a page left blank is one of any length."""
    first, second = str(one), str(other)
    match said:
        case "date":
            date, again = parse_date(first), parse_date(second)
            return date is not None and again is not None and not date.overlaps(again)
        case "title":
            return is_variant(second, first)
        case "spelling":
            return is_title_misspelt(second, first)
    return title_key(first).replace("_", "") != title_key(second).replace("_", "")
