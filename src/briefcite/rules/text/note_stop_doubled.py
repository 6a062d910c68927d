"""A note has a second full stop behind an abbreviation or a quoted stop.

Why: “etc..” is a slip of the keyboard that shows at a glance.

Basis: Interinstitutional style guide of the EU, punctuation; every style agrees. Quotations and addresses
are left alone, and so are ellipses, ranges and abbreviations that end a quotation.

Bad::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: A/HRC/25/CRP.1, paras. 1, 3, 5 etc..
    [^2]: Acme Inc.., “The office is closed.”.

Fixed::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: A/HRC/25/CRP.1, paras. 1, 3, 5 etc.
    [^2]: Acme Inc., “The office is closed.”

Good::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: A/HRC/25/CRP.1 … See “Made in the U.S.”. Or so...
    [^2]: “So ...”. See ../a and 3..5, or .. not.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "style"

DOUBLED = pattern(r"\.(?<=[\w)]\.)[*_]{0,3}(?P<second>\.)(?![.\w/\\])(?![*_)\]]*\s+[^\W\d_A-ZÀ-Þ])")
"""A stop behind a stop, but not where words in lower case go on: that may be a poor ellipsis."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every stop too many in the notes."""
    for note in reading.article.notes:
        stretch = reading.article.stretch(note.body)
        words, own = stretch.words, stretch.own
        for found in DOUBLED.finditer(own):
            yield report(stretch, found.start("second"))
        for pair in stretch.quotations.outer:
            doubled = own.startswith(".", pair.end) and not own.startswith("..", pair.end)
            if doubled and ends_in_stop(words[pair.start : pair.end]):
                yield report(stretch, pair.end)


def ends_in_stop(quotation: str) -> bool:
    """Whether a quotation ends in a full stop, and not in that of an abbreviation."""
    last = quotation[-6:-2]
    return quotation.endswith((".”", '."', ".»")) and len(last) == 4 and last.isalpha() and last.islower()


def report(stretch: Stretch, at: int) -> Finding:
    """The finding for one stop, `at` its offset in the note."""
    second = stretch.span(at, at + 1)
    text = stretch.words
    start = text.rfind(" ", 0, at) + 1
    word = text[max(start, at - 30) : at + 1]
    return Finding(
        stretch.span(at - 1, at + 1),
        f"“{word}” ends in two full stops.",
        help=f"write “{word[:-1]}”",
        basis="Interinstitutional style guide of the EU, 10",
        fix=Fix("take out the second full stop", (Edit(second, ""),)),
    )
