"""What is wrong with a text that should be a symbol and nothing else, such as a field of a record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from ...named_tuples import NamedTuple
from ..calendar.faults import find_faults
from ..grammar.model import Symbol, SymbolError
from ..grammar.parser import parse_symbol
from .repair import repair
from .search import find_suspects

FORM = "the composition of UN document symbols"


class Verdict(NamedTuple):
    """What is wrong with a symbol, how sure that is, what may be meant, and who says so."""

    message: str
    certainty: Literal["impossible", "unlikely"]
    meant: tuple[str, ...]
    source: str


def judge_symbol(text: str, today: date, known: Symbol | None = None) -> Iterator[Verdict]:
    """What is wrong with a text that should be a symbol: its form, else what the calendar says against it.

    `known` is the symbol that it was read as, if somebody has read it already.

    >>> [one.message for one in judge_symbol("A/HRC/27-48", date(2026, 11, 1))]
    ['“A/HRC/27-48” is not a UN document symbol: it has a hyphen in place of a slash']
    >>> [one.meant for one in judge_symbol("A/HRC/27/37/", date(2026, 11, 1))]
    [('A/HRC/27/37',)]
    """
    meant = () if known and known.known else repair(text)
    proposals = tuple(str(one.symbol) for one in meant)
    try:
        symbol = known or parse_symbol(text)
    except SymbolError as error:
        yield Verdict(f"“{text}” is not a UN document symbol: {error}", "impossible", proposals, FORM)
        return
    if meant:
        wrapped = str(meant[0].symbol) in text
        sure = wrapped or any(near.end - near.start == len(text) for near in find_suspects(text))
        reason = next((near.reason for near in find_suspects(text)), meant[0].reason)
        said = f"“{text}” is not a UN document symbol: {reason}"
        yield Verdict(said, "impossible" if sure else "unlikely", proposals, FORM)
        return
    for found in find_faults(text, symbol, today):
        fault = found.fault
        verdict = "is no" if fault.certainty == "impossible" else "is probably no"
        said = f"There {verdict} document “{found.symbol}”: {fault.message}"
        sure = fault.certainty == "impossible"
        yield Verdict(said, "impossible" if sure else "unlikely", fault.nearest, fault.source)
