"""Two records have the same key.

Why: A note that cites by the key gets one of them, and the other is never used.

Basis: a key names one record, in all files of the library.

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
                f"The key “{record.key.text}” names a second record.",
                help=f"give one of the two another key; the first stands in {first.key.span.where}",
                basis="the records’ own rules",
                related=((first.key.span, "the first record of this key"),),
            )
