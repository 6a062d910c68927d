"""A draft or earlier version is cited although the records have the final text.

Why: Drafts are amended before they are adopted; what they say may never have been agreed.

Basis: the records’ `draft-symbol` and `relations` (`adopted-as`, `revises`); and for a draft (L.) or a
conference room paper (CRP.) the one record of the same title and session that is neither.

Exceptions: a note that cites the final text too: it compares the two.

See also: symbol-without-record, catalogue-draft-adopted.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “A draft,” A/C.3/69/L.28, para. 3.

    -- library draft ga-69-188 --

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: Drawn up in A/C.3/69/L.28, adopted as A/RES/69/188.

    -- library draft ga-69-188 --
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...findings import Certainty, Finding
from ...model import Citation, Library, Reading, Record, Scalar
from ...settings import Settings
from ...symbols import Symbol, read_symbol
from ...values.title import title_key
from ...views.against_record import against

CERTAINTY: Certainty = "unlikely"
NEEDS = ("record",)
KEPT = 4
"""For how many libraries the final texts are remembered: the articles of a publication share one."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol of a text that, as a record says, another text has replaced."""
    final = final_texts(reading.library)
    for note in reading.notes:
        cited = {symbol for citation in note.citations for _, symbol in citation.symbols}
        for citation in note.citations:
            for span, symbol in citation.symbols:
                record = final.get(symbol) or same_title(reading.library, citation, symbol)
                if record and record.symbol and cited.isdisjoint(record.symbols):
                    message = f"“{span}” is an earlier version of {record.symbol}."
                    help = f"cite {record.symbol}, unless you mean the earlier text"
                    yield against(record, (record.place("symbol"), "the final text"), span, message, help)


def same_title(library: Library, citation: Citation, symbol: Symbol) -> Record | None:
    """The one final text that has the title and session of a draft or conference room paper."""
    title = title_key(citation.record.title if citation.record else str(citation.title or ""))
    if not title or not symbol.session or not is_provisional(symbol):
        return None
    found = [
        record
        for record in library.with_title(title)
        if record.symbol
        and not is_provisional(record.symbol)
        and (record.symbol.components[0], record.symbol.session) == (symbol.components[0], symbol.session)
    ]
    return found[0] if len(found) == 1 else None


def is_provisional(symbol: Symbol) -> bool:
    """Whether a symbol is that of a draft or a conference room paper."""
    return any(part.startswith(("L.", "CRP.")) for part in symbol.components)


@lru_cache(maxsize=KEPT)
def final_texts(library: Library) -> dict[Symbol, Record]:
    """The records of final texts, by the symbols of what came before them."""
    found: dict[Symbol, Record] = {}
    for record in (one for one in library.records if one.has("draft-symbol") or one.has("relations")):
        if draft := read_symbol(record.text("draft-symbol")):
            found[draft] = record
        if (former := related(library, record, "revises")) and record.symbol:
            found |= dict.fromkeys(former[1], record)
        if (adopted := related(library, record, "adopted-as")) and adopted[0] and record.symbol:
            found[record.symbol] = adopted[0]
    return found


def related(library: Library, record: Record, name: str) -> tuple[Record | None, tuple[Symbol, ...]] | None:
    """The record that a relation names by key or symbol, with the symbols of that document."""
    value = record.mapping("relations").get(name)
    if not isinstance(value, Scalar):
        return None
    symbol = read_symbol(value.text)
    known = library.with_symbol(symbol)
    other = library.by_key.get(value.text) or next(iter(known), None)
    return other, other.symbols if other else (symbol,) if symbol else ()
