"""Two records describe the same UN document.

Why: A note that cites the document cannot be matched to one of them, and their data will come to differ.

Basis: a symbol identifies one document.

Exceptions: records of other types, such as speeches, cases and chapters, which may share the symbol of the
document that contains them.

See also: record-duplicate, record-shadowed.

Bad (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      title: Situation of human rights
      adopted: 2014-12-18
    ga-2014:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      title: Situation of human rights
      adopted: 2014-12-18
    meeting:
      type: un-document
      symbol: A/69/PV.73
      body: General Assembly
      title: 73rd plenary meeting
      date: 2014-12-18
    korea-statement:
      type: speech
      symbol: A/69/PV.73
      person: Ja, Song Nam
      title: Statement on human rights
      date: 2014-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record
from ...settings import Settings
from ...symbols import Symbol

CERTAINTY: Certainty = "impossible"

DOCUMENTS = ("un-document", "resolution", "report")


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every record whose symbol an earlier record has."""
    first_of: dict[Symbol, Record] = {}
    for record in library.judged:
        if record.type not in DOCUMENTS or (symbol := record.symbol) is None:
            continue
        if symbol not in first_of:
            same = (one for one in library.with_symbol(symbol) if one.type in DOCUMENTS)
            first_of[symbol] = next((one for one in same if one.symbol == symbol), record)
        first = first_of[symbol]
        if (key := first.key.text) != record.key.text:
            place = first.place("symbol")
            yield Finding(
                record.place("symbol"),
                f"The record {key} already has the symbol “{symbol}”.",
                help=f"merge {record.key.text} and {key} ({place.where}) into one record",
                basis="a symbol identifies one document",
                related=((place, "the first record with this symbol"),),
            )
