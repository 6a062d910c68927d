"""Two records have the same key.

Why: A note that cites the key uses one of them, and the other is never used.

Basis: A key names one record in all the files of your records.

See also: record-duplicate, record-field-twice, record-key-malformed, record-shadowed.

Bad (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
    ga-69-188:
      type: resolution
      symbol: A/RES/68/183
      body: General Assembly
      adopted: 2013-12-18

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
    ga-68-183:
      type: resolution
      symbol: A/RES/68/183
      body: General Assembly
      adopted: 2013-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library
from ...settings import Settings

CERTAINTY: Certainty = "impossible"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every record whose key an earlier record has."""
    for record in library.records:
        first = library.by_key[record.key.text]
        if first is not record:
            yield Finding(
                record.key.span,
                f"Another record already has the key “{record.key.text}”.",
                help=f"give one of the two another key; the first is in {first.key.span.where}",
                related=((first.key.span, "the first record with this key"),),
            )
