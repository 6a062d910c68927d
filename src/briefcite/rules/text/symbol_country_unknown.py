"""A UN document symbol has a code in the place of a State’s that no State has.

Why: The code says whose report or review it is; with a slip in it the reader finds nothing, or another State.

Source: the codes of States of ISO 3166, and those in use in symbols beside them.

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

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...symbols.calendar.faults import find_faults

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol in text and notes with a code that is no State’s."""
    for span, found in reading.mentions:
        for start, end, symbol, fault in find_faults(str(span), found.symbol, settings.today):
            if fault.kind == "country-unknown":
                near = " or ".join(fault.nearest)
                yield Finding(
                    span.within(start, end),
                    f"“{symbol}” names no State: {fault.message}.",
                    help=f"did you mean {near}?" if near else "look the State’s code up",
                    authority=fault.source,
                    cause=f"{{count}} places name {symbol}: {fault.message}.",
                    severity="advice" if found.doubt else None,
                )
