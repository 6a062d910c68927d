"""The label of a pinpoint lacks its space, or the full stop that the article gives it elsewhere.

Why: The slip shows at a glance, and a label that touches its number is missed in a search.

Source: UN Editorial Manual, footnotes (“para. 12”). Every style wants the space, yet its lack is not
reported where at least three labels of the kind, and three in four, go without. The stop is a matter of
style: its lack is reported only where at least three labels of the kind, and three in four, have it.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para.1225; A/HRC/27/10, para. 16; A/HRC/27/10/Add.1, para. 4.
    [^2]: A/HRC/25/CRP.1, para 444.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 1225; A/HRC/27/10, para. 16; A/HRC/27/10/Add.1, para. 4.
    [^2]: A/HRC/25/CRP.1, para. 444.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, para 1225; A/HRC/27/10, p. 3.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator

from ..findings import Certainty, Finding, Fix
from ..model import Article, Placed, Reading
from ..settings import Settings
from ..text import Edit, Span
from ..values.pinpoint import Pinpoint, find_pinpoints
from ..values.quotation import pair_quotations

CERTAINTY: Certainty = "unlikely"

ABBREVIATIONS = frozenset(
    written
    for word in (
        "para",
        "paras",
        "par",
        "pars",
        "art",
        "arts",
        "sect",
        "sects",
        "sec",
        "secs",
        "chap",
        "chaps",
    )
    for written in (word, word.capitalize())
) | {"p", "pp", "pg", "pgs", "ch", "chs", "fig", "figs"}
LINKED = re.compile(r"://\S*\Z|[=&?#]\Z")
LONGEST_LINK = 300


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every abbreviated label outside quotations and links that lacks its space or stop."""
    article = reading.article
    places = [*article.paragraphs, *(note.body for note in article.notes)]
    found = [placed for place in places for placed in abbreviated(place, article)]
    if reading.language in ("es", "pt"):
        found = [placed for placed in found if placed.value.label != "para"]  # the preposition
    tight = most(found, is_tight)
    stopped = most(found, lambda pinpoint: pinpoint.label.endswith("."))
    for span, pinpoint in found:
        after = span.within(len(pinpoint.label), len(pinpoint.label))
        if is_tight(pinpoint) and pinpoint.kind not in tight:
            yield report(span, after, "space", "every style")
        elif not is_tight(pinpoint) and not pinpoint.label.endswith(".") and pinpoint.kind in stopped:
            yield report(span, after, "full stop", "the article’s other pinpoints")


def abbreviated(place: Span, article: Article) -> Iterator[Placed[Pinpoint]]:
    """The pinpoints of a stretch whose label is an abbreviation, outside quotations and links."""
    words = article.words(place)
    found = [f for f in find_pinpoints(words) if f.pinpoint.label.rstrip(".") in ABBREVIATIONS]
    quoted = [pair for pair in pair_quotations(words).pairs if not pair.depth] if found else []
    for start, end, pinpoint in found:
        before = bisect(quoted, start, key=lambda pair: pair.start) - 1
        linked = LINKED.search(words, max(0, start - LONGEST_LINK), start)
        if (before < 0 or quoted[before].end <= start) and not linked:
            yield Placed(place.within(start, end), pinpoint)


def is_tight(pinpoint: Pinpoint) -> bool:
    """Whether a label touches its number."""
    return not pinpoint.raw[len(pinpoint.label)].isspace()


def most(found: list[Placed[Pinpoint]], test: Callable[[Pinpoint], bool]) -> set[str]:
    """The kinds of which at least three pinpoints in this article, and three in four, pass a test."""
    every = Counter(pinpoint.kind for _, pinpoint in found)
    passed = Counter(pinpoint.kind for _, pinpoint in found if test(pinpoint))
    return {kind for kind, count in passed.items() if count >= max(3, 0.75 * every[kind])}


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
