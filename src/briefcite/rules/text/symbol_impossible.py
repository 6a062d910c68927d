"""A UN document symbol contradicts the sessions, years or numbers of its body.

Why: No document has such a symbol: a number or the year is wrong, and readers find nothing.

Basis: complete lists of the sessions of UN bodies, of the resolutions of the Security Council by year and of
the texts adopted by session of the Human Rights Council; guides to document symbols.

Exceptions: what is later than the last day that a list covers.

See also: symbol-unlikely, symbol-contradicts-words, symbol-malformed.

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

from msgspec.structs import replace

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...settings import Settings
from ...symbols.calendar.faults import FoundFault
from ...text import Edit, Span
from ...views.catalogued import meant_by_title
from ...views.contradicted_symbols import Contradicted, contradicted, no_document

CERTAINTY: Certainty = "impossible"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol in text and notes that a complete list contradicts."""
    for one in contradicted(reading, settings.today, CERTAINTY):
        finding = replace(no_document(one, "is no"), fix=correct(one.span, one.found))
        yield (
            finding
            if one.found.fault.nearest
            else replace(finding, help=propose(reading, one) or finding.help)
        )


def propose(reading: Reading, one: Contradicted) -> str:
    """The document that has the title and the date of the citation, as a question; "" where none is known."""
    citation = next((citation for citation in reading.citations if one.span in citation.span), None)
    meant = meant_by_title(citation, one.found.symbol) if citation else None
    return f"did you mean {meant.symbol}, which has that title and date?" if meant else ""


def correct(span: Span, found: FoundFault) -> Fix | None:
    """The symbol that fits, where one alone does and the words are a symbol and nothing else."""
    symbol, fault = found.symbol, found.fault
    if len(fault.nearest) != 1 or str(symbol) != str(span):
        return None
    (right,) = fault.nearest
    words = right if " (" in str(span) else right.replace(" (", "(")
    because = "one of two parts of the symbol is wrong, and it may be the other"
    return Fix(f"write {right}", (Edit(span, words),), "suggested", because)
