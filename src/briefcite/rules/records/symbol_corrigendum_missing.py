"""A document is cited without its corrigendum, of which there is a record.

Why: The correction may be of the very number or sentence that the article relies on.

Basis: UN Editorial Manual, footnotes: corrigenda are cited with the document they correct.

When: It applies once to each document, where nothing in the article names the corrigendum.

See also: symbol-corrigendum-alone.

Bad::

    The Assembly learned of it.[^1]

    [^1]: Board of Auditors, “Financial report,” A/69/5, para. 3.

    -- library a-69-5 a-69-5-corr --

Good::

    The Assembly learned of it.[^1]

    [^1]: Board of Auditors, “Financial report,” A/69/5 and Corr.1, para. 3.

    -- library a-69-5 a-69-5-corr --
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...findings import Certainty, Finding
from ...model import Library, Reading, Record
from ...settings import Settings
from ...symbols import Symbol
from ...symbols.finding.related_documents import find_parent
from ...text import Span
from ...views.against_record import against

CERTAINTY: Certainty = "style"
NEEDS = ("record",)
KEPT = 4
"""For how many libraries the corrigenda are remembered: the articles of a publication share one."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place in a note of every document whose corrigendum is known and not named."""
    missing = dict(corrigenda(reading.library))
    if not missing:
        return
    named = {placed.value.symbol for placed in reading.mentions}
    named |= {symbol for citation in reading.citations for _, symbol in citation.symbols}
    for citation in reading.citations:
        for span, symbol in citation.symbols:
            for corrigendum, record in missing.pop(symbol, ()):
                if corrigendum not in named:
                    yield report(span, corrigendum, record)


@lru_cache(maxsize=KEPT)
def corrigenda(library: Library) -> dict[Symbol, list[tuple[Symbol, Record]]]:
    """The corrigenda that records name, with those records, by the symbol of what they correct."""
    found: dict[Symbol, list[tuple[Symbol, Record]]] = {}
    records = (record for key, known in library.spelled.items() if "CORR" in key for record in known)
    for record in dict.fromkeys(records):
        for symbol in record.symbols:
            corrects = symbol.suffixes and symbol.suffixes[-1].casefold().startswith("corr")
            if corrects and (parent := find_parent(symbol)):
                found.setdefault(parent, []).append((symbol, record))
    return found


def report(span: Span, corrigendum: Symbol, record: Record) -> Finding:
    """The finding for one document and one corrigendum."""
    place = record.place("symbol" if corrigendum == record.symbol else "other-symbols")
    message = f"“{span}” has a corrigendum, {corrigendum}, which is not cited."
    help = f"check the corrigendum, and add “and {corrigendum}” if it changes the passage cited"
    return against(record, (place, "the corrigendum"), span, message, help)
