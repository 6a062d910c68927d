"""The month of a date is misspelled: “Janaury 27, 2016”, “3 Febuary 2016”.

Why: Readers who search for the date, and programs that compare it, do not find it.

Basis: the English names of the months.

When: It applies to a word between the day and the year of a date that differs from one month by one typing
error.

Exceptions: Months of other languages and quotations are left alone, and words near May, June and July, which
may be other words (“Juno”).

See also: date-impossible.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Lake Board, *Tides*, Janaury 27, 2016, p. 3.
    [^2]: Lake Board, *Nets*, 3 Febuary 2016, p. 4.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Lake Board, *Tides*, January 27, 2016, p. 3.
    [^2]: Lake Board, *Nets*, 3 February 2016, p. 4.

Good::

    The office opened in June.[^1]

    [^1]: Lake Board, “3 Febuary 2016,” 3 Januar 2016; Juno 2, 2016; March 2, 2016.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...symbols.calendar.windows import MONTHS
from ...symbols.grammar.slips import is_slip
from ...text import Edit
from ...values.months import months

CERTAINTY: Certainty = "unlikely"

DATED = pattern(
    r"[0-9A-Z](?<!\w.)(?:(?<=[0-9])[0-9]?(?:st|nd|rd|th)? (?P<after>[A-Z][a-z]{3,9}),? "
    r"|(?<=(?P<first>[A-Z]))(?P<rest>[a-z]{3,9}) [0-3]?[0-9](?:st|nd|rd|th)?, ?)(?:1[89]|20)[0-9]{2}(?!\w)"
)
LEAST = 5
"""How many letters a month has at least: many words differ by one letter from “May”, “June”, “July”."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every word between a day and a year that is one typing error away from a month."""
    for stretch in map(reading.stretch, reading.notes):
        for match in DATED.finditer(stretch.own):
            written = match["after"] or match["first"] + match["rest"]
            if right := month_meant(written):
                start = match.start("after") if match["after"] else match.start("first")
                place = stretch.span(start, start + len(written))
                yield Finding(
                    place,
                    f"“{written}” is not a month.",
                    help=f"did you mean “{right}”?",
                    fix=Fix(f"write “{right}”", (Edit(place, right),), "suggested", "it may be a name"),
                )


@cache
def month_meant(word: str) -> str:
    """The one English month of which a word is a misspelling; "" for a month of any language."""
    if word.casefold() in months():
        return ""
    meant = [month for month in MONTHS if len(month) >= LEAST and is_slip(word, month)]
    return meant[0] if len(meant) == 1 else ""
