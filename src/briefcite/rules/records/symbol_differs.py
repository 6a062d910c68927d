"""A note gives the title and date of one document with the symbol of another.

Why: The symbol was copied from another note or mistyped; the reader finds the wrong document.

Source: the record that has the title and, to the day, the date of the note. Said only where the record of the
note’s symbol has another title, and the symbol is no addendum, revision or draft of the document.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/187, December 18, 2014.

    -- library ga-69-188 ga-69-187 --

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” A/RES/69/188, December 18, 2014.

    -- library ga-69-188 ga-69-187 --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading, Record
from ...settings import Settings
from ...symbols import Symbol
from ...values.title import title_key
from ...views.against_record import against, recorded

CERTAINTY: Certainty = "impossible"
NEEDS = ("record",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol whose title and date are those of another document."""
    for citation in reading.citations:
        symbol = citation.symbol
        if not symbol or not citation.title:
            continue
        titled = reading.library.with_title(title_key(str(citation.title)))
        records = [record for record in titled if record.symbol]
        if citation.record in records:
            continue
        same = [record for record in records if is_dated(citation, record) and not is_kin(symbol, record)]
        if len(same) == 1 and same[0].symbol:
            yield report(citation, same[0], same[0].symbol)


def is_dated(citation: Citation, record: Record) -> bool:
    """Whether a date of the note, to the day, is one of the record's."""
    days = [placed.value for placed in citation.dates if placed.value.precision == "day"]
    return any(day.overlaps(date) and date.precision == "day" for day in days for _, date in record.dates)


def is_kin(symbol: Symbol, record: Record) -> bool:
    """Whether a symbol is that of a part, revision or draft of a record's document."""
    ours, draft = symbol.key, record.text("draft-symbol").casefold()
    named = any(ours.startswith(other.key) or other.key.startswith(ours) for other in record.symbols)
    return named or "/l." in ours or "crp." in ours or ours == draft or bool(symbol.joint)


def report(citation: Citation, record: Record, meant: Symbol) -> Finding:
    """The finding for one citation."""
    span = citation.symbols[0].span
    message = f"The document of this title and date is “{meant}”, not “{span}”."
    return against(record, recorded(record, "symbol"), span, message)
