"""A pinpoint uses a unit that the document does not have.

Why: The reader looks for an article in a report; the pinpoint belongs to another source.

Basis: The `last` of the record, which shows whether the document has articles or paragraphs.

Exceptions: A page is never reported, nor a paragraph of an article, annex or section.

See also: pinpoint-beyond

Bad::

    The report asks for it.[^1]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, art. 12.

    -- library hrc-27-10 --

Fixed::

    The report asks for it.[^1]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, para. 12.

    -- library hrc-27-10 --

Good::

    The report asks for it.[^1] It was read.[^2]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, p. 12.
    [^2]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, annex, art. 12.

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
    """Every pinpoint of a kind that the document does not have."""
    for citation, record, last in pointed(reading):
        kinds = {placed.value.kind for placed in citation.pinpoints}
        known = [entry.key.text for entry in last]
        span, pinpoint = citation.pinpoints[0]
        if len(kinds) == 1 and pinpoint.kind in COUNTED and pinpoint.kind not in known:
            message = f"The document has no “{span}”: the record {record.key.text} says it has {known[0]}s."
            help = f"check the pinpoint, or add the last {pinpoint.kind} to the record in {last.span.where}"
            yield against(record, (last.span, "what the document has"), span, message, help)
