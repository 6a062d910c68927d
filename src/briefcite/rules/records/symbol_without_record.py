"""A cited UN document has no record.

Why: Without a record nothing but the symbol can be checked.

Basis: the records of the article.

When: It applies where there are records, and all of them were read.

See also: symbol-missing, symbol-superseded.

Bad::

    The Assembly referred the matter to the Council.[^1] A report had asked for it.[^2]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.
    [^2]: Commission of Inquiry, “Report of the commission,” A/HRC/25/63.

    -- library ga-69-188 --

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 --

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from string import ascii_uppercase

from ...findings import Certainty, Finding
from ...model import Library, Reading
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.finding.links import is_same_document
from ...views.other_symbol import record_of_title

CERTAINTY: Certainty = "style"
NEEDS = ("record",)
ADDED = "(|"
"""The signs that may follow a symbol in another symbol of the same document."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place in a note of every symbol that no record has."""
    if not reading.library.records or reading.library.unread:
        return
    told: set[Symbol] = set()
    repaired = {near.span.start for near in reading.suspects}
    for citation in reading.citations:
        for span, symbol in citation.symbols if citation.record is None else ():
            if span.start in repaired or record_of_title(citation, reading.library):
                continue  # `symbol-malformed` or `symbol-differs` says it
            known = any(reading.library.with_symbol(one) for one in (symbol, *symbol.joint))
            if not known and told.isdisjoint((symbol, *symbol.joint)):
                told.add(symbol)
                if is_known(symbol, reading.library) or is_known(symbol, reading.library.core):
                    continue
                yield Finding(
                    span,
                    f"No record has the symbol “{symbol}”.",
                    help=f"add a record to {reading.library.folders[0]}",
                    cause="{count} cited symbols have no record.",
                )


def is_known(symbol: Symbol, library: Library) -> bool:
    """Whether a record has the symbol, with or without a year, session or letter."""
    key = symbol.key
    shorter = (key[:place] for place, sign in enumerate(key) if sign in ADDED)
    longer = (other for sign in ADDED for other in library.keys_from(key + sign))
    lettered = (key + letter for letter in ascii_uppercase)
    near = map(library.symbol_of, chain((key, key[:-1]), shorter, lettered, longer))
    return any(other and is_same_document(symbol, other) for other in near)
