"""Two consecutive paragraphs, pages or days are joined by a dash.

Why: A dash means “to”; between two consecutive numbers the United Nations writes “and”.

Basis: UN Editorial Manual, footnotes (“paras. 166 and 167”, “10 and 11 December 2018”).

When: It applies with a style that sets `pinpoints.two`, such as `un`.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/60, paras. 166–167.

    -- briefcite.toml --
    style = "un"

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/60, paras. 166 and 167; A/HRC/27/10, paras. 4–9.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import House, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span
from ...values.date import Date
from ...values.pinpoint import Pinpoint

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")

KINDS = ("paragraph", "page", "article", "section", "rule", "principle", "annex", "chapter")
DASH = pattern(r"(\d)\s*[-–—]\s*(?=\d)")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every range of two in a note."""
    house = reading.style
    if not house or not house.options["pinpoints.two"]:
        return
    for citation in reading.citations:
        for span, pinpoint in citation.pinpoints:
            if is_two(pinpoint):
                yield report(span, house)
        for span, date in citation.dates:
            if are_consecutive(date):
                yield report(span, house)


def is_two(pinpoint: Pinpoint) -> bool:
    """Whether a pinpoint is one range of two consecutive numbers."""
    if len(pinpoint.items) != 1 or pinpoint.kind not in KINDS:
        return False
    first, last = pinpoint.items[0]
    return first.isdecimal() and last.isdecimal() and int(last) == int(first) + 1


def are_consecutive(date: Date) -> bool:
    """Whether a date is a range of two consecutive days of one month."""
    last = date.end
    same = bool(last) and last is not None and (last.year, last.month) == (date.year, date.month)
    return bool(same and last and last.day and date.day and last.day == date.day + 1)


def report(span: Span, house: House) -> Finding:
    """The finding for one range, which may have other words in brackets."""
    wanted = DASH.sub(r"\1 and ", str(span), count=1)
    return Finding(
        span,
        f"“{span}” joins two consecutive numbers with a dash.",
        help=f"write “{wanted}”",
        basis=f"the style “{house.name}”",
        fix=Fix("write “and”", (Edit(span, wanted),), "suggested", "the dash may mean “to”"),
    )
