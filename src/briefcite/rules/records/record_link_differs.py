"""The link of a record leads to a different UN document from its symbol.

Why: One of the two was copied from another record, and every note that uses the record repeats the error.

Basis: The symbol in a link to docs.un.org, undocs.org or a similar site is that of the document.

Bad (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
      url: https://undocs.org/A/RES/68/183

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
      url: https://undocs.org/A/RES/69/188
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library
from ...settings import Settings
from ...symbols.finding.links import is_same_document, read_link

CERTAINTY: Certainty = "impossible"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every record whose link has a symbol that the record does not have."""
    for record in library.judged:
        symbol = read_link(record.text("url")) if record.symbol else None
        if symbol and not any(is_same_document(symbol, other) for other in record.symbols):
            yield Finding(
                record.place("url"),
                f"The link leads to “{symbol}”; the record {record.key.text} is of “{record.symbol}”.",
                help=f"check which is right; the symbol is in {record.place('symbol').where}",
                related=((record.place("symbol"), "the record’s symbol"),),
            )
