"""A page range has a hyphen where other notes have a dash: “Sea 28(1): 62-88”.

Why: Mixed marks show that references were pasted from several places.

Basis: Every style sets a range of pages with an en dash.

When: It applies to pages after a volume, a colon, “pages” or “at”, where at least three such ranges, and half
of them, have an en dash.

Exceptions: Years, and lines of a page (22:1-2), are left alone.

See also: pinpoint-hyphen

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: Ida Lund, “Staff and Their Work,” Office 4(1): 15–18.
    [^2]: Cy Berg, “Cars and Their Work,” Office 5(2): 20-28.
    [^3]: Lena Marwick, “Cats and Their Work,” Office 6(1): 30–41.
    [^4]: Tomas Ferrel, “Chairs and Their Work,” Office 7(2): 1–18.

Fixed::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: Ida Lund, “Staff and Their Work,” Office 4(1): 15–18.
    [^2]: Cy Berg, “Cars and Their Work,” Office 5(2): 20–28.
    [^3]: Lena Marwick, “Cats and Their Work,” Office 6(1): 30–41.
    [^4]: Tomas Ferrel, “Chairs and Their Work,” Office 7(2): 1–18.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Ida Lund, “Staff and Their Work,” Office 4(1): 15–18; Office 4(2): 7–9; Office 4(3): 1–10.
    [^2]: Cy Berg, *Cars: 1994-1999*, ISBN: 978-3, Office 5(2): section 20-28; Minutes 22:1-2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "style"

PAGES = pattern(
    r"[):st](?:(?<=[):])[:,]?|(?<= at)|(?<= pages))(?<!\d:)[ \u00a0]?"
    r"(?P<pages>(?P<first>[1-9]\d{0,3})(?P<mark>[-–])(?P<last>\d{1,4}))(?=[\s,;)]|\.(?!\d)|\Z)"
)
YEARS = pattern(r"(?:1[5-9]|20)\d\d")
ENOUGH = 3
"""How many ranges with a dash show the article’s use."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such range with a hyphen, where half have a dash."""
    found = [
        (stretch, match)
        for stretch in map(reading.stretch, reading.notes)
        for match in PAGES.finditer(stretch.own)
        if is_range(match)
    ]
    hyphens = [(stretch, match) for stretch, match in found if match["mark"] == "-"]
    if len(found) - len(hyphens) < max(ENOUGH, len(hyphens)):
        return
    for stretch, match in hyphens:
        yield Finding(
            stretch.span(*match.span("pages")),
            f"“{match['pages']}” has a hyphen; the page ranges of other notes have an en dash.",
            help="write an en dash",
            basis="every style",
            fix=Fix("write an en dash", (Edit(stretch.span(*match.span("mark")), "–"),)),
            cause="{count} page ranges have a hyphen; those of other notes have an en dash.",
        )


def is_range(match: re.Match[str]) -> bool:
    """Whether two numbers are the first and the last page; the last may be short, as in 212–31."""
    first, last = match["first"], match["last"]
    if YEARS.fullmatch(first) and (YEARS.fullmatch(last) or len(last) == len("99")):
        return False
    if len(last) == 1 < len(first):
        return False
    return int(first) < int(first[: max(0, len(first) - len(last))] + last)
