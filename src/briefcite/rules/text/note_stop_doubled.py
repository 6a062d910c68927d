"""A note has a second full stop after an abbreviation or a quotation.

Why: “etc..” is a typing error that a reader sees at once.

Basis: Interinstitutional style guide of the EU, 10; every style agrees.

Exceptions: Words inside quotations and links are not checked. Ellipses, ranges and an abbreviation at the end
of a quotation (“U.S.”.) are left alone.

See also: note-stop-missing, note-comma-doubled

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
    [^2]: “So ...”. See ../a and 3..5, or .. not; “Cars.. and keys,” https://office.example/a..b.
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
"""A second full stop, but not before words in lower case: that may be an ellipsis."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every second full stop in the notes."""
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
    """Whether a quotation ends in a full stop that is not part of an abbreviation."""
    last = quotation[-6:-2]
    return quotation.endswith((".”", '."', ".»")) and len(last) == 4 and last.isalpha() and last.islower()


def report(stretch: Stretch, at: int) -> Finding:
    """The finding for one full stop, at its offset in the note."""
    second = stretch.span(at, at + 1)
    text = stretch.words
    start = text.rfind(" ", 0, at) + 1
    word = text[max(start, at - 30) : at + 1]
    return Finding(
        stretch.span(at - 1, at + 1),
        f"“{word}” ends in two full stops.",
        help=f"write “{word[:-1]}”",
        basis="Interinstitutional style guide of the EU, 10",
        fix=Fix("delete the second full stop", (Edit(second, ""),)),
    )
