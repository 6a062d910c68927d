"""There is no comma between an access date and its link, unlike in the other notes.

Why: The date and the link run together, and the error shows beside the notes that have the comma.

Basis: The article’s own use.

When: It applies where at least three access dates with a link, and three in four, have the comma.

See also: note-comma-doubled, note-title-comma-missing

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: Office, “Staff,” accessed 18 May 2021, https://office.example/staff.
    [^2]: Office, “Cars,” accessed 18 May 2021, https://office.example/cars.
    [^3]: Office, “Cats,” accessed 18 May 2021 https://office.example/cats.
    [^4]: Office, “Chairs,” accessed 18 May 2021, https://office.example/chairs.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Office, “Staff,” accessed 18 May 2021, https://office.example/staff.
    [^2]: Office, “Cars,” accessed 18 May 2021 https://office.example/cars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...comparing.habit import habit
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit
from ...values.words import pattern_of

CERTAINTY: Certainty = "style"

ACCESSED = pattern(
    rf"\b(?:last\s)?{pattern_of('access')}\s(?:(?:on|le|el)\s)?[\w., ]{{0,24}}?\d{{4}}(,?)\s+"
    r"(?:[\w&.'’ ]{1,60},\s+)?<?https?://",
    re.IGNORECASE,
    signs="://",
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every access date without the comma that most have."""
    found = [
        (stretch, match)
        for stretch in map(reading.stretch, reading.notes)
        for match in ACCESSED.finditer(stretch.words)
    ]
    if habit(bool(match[1]) for _, match in found):
        for stretch, match in found:
            if not match[1]:
                place = stretch.span(match.start(), match.start(1))
                yield Finding(
                    place,
                    f"There is no comma after “{place.line}”.",
                    help=f"write “{place.line},”",
                    basis="the article’s other notes",
                    fix=Fix(
                        "add the comma",
                        (Edit(stretch.span(match.start(1), match.start(1)), ","),),
                        "suggested",
                        "a comma may change the meaning",
                    ),
                )
