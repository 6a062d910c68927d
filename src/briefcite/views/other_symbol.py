"""A citation whose title and date are those of another document than its symbol's."""

from __future__ import annotations

from ..model import Citation, Library, Record
from ..symbols import Symbol
from ..symbols.grammar.model import symbol_key
from ..values.title import title_key


def record_of_title(citation: Citation, library: Library) -> Record | None:
    """The one record with the title and, to the day, the date of a citation, if its symbol is another."""
    symbol = citation.symbol
    if not symbol or not citation.title:
        return None
    titled = library.with_title(title_key(str(citation.title)))
    records = [record for record in titled if record.symbol]
    if citation.record in records:
        return None
    same = [record for record in records if is_dated(citation, record) and not is_kin(symbol, record)]
    return same[0] if len(same) == 1 else None


def is_dated(citation: Citation, record: Record) -> bool:
    """Whether a date of the note, to the day, is one of the record's."""
    days = [placed.value for placed in citation.dates if placed.value.precision == "day"]
    return any(day.overlaps(date) and date.precision == "day" for day in days for _, date in record.dates)


def is_kin(symbol: Symbol, record: Record) -> bool:
    """Whether a symbol is that of a part, revision or draft of a record's document."""
    ours, draft = symbol.key, symbol_key(record.text("draft-symbol"))
    named = any(ours.startswith(other.key) or other.key.startswith(ours) for other in record.symbols)
    return named or "/L." in ours or "CRP." in ours or ours == draft or bool(symbol.joint)
