"""The italics of a title include its imprint: “*Tides (London: Quay Press, 2019)*”.

Why: Italics tell readers, and programs that read the note, which words are the title.

Basis: Chicago Manual of Style, 14.21: the title is in italics, the facts of publication are in roman type.

When: It applies to italics that end after place, publisher and year in brackets.

See also: title-emphasis-differs, symbol-in-emphasis.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Ann Moor, *Tides (London: Quay Press, 2019)*, 87.
    [^2]: Ben Pike, *Nets*, 3 May 2021, p. 3.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Ann Moor, *Tides* (London: Quay Press, 2019), 87.
    [^2]: Ben Pike, *Nets*, 3 May 2021, p. 3.

Good::

    The office opened in June.[^1]

    [^1]: Ann Moor, *Tides (and Ebbs)* (London: Quay Press, 2019); *Moor v. Pike (2019)*; *Nets (1999)*.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "unlikely"

IMPRINT = pattern(
    r"[*_](?<!\w.)(?P<title>[^*_()\n]{2,160}[^*_()\s])"
    r"(?P<imprint> \([^*_():]{2,40}: [^*_()]{2,60}, (?:1[5-9]|20)\d\d\))[*_](?![\w*_])",
    signs=")*|)_",
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every emphasis in the notes that ends after place, publisher and year."""
    for note in reading.notes:
        stretch = reading.stretch(note)
        for match in IMPRINT.finditer(stretch.words):
            mark = match[0][0]
            right = f"{mark}{match['title']}{mark}{match['imprint']}"
            if match[0][-1] == mark:
                place = stretch.span(*match.span())
                yield Finding(
                    place,
                    f"The italics of “{match['title']}” include place, publisher and year.",
                    help="end the italics after the title",
                    basis="Chicago Manual of Style, 14.21",
                    fix=Fix("end the italics there", (Edit(place, right),), "suggested", "a title changes"),
                )
