"""A pinpoint is of a kind that the document does not have.

Why: The reader looks for an article in a report; the pinpoint belongs to another source.

Basis: the record’s `last`: where it gives the last article or paragraph, the document is counted so. A page
is never reported, nor a paragraph of an article, annex or section.

Bad::

    The report asks for it.[^1]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, art. 12.

    -- library hrc-27-10 --

Fixed::

    The report asks for it.[^1]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, para. 12.

    -- library hrc-27-10 --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...views.against_record import against
from ...views.pinpoints import pointed

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)

COUNTED = ("article", "paragraph")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every pinpoint of a kind by which the document is not counted."""
    for citation, record, last in pointed(reading):
        kinds = {placed.value.kind for placed in citation.pinpoints}
        known = [entry.key.text for entry in last]
        span, pinpoint = citation.pinpoints[0]
        if len(kinds) == 1 and pinpoint.kind in COUNTED and pinpoint.kind not in known:
            message = f"“{span}”: the document is counted by {known[0]}, not by {pinpoint.kind}."
            help = f"look the place up, or add its last {pinpoint.kind} to the record in {last.span.where}"
            yield against(record, (last.span, "how the document is counted"), span, message, help)
