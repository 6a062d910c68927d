"""A quotation inside another has the same quotation marks.

Why: The reader takes the inner opening mark for the end of the outer quotation, or cannot tell them apart.

Basis: UN Editorial Manual, quotations; OSCOLA and every other style: inner marks are of the other kind.

Exceptions: Guillemets, which French sets inside guillemets, are left alone.

See also: quote-unclosed

Bad::

    The office opened in June.[^1]

    [^1]: Office, “A Guide to “Rights up Front” for Drivers,” 2014.

Fixed::

    The office opened in June.[^1]

    [^1]: Office, “A Guide to ‘Rights up Front’ for Drivers,” 2014.

Good (text)::

    “It was the first office.

    “It was also the last,” said "The Drivers' Guide" of the 5" by 7" plate.[1]

    [1] Office, “The Students’ Guide” and “Cars,” 2014; Bureau, «Le guide «Ville» des rues», 2015.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, Stretch
from ...settings import Settings
from ...values.quotation import Quotation

CERTAINTY: Certainty = "style"

KINDS = frozenset('“"‘„')


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such quotation in a note or paragraph where no mark is left open."""
    article = reading.article
    for stretch in map(article.stretch, article.passages):
        found = stretch.contents.unmarked.quotations
        if not found.unclosed and len(found.pairs) > 1:
            yield from nested(stretch, found.pairs)


def nested(stretch: Stretch, pairs: tuple[Quotation, ...]) -> Iterator[Finding]:
    """The findings of one paragraph or note."""
    words = stretch.words
    around: list[tuple[int, int]] = []
    for start, end in pairs:
        while around and around[-1][1] <= start:
            around.pop()
        mark = words[start]
        if around and mark in KINDS and words[around[-1][0]] == mark and start - around[-1][0] > 1:
            inner = stretch.span(start, end)
            quoted = stretch.span(start + 1, min(end - 1, start + 80)).line
            yield Finding(
                inner,
                f"The quotation “{quoted[:60]}” has the same marks as the one around it.",
                help="use the other kind of marks for the inner quotation",
                basis="UN Editorial Manual, quotations; OSCOLA",
            )
        around.append((start, end))
