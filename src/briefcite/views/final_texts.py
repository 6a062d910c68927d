"""The final texts of drafts, former revisions and conference room papers, as far as records know them."""

from __future__ import annotations

from functools import lru_cache

from ..model import Citation, Library, Record, Scalar
from ..symbols import Symbol, read_symbol
from ..values.title import title_key

KEPT = 4
"""Of how many libraries at a time it is remembered what is final: the articles of a publication share one."""


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
