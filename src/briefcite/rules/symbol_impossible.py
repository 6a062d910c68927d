"""A UN document symbol contradicts what is known of the body’s sessions, years or numbers.

Why: No document has such a symbol, so that a digit of it is wrong, or its year, and the reader finds nothing.

Source: complete lists of the sessions of United Nations bodies, of the resolutions of the Security Council
by year and of the texts adopted by session of the Human Rights Council; guides to document symbols.
Nothing is called impossible after the last day that a list knows.

Bad::

    The Council asked all parties to protect women and girls.[^1]

    [^1]: Security Council, S/RES/1325 (2001), para. 10.

Fixed::

    The Council asked all parties to protect women and girls.[^1]

    [^1]: Security Council, S/RES/1325 (2000), para. 10.

Bad::

    The Council took note of the report.[^1]

    [^1]: Human Rights Council, A/HRC/RES/28/99, para. 3.

Good::

    The Council took note of the report.[^1]

    [^1]: Human Rights Council, A/HRC/RES/28/22, para. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Certainty, Finding, Fix
from ..model import Reading
from ..settings import Settings
from ..symbols.calendar.faults import FoundFault, find_faults
from ..text import Edit, Span

CERTAINTY: Certainty = "impossible"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol in text and notes that a complete list refutes."""
    for span, found in reading.mentions:
        for fault in find_faults(str(span), found.symbol, settings.today):
            if fault.fault.certainty == CERTAINTY:
                yield report(span, fault, doubted=bool(found.doubt))


def report(span: Span, found: FoundFault, *, doubted: bool) -> Finding:
    """The finding for one fault."""
    start, end, symbol, fault = found
    return Finding(
        span.within(start, end),
        f"There is no document “{symbol}”: {fault.message}.",
        help=f"did you mean {' or '.join(fault.nearest[:3])}?" if fault.nearest else "look the symbol up",
        authority=fault.source,
        fix=mend(span, found),
        cause=f"{{count}} places name {symbol}, of which there is no document: {fault.message}.",
        severity="advice" if doubted else None,
    )


def mend(span: Span, found: FoundFault) -> Fix | None:
    """The symbol that fits, where one alone does and the words are a symbol and nothing else."""
    symbol, fault = found.symbol, found.fault
    if len(fault.nearest) != 1 or str(symbol) != str(span):
        return None
    (right,) = fault.nearest
    words = right if " (" in str(span) else right.replace(" (", "(")
    because = "one of two parts of the symbol is wrong, and it may be the other"
    return Fix(f"write {right}", (Edit(span, words),), "suggested", because)
