"""A UN document symbol is malformed.

Why: Readers type the symbol to find the document; with an error in it they find nothing, or another
document.

Basis: the composition of UN document symbols (Dag Hammarskjöld Library).

See also: symbol-spaced, symbol-impossible, symbol-country-unknown, record-symbol-malformed.

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights,” December 18, 2014, A/RES/69-188.

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights,” December 18, 2014, A/RES/69/188.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...settings import Settings
from ...symbols import Repair, Symbol, repair
from ...text import Edit, Span

CERTAINTY: Certainty = "impossible"

YEAR_MISSING = "the year of the resolution is missing"
WINDOW = 1000
"""How far back a quotation is searched for, in characters."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every near-miss of a symbol, with the symbol most likely meant."""
    unknown = [(span, found) for span, found in reading.mentions if not found.symbol.known]
    if not (reading.suspects or unknown):
        return
    mentioned = {mention.symbol.key: mention.symbol for _, mention in reading.mentions}

    def known(key: str) -> Symbol | None:
        return mentioned.get(key) or reading.library.symbol_of(key)

    for span, suspect in reading.suspects:
        repairs = repair(str(span), known)
        yield Finding(
            span,
            f"“{span}” is not a UN document symbol: {suspect.reason}.",
            help=advise(repairs),
            basis="the composition of UN document symbols",
            fix=correct(span, repairs),
        )
    for span, found in unknown:
        if repairs := () if found.doubt else repair(str(span), known):
            yield Finding(
                span,
                f"“{span}” is not a UN document symbol: {repairs[0].reason}.",
                help=advise(repairs),
                basis="the composition of UN document symbols",
                fix=correct(span, repairs),
                severity="suggestion" if repairs[0].reason == YEAR_MISSING else "warning",
            )


def advise(repairs: Sequence[Repair]) -> str:
    """What to write."""
    if not repairs:
        return "check the symbol on the document’s cover page"
    return f"did you mean {' or '.join(f'“{each.symbol}”' for each in repairs[:3])}?"


def correct(span: Span, repairs: Sequence[Repair]) -> Fix | None:
    """The fix, where one reading is left."""
    if len(repairs) != 1:
        return None
    (only,) = repairs
    edits = (Edit(span, str(only.symbol)),)
    if only.safe and not is_quoted(span):
        return Fix(f"write {only.symbol}", edits)
    return Fix(f"write {only.symbol}", edits, "suggested", only.reason)


def is_quoted(span: Span) -> bool:
    """Whether the words before, in the same paragraph, leave a quotation open; in doubt they do."""
    text = span.source.text
    before = text[max(0, span.start - WINDOW) : span.start].rpartition("\n\n")[2]
    return any(before.count(opening) > before.count(closing) for opening, closing in ("“”", "«»")) or (
        before.count('"') % 2 == 1
    )
