"""The link of a record leads to another UN document than its symbol names.

Why: One of the two was copied from another record, and every note that uses the record repeats the slip.

Basis: logic: the symbol in an address of docs.un.org, undocs.org and their like is that of the document.

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
    """Every record whose link has a symbol that the record has not."""
    for record in library.judged:
        symbol = read_link(record.text("url")) if record.symbol else None
        if symbol and not any(is_same_document(symbol, other) for other in record.symbols):
            yield Finding(
                record.place("url"),
                f"The link leads to “{symbol}”, the record {record.key.text} is of “{record.symbol}”.",
                help=f"find out which is meant; the symbol stands in {record.place('symbol').where}",
                basis="logic",
                related=((record.place("symbol"), "the record’s symbol"),),
            )
