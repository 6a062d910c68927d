"""A UN document symbol has an unknown country code.

Why: The code says whose report or review it is; with a wrong one readers find nothing, or another State.

Basis: the country codes of ISO 3166, and others that are used in symbols.

See also: symbol-malformed, symbol-unlikely.

Bad::

    The Committee was concerned.[^1]

    [^1]: Committee on the Rights of the Child, concluding observations, CRC/C/SVM/CO/2, para. 4.

Good::

    The Committee was concerned.[^1]

    [^1]: Committee on the Rights of the Child, concluding observations, CRC/C/SVN/CO/2, para. 4.

Good::

    The Committee was concerned.[^1]

    [^1]: Committee on the Elimination of Discrimination against Women, CEDAW/C/ROM/CO/6, para. 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...symbols.calendar.faults import find_faults
from ...text import Span
from ...views.named_states import find_states

CERTAINTY: Certainty = "unlikely"


def named_states(reading: Reading, span: Span, nearest: Sequence[str]) -> list[str]:
    """The codes of the States that the same note names, each with its name; the likeliest are first."""
    note = reading.note_at(span)
    words = reading.stretch(note).words if note else ""
    named = find_states(words)
    near = [one for one in named if one.code in nearest] or named
    return [f"{one.code} ({one.short})" for one in near] if len(near) == 1 else []


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol in text and notes with an unknown country code."""
    for span, found in reading.mentions:
        for start, end, symbol, fault in find_faults(str(span), found.symbol, settings.today):
            if fault.kind == "country-unknown":
                near = " or ".join(named_states(reading, span, fault.nearest) or fault.nearest)
                yield Finding(
                    span.within(start, end),
                    f"“{symbol}”: {fault.message}.",
                    help=f"did you mean {near}?" if near else "check the country code",
                    basis=fault.source,
                    cause=f"{{count}} places have “{symbol}”: {fault.message}.",
                    severity="suggestion" if found.doubt else None,
                )
