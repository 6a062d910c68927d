"""A note contains an empty HTML element.

Why: It is a remnant of another program, and some readers will see it.

Basis: An element that contains nothing but space shows nothing.

Exceptions: An element that begins with a name or an id may be an anchor.

See also: note-stray-character

Bad::

    The office opened in June.[^1]

    [^1]: <sup>&nbsp;</sup>Identity Documents Act (Estonia).

Fixed::

    The office opened in June.[^1]

    [^1]: Identity Documents Act (Estonia).

Good::

    The office opened in June.[^1]

    [^1]: Identity Documents Act (Estonia), the 2<sup>nd</sup> edition.<span id="act"></span>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "unlikely"

EMPTY = pattern(
    r"<(sup|sub|span|em|i|b|strong|u|p)(?: (?!id=|name=)[^<>]{0,200})?>(?:[\s\u00a0]|&nbsp;){0,20}</\1>",
    re.IGNORECASE,
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every empty element in the notes of a Markdown document."""
    article = reading.article
    for note in article.notes:
        text = str(note.body)
        for match in EMPTY.finditer(text) if "</" in text else ():
            span = note.body.within(*match.span())
            if article.prose[span.start] == "<":
                yield Finding(
                    span,
                    f"The element “{match[0]}” is empty.",
                    help="delete it",
                    fix=Fix("delete the element", (Edit(span, ""),), "suggested", "it may be an anchor"),
                )
