"""A Latin word of citations is misspelt: “et. al”, “c.f.”, “Ibib.”.

Why: A reader sees the error at once, and programs that read notes do not recognise the word.

Basis: Chicago Manual of Style, 10.42: “et” is a whole word, and “cf.” is one word. “Ibid.” has one spelling.

Exceptions: “et al” and “cf” without a full stop are right in some styles. Quotations are not checked.

Bad::

    The office opened in June.[^1] It has six staff,[^2] and two cars.[^3]

    [^1]: Moor et. al, *Tides*, 3 May 2021, p. 3.
    [^2]: Ibib., p. 4.
    [^3]: c.f. Pike, Ling et. al., *Nets*, 3 May 2020.

Fixed::

    The office opened in June.[^1] It has six staff,[^2] and two cars.[^3]

    [^1]: Moor et al., *Tides*, 3 May 2021, p. 3.
    [^2]: Ibid., p. 4.
    [^3]: cf. Pike, Ling et al., *Nets*, 3 May 2020.

Good::

    The office opened in June.[^1]

    [^1]: Moor et al, *Tides*; cf Pike, C.F., 3 C.F.R. 5; L. c.f.o. Ling, “Moor et. al”.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "unlikely"

WRONG = pattern(
    r"\b(?:(?P<al>[Ee]t\. ?al\b\.?)|(?P<cf>[Cc]\.f\.)|(?P<ibid>[Ii](?:bib|dib|bdi|dbi|bbid|biid)\.))(?!\w)",
    signs="t. al|t.al|.f.|bib.|dib.|bdi.|dbi.|bbid.|biid.",
)
RIGHT = {"al": "t al.", "cf": "f.", "ibid": "bid."}


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such word of the notes outside quotations and links."""
    for stretch in map(reading.stretch, reading.notes):
        for match in WRONG.finditer(stretch.own) if WRONG.search(stretch.words) else ():
            right = match[0][0] + RIGHT[match.lastgroup or ""]
            place = stretch.span(*match.span())
            yield Finding(
                place,
                f"“{match[0]}” is misspelt.",
                help=f"write “{right}”",
                basis="Chicago Manual of Style, 10.42",
                fix=Fix(f"write “{right}”", (Edit(place, right),), "suggested", "it changes a word"),
            )
