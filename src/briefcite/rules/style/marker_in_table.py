"""A note to a table is numbered like the notes to the text.

Why: Tables are moved and copied alone, and then a number of the text points to nothing.

Basis: UN Editorial Manual, footnotes (notes to tables have lower-case letters, and are below the table).

When: It applies with a style that asks for it (`notes.table-letters`), to Markdown tables.

Bad::

    The office opened in June.[^1]

    | Year | Staff |
    |------|-------|
    | 2014 | 6[^2] |

    [^1]: A/HRC/25/60.
    [^2]: A/HRC/25/61.

    -- briefcite.toml --
    style = "un"

Good::

    The office opened in June.[^1]

    | Year | Staff |
    |------|-------|
    | 2014 | 6[^a] |

    [^1]: A/HRC/25/60.
    [^a]: A/HRC/25/61.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("style",)

RULE = pattern(r"^ {0,3}\|[ :|-]*-[ :|-]*$", re.MULTILINE)
"""The line under a table's head."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker with a number in a row of a table."""
    house, article = reading.style, reading.article
    if not house or not house.options["notes.table-letters"] or not RULE.search(article.prose):
        return
    for marker in article.markers:
        start = article.prose.rfind("\n", 0, marker.span.start) + 1
        row = article.prose[start : marker.span.start].lstrip().startswith("|")
        if row and marker.label.isdecimal():
            yield Finding(
                marker.span,
                f"Marker “{marker.label}” is in a table; the style has letters there.",
                help="write a lower-case letter, and put the note below the table",
                basis=f"the style “{house.name}”",
                severity="warning",
            )
