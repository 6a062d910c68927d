"""A quotation mark is closed but never opened: “Ida Lund, Cars and Boats’ (2015)”.

Why: The reader cannot tell where the title or the quotation begins.

Basis: Quotation marks come in pairs.

When: It applies to double marks in notes, and to a single one after a title where at least two quotations in
the notes have single marks.

Exceptions: An apostrophe, as in “the drivers’ cars”, is left alone. In a note with a mark that is never
closed, quote-unclosed reports that instead.

See also: quote-unclosed

Bad::

    The office opened in June.[^1] It has six staff[^2] and cars.[^3]

    [^1]: Moor, Office Work’ (2015) 3 Staff 4.
    [^2]: Pike, ‘Two Staff’ (2016) 3 Staff 5.
    [^3]: Lund, ‘Two Cars’ (2016) 3 Staff 6; Moor, Three Cars,” 2017.

Good::

    The office opened in June.[^1] It has six staff[^2] and cars.[^3]

    [^1]: Moor, ‘Office Work’ (2015) 3 Staff 4, on the drivers’ (and the staff’s) hours.
    [^2]: Pike, ‘The Peoples’ Cars and Staff’ (2016) 3 Staff 5; 5″ by 7”, in Kazan’, 2017.
    [^3]: Lund, ‘Two Cars’ (2016) 3 Staff 6; “Three Cars,” 2017.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

CLOSER = pattern(
    r"”(?<=[^\W\d]”|[?!.,)]”)|’(?<=[^\W\d]’|[?!.)]’)"
    r"(?=[,.]? ?(?:[\[(](?:1[89]|20)\d\d[\])]|\*|[Ii]n |<?https?:)|[,.]?\Z)",
    signs="”|’",
)
"""A mark that closes, not an inch; after a single one comes what follows a title."""
REACH = 200
"""How many characters before it are shown at most."""
TITLED = 2
"""How many quotations in single marks show that the article sets its titles so."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such mark in a note without a mark that is left open."""
    stretches = list(map(reading.stretch, reading.notes))
    single = sum(
        stretch.words[start] == "‘" for stretch in stretches for start, _ in stretch.quotations.pairs
    )
    for stretch in stretches:
        found = stretch.contents.unmarked.quotations
        if found.unclosed:
            continue
        ends = {end - 1 for _, end in found.pairs} | {start for start, _ in found.pairs}
        for match in CLOSER.finditer(stretch.contents.unmarked.words):
            at = match.start()
            if at in ends or (match[0] == "’" and (single < TITLED or not is_end(stretch.words, at))):
                continue
            yield report(stretch, at)


def is_end(words: str, at: int) -> bool:
    """Whether a single mark ends a title: it is not a genitive, and no such mark opens before it."""
    dated = words[at + 1 : at + 3] in (" [", " (")
    return "‘" not in words[:at] and (dated or words[at - 1] != "s")


def report(stretch: Stretch, at: int) -> Finding:
    """The finding for one mark, with the words before it."""
    start = max(stretch.words.rfind("; ", 0, at) + 1, at - REACH, 0)
    words = stretch.words[start:at]
    start += len(words) - len(words.lstrip())
    return Finding(
        stretch.span(start, at + 1),
        f"The quotation mark after “… {' '.join(words.split()[-4:])}” has no opening mark.",
        help="open it where the title or the quotation begins",
    )
