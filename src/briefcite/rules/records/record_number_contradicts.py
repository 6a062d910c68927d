"""The number of a resolution or general comment is not that of its symbol.

Why: One of them was copied from another record, and every note that uses the record repeats the slip.

Basis: the record’s symbol. The number may be written with its session or year, or without: 28/22, 22.

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
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library
from ...patterns import pattern
from ...settings import Settings
from ...symbols.grammar.state import ADOPTED

CERTAINTY: Certainty = "unlikely"

FIGURES = pattern(r"\d+")
MOST = 3
"""The figures of the longest number: a session, a number, a part."""


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every number with figures that are not in the symbol."""
    for record in library.judged:
        figures, symbol = FIGURES.findall(record.text("number")), record.symbol
        if not symbol or symbol.kind not in (*ADOPTED, "general-comment") or len(figures) > MOST:
            continue
        if set(figures) - set(FIGURES.findall(str(symbol))):
            place = record.place("symbol")
            yield Finding(
                record.place("number"),
                f"The number is “{record.text('number')}”, and the symbol is “{symbol}”.",
                help="look both up, and correct the one that is wrong",
                basis="the composition of UN document symbols",
                related=((place, "the record’s symbol"),),
            )
