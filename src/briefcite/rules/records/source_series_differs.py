"""A treaty is cited with another volume, page or number of the Treaty Series than its record has.

Why: Readers find treaties by these numbers alone; a wrong one leads to another treaty.

Basis: the record’s `series`.

When: It applies where the note agrees with no entry of `series`.

See also: treaty-differs, source-pages-differ.

Bad::

    The treaty allows it.[^1]

    [^1]: “Convention on the Rights of the Child,” November 20, 1989, 1557 UNTS 3.

    -- library crc --

Fixed::

    The treaty allows it.[^1]

    [^1]: “Convention on the Rights of the Child,” November 20, 1989, 1577 UNTS 3.

    -- library crc --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, series_places
from ...settings import Settings
from ...values.treaty_series import read_series
from ...views.against_record import against, recorded

CERTAINTY: Certainty = "impossible"
NEEDS = ("record",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every treaty whose numbers are in no entry of its record."""
    for citation in reading.citations:
        said, record = citation.identifier, citation.record
        given = read_series(str(said)) if said else None
        if not said or not given or record is None or not (places := series_places(record)):
            continue
        wrong = [given.clash(place) for place in places]
        if all(wrong):
            message = f"The note says “{said}”; the record {record.key.text} says {wrong[0]}."
            yield against(record, recorded(record, "series"), said, message)
