"""What the calendar says against a symbol alone: every check, and where in the words the fault is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ...named_tuples import NamedTuple
from ..grammar.model import Symbol
from .impossible_numbers import (
    check_assembly,
    check_communication,
    check_council,
    check_resolution_year,
    check_statement,
)
from .impossible_sessions import SymbolFault, check_body, check_session, check_special, check_year
from .outdated_forms import (
    check_assembly_form,
    check_country,
    check_observations,
    check_review,
    check_year_form,
)

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

    >>> from ..grammar.parser import parse_symbol
    >>> [fault.message for fault in faults(parse_symbol("S/RES/1325 (2001)"), date(2026, 11, 1))]
    ['resolution 1325 of the Security Council was adopted in 2000, not 2001']
    """
    for check in _CHECKS:
        yield from check(symbol, today)


class FoundFault(NamedTuple):
    """A fault of a symbol in a text: offsets of the faulty words, and the symbol, of joint ones the one."""

    start: int
    end: int
    symbol: Symbol
    fault: SymbolFault


@lru_cache(maxsize=1024)
def find_faults(written: str, symbol: Symbol, today: date) -> tuple[FoundFault, ...]:
    """What the calendar says against a symbol, joint ones each, with its place in the words `written`.

    Where the symbol is written differently from it prints (in an address, over two lines) the place is
    all of the words.

    >>> from ..grammar.parser import parse_symbol
    >>> [found[:2] for found in find_faults("A/HRC/99/1", parse_symbol("A/HRC/99/1"), date(2026, 11, 1))]
    [(6, 8)]
    """
    found = []
    start = len(symbol.supplied)
    for joiner, one in zip(("", *symbol.joiners), (symbol, *symbol.joint), strict=True):
        start += len(joiner)
        lengths = [len(part) + 1 for part in one.components]
        for fault in faults(one, today):
            place = start + sum(lengths[: fault.start]), start + sum(lengths[: fault.end]) - 1
            found.append(FoundFault(*(place if written == str(symbol) else (0, len(written))), one, fault))
        start += sum(lengths) - 1
    return tuple(found)
