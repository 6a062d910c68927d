"""The label of a pinpoint lacks its space, or the full stop that the article gives it elsewhere.

Why: The slip shows at a glance, and a label that touches its number is missed in a search.

Source: UN Editorial Manual, footnotes (“para. 12”). Every style wants the space. The stop is a matter of
style, so its lack is reported only where at least three labels of the kind, and three in four, have it.

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1, para.1225.
    [^2]: A/HRC/25/CRP.1, para. 454.
    [^3]: A/HRC/25/CRP.1, para. 16.
    [^4]: A/HRC/25/CRP.1, para 444.

Fixed::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1, para. 1225.
    [^2]: A/HRC/25/CRP.1, para. 454.
    [^3]: A/HRC/25/CRP.1, para. 16.
    [^4]: A/HRC/25/CRP.1, para. 444.

Good::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1, para 1225.
    [^2]: A/HRC/25/CRP.1, para 454.
    [^3]: A/HRC/25/CRP.1, para 16.
    [^4]: A/HRC/27/10, p. 3.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator

from ..findings import Certainty, Finding, Fix
from ..model import Article, Placed, Reading
from ..settings import Settings
from ..text import Edit, Span
from ..values.pinpoint import Pinpoint, find_pinpoints
from ..values.quotation import pair_quotations

CERTAINTY: Certainty = "unlikely"

ABBREVIATIONS = frozenset(
    (
        *("para", "paras", "par", "pars", "p", "pp", "pg", "pgs", "art", "arts", "sect", "sects"),
        *("sec", "secs", "ch", "chs", "chap", "chaps", "fig", "figs"),
    )
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every abbreviated label outside quotations that lacks its space or stop."""
    article = reading.article
    language = article.language or settings.language
    places = [*article.paragraphs, *(note.body for note in article.notes)]
    found = [placed for place in places for placed in abbreviated(place, article)]
    wanted = kinds_with_stop([pinpoint for _, pinpoint in found])
    for span, pinpoint in found:
        label = span.within(0, len(pinpoint.label))
        after = span.within(len(pinpoint.label), len(pinpoint.label))
        spanish = language[:2] in ("es", "pt") and pinpoint.label == "para"
        if not pinpoint.raw[len(pinpoint.label)].isspace():
            yield report(span, after, "space", "every style")
        elif not str(label).endswith(".") and pinpoint.kind in wanted and not spanish:
            yield report(span, after, "full stop", "the article’s other pinpoints")


def abbreviated(place: Span, article: Article) -> Iterator[Placed[Pinpoint]]:
    """The pinpoints of a stretch whose label is an abbreviation, outside quotations."""
    words = article.words(place)
    found = [f for f in find_pinpoints(words) if f.pinpoint.label.rstrip(".").lower() in ABBREVIATIONS]
    quoted = [pair for pair in pair_quotations(words).pairs if not pair.depth] if found else []
    for start, end, pinpoint in found:
        before = bisect(quoted, start, key=lambda pair: pair.start) - 1
        if before < 0 or quoted[before].end <= start:
            yield Placed(place.within(start, end), pinpoint)


def kinds_with_stop(pinpoints: list[Pinpoint]) -> set[str]:
    """The kinds whose labels have a stop in this article: at least three, and three in four."""
    all_of = Counter(pinpoint.kind for pinpoint in pinpoints)
    stopped = Counter(pinpoint.kind for pinpoint in pinpoints if pinpoint.label.endswith("."))
    return {kind for kind, count in stopped.items() if count >= max(3, 0.75 * all_of[kind])}


def report(span: Span, place: Span, lacking: str, authority: str) -> Finding:
    """The finding for one pinpoint; its fix writes what is lacking at `place`."""
    cut = place.start - span.start
    mark = " " if lacking == "space" else "."
    return Finding(
        span,
        f"The pinpoint “{span}” lacks a {lacking} after its label.",
        help=f"write “{str(span)[:cut]}{mark}{str(span)[cut:]}”",
        authority=authority,
        fix=Fix(f"insert a {lacking}", (Edit(place, mark),)),
    )
