"""When a document can have been issued, and what the calendar says against a symbol or a date.

`issued` gives the window, `session_of` the session, `session_dates` the session in words,
`check_date` what is wrong with a date, `faults` what is wrong with a symbol alone. The tables age:
`today` is an argument wherever it matters.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .contradictions import SymbolFault, check_body, check_session, check_special, check_year
from .forms import (
    check_assembly_form,
    check_country,
    check_observations,
    check_review,
    check_year_form,
)
from .issuing import DateFault, check_date, describe_window, issued, session_dates, session_of
from .model import Symbol
from .numbers import (
    check_assembly,
    check_communication,
    check_council,
    check_resolution_year,
    check_statement,
)
from .windows import Bound, Window, describe

__all__ = [
    "Bound",
    "DateFault",
    "SymbolFault",
    "Window",
    "check_date",
    "describe",
    "describe_window",
    "faults",
    "issued",
    "session_dates",
    "session_of",
]

_CHECKS = (
    check_year_form,
    check_assembly_form,
    check_observations,
    check_country,
    check_review,
    check_resolution_year,
    check_statement,
    check_council,
    check_assembly,
    check_communication,
    check_session,
    check_special,
    check_body,
    check_year,
)


def faults(symbol: Symbol, today: date) -> Iterator[SymbolFault]:
    """What is wrong with a symbol by the calendar; component numbers count those of `symbol.components`.

    The other symbols of a joint document are judged by a call of their own.

    >>> from .parser import parse_symbol
    >>> [fault.message for fault in faults(parse_symbol("S/RES/1325 (2001)"), date(2026, 11, 1))]
    ['resolution 1325 of the Security Council is of 2000, not 2001']
    """
    for check in _CHECKS:
        yield from check(symbol, today)
