"""The number of a resolution or general comment does not agree with its symbol.

Why: One of them was copied from another record, and every note that uses the record repeats the error.

Basis: The record’s symbol.

Exceptions: The number may be written with its session or year, or without: 28/22, 22.

See also: record-symbol-contradicts

Bad (yaml)::

    freedonia:
      type: resolution
      symbol: A/HRC/RES/28/22
      title: Situation in Freedonia
      number: 28/23
      body: Human Rights Council
      adopted: 2015-03-27

Good (yaml)::

    freedonia:
      type: resolution
      symbol: A/HRC/RES/28/22
      title: Situation in Freedonia
      number: 28/22
      body: Human Rights Council
      adopted: 2015-03-27
    freedonia-2016:
      type: resolution
      symbol: A/HRC/RES/31/18
      title: Situation in Freedonia
      number: 18
      body: Human Rights Council
      adopted: 2016-03-23
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library
from ...patterns import pattern
from ...settings import Settings
from ...symbols.grammar.state import ADOPTED

CERTAINTY: Certainty = "unlikely"

DIGITS = pattern(r"\d\d*")
MOST = 3
"""How many numbers the longest one has: a session, a number, a part."""


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every number with digits that are not in the symbol."""
    for record in library.judged:
        numbers, symbol = DIGITS.findall(record.text("number")), record.symbol
        if not symbol or symbol.kind not in (*ADOPTED, "general-comment") or len(numbers) > MOST:
            continue
        if set(numbers) - set(DIGITS.findall(str(symbol))):
            place = record.place("symbol")
            yield Finding(
                record.place("number"),
                f"The number is “{record.text('number')}”, but the symbol is “{symbol}”.",
                help="check both, and correct the wrong one",
                related=((place, "the record’s symbol"),),
            )
