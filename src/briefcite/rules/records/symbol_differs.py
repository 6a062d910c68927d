"""A note gives the title and date of one document with the symbol of another.

Why: The symbol was copied from another note or mistyped, and readers find the wrong document.

Basis: the record that has the title and, to the day, the date of the note.

When: It applies where one record alone has title and date, and the record of the note’s symbol, if there is
one, has another title.

Exceptions: the symbol of an addendum, revision or draft of the document.

See also: title-differs, symbol-contradicts-words, repeat-differs.

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
from ...views.against_record import against, recorded
from ...views.other_symbol import record_of_title

CERTAINTY: Certainty = "impossible"
NEEDS = ("record",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol whose title and date are those of another document."""
    for citation in reading.citations:
        record = record_of_title(citation, reading.library)
        if record and record.symbol:
            yield report(citation, record, record.symbol)


def report(citation: Citation, record: Record, meant: Symbol) -> Finding:
    """The finding for one citation."""
    span = citation.symbols[0].span
    message = f"The note says “{span}”; the record {record.key.text} of this title and date says “{meant}”."
    return against(record, recorded(record, "symbol"), span, message)
