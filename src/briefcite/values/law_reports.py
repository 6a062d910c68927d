"""Cases in law reports: "United States v. Jones, 565 U.S. 400, 132 S. Ct. 945"."""

from __future__ import annotations

import re

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .title import title_key

VOLUME = r"""
    \d{1,4} \s{1,3}
    (?: U\.\s?S\. | S\.\s?Ct\. | L\.\s?Ed\.(?:\s?2d)? | F\.\s?(?:2d|3d|4th) | F\.\s?Supp\.(?:\s?[23]d)?
      | I\.?L\.?M\. | I\.?L\.?R\. | U\.?N\.?T\.?S\. )
"""
"""Volume and reporter: 565 U.S."""
FIRST = r"(?: \s (?: \d{1,5} | _{1,9} ) )?"
"""The first page, or the line that is left for it."""
REPORTS = pattern(
    rf"""
    , \s{{1,3}}
    (?P<reports>
        (?P<volume> {VOLUME} ) {FIRST}
        (?: , (?: \s \d{{1,5}} , )? \s{{1,3}} {VOLUME} {FIRST} ){{0,3}}      # 400, 404, 132 S. Ct. 945
    )
    (?! ,? \s? at \s )
    """,
    re.VERBOSE,
)
PARTIES = pattern(r"\S.{0,120}?\s{1,3}v\.?\s{1,3}\S.{0,120}", re.DOTALL)


class Reports(NamedTuple):
    """Where a case was reported, with its offsets; `key` is its name and the first volume."""

    start: int
    end: int
    key: str


def read_reports(title: str, text: str, place: int) -> Reports | None:
    """The reports that are at a place of a text, directly after a title; None where it is not a case.

    "U.S." and "United States" are one party.

    >>> text = "U.S. v. Jones, 565 U.S. ___, 132 S. Ct. 945, 957 (2012)"
    >>> read_reports("U.S. v. Jones", text, 13).key
    'united states v jones | 565 us'
    """
    match = REPORTS.match(text, place) if PARTIES.fullmatch(title) else None
    if not match:
        return None
    parties = re.sub(r"\bus\b", "united states", title_key(title))
    return Reports(*match.span("reports"), f"{parties} | {title_key(match['volume'])}")
