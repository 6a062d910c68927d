"""The symbol most likely meant by a text that is not quite one, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from ...named_tuples import NamedTuple
from ..grammar.model import Symbol, symbol_key
from ..grammar.parser import read_known
from ..grammar.scanner import LONGEST
from ..grammar.slips import slips
from .misspellings import FAULTS, SAFE_REASONS, TYPING, Respell
from .wrapping import cut_rest, unwrap

Known: TypeAlias = "Callable[[str], Symbol | None]"
NONE: Mapping[str, Symbol] = {}
CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.()-|"
"""What the keys of symbols are written in."""
MOST = 12
"""The strokes of a text that can be a symbol; symbols have up to eight."""


class Repair(NamedTuple):
    """A symbol that may be meant, what was wrong, and whether that was only spacing, dash or case."""

    symbol: Symbol
    reason: str
    safe: bool = False


def repair(text: str, known: Known = NONE.get) -> tuple[Repair, ...]:
    """The symbols most likely meant by a text: one, several of equal right, or none.

    Good symbols are left alone: a text that parses as fully known gives (). Symbols that `known` gives by
    their keys (those of the library and the same article) are preferred.

    >>> [(str(found.symbol), found.reason) for found in repair("A/HRC/25/CPR.1")]
    [('A/HRC/25/CRP.1', 'two letters are swapped')]
    """
    if len(text) > LONGEST * 4 or read_known(text) is not None:
        return ()
    words, reason = unwrap(text.strip())
    if reason and (symbol := read_known(words)):
        return (Repair(symbol, reason),)
    if words.count("/") > MOST:
        return ()
    short = cut_rest(words)
    if short != words and (symbol := read_known(short)):
        return (Repair(symbol, "words follow that are not part of it"),)
    found = mend(words) or mend(short) or _mend(words, TYPING) or _resemble(words, known)
    listed = tuple(one for one in found if known(one.symbol.key))
    return listed or found


def mend(words: str) -> tuple[Repair, ...]:
    """The repairs of faults of form: by the smallest number of faults that gives a known symbol."""
    return _mend(words, FAULTS) or _mend_twice(words)


def _mend(words: str, faults: Iterable[tuple[str, Respell]]) -> tuple[Repair, ...]:
    """What the first fault explains that explains anything."""
    mended = (_collect(words, reason, fault(words)) for reason, fault in faults)
    return next(filter(None, mended), ())


def _mend_twice(words: str) -> tuple[Repair, ...]:
    """What two faults explain together."""
    for reason, fault in FAULTS:
        for variant in fault(words):
            seconds = (second for _, other in FAULTS for second in other(variant)) if variant != words else ()
            if found := _collect(words, reason, seconds):
                return found
    return ()


def _collect(words: str, reason: str, variants: Iterable[str]) -> tuple[Repair, ...]:
    """The known symbols among the variants of a text, those of the longest series."""
    found: dict[Symbol, Repair] = {}
    for variant in variants:
        symbol = read_known(variant) if variant != words else None
        if symbol is not None and symbol not in found:
            safe = reason in SAFE_REASONS and symbol_key(words) == symbol.key
            found[symbol] = Repair(symbol, reason, safe)
    longest = max((len(symbol.series) for symbol in found), default=0)
    return tuple(one for symbol, one in found.items() if len(symbol.series) == longest)


def _resemble(words: str, known: Known) -> tuple[Repair, ...]:
    """The listed symbols that differ from a text by one character."""
    near = (symbol for key in slips(symbol_key(words), CHARACTERS) if (symbol := known(key)) and symbol.known)
    return tuple(Repair(symbol, "one character differs from a symbol cited elsewhere") for symbol in near)
