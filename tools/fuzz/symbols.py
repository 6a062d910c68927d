"""Mutated symbols: what is parsed reads the same from its own text, what is found is in the text, apart."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random

from briefcite import find_symbols, parse_symbol
from briefcite.symbols import SymbolError, find_suspects

from . import ROOT, Case, Fault

SIGNS = "A/BCDEGHILMNOPRSTUVX0123456789.()[] -–_/\\,;:*+<>&#%'\"“”абв文é\u00a0\u200b\x00\n"
TABLES = ("symbol-parts.tsv", "symbol-repairs.tsv", "symbol-errors.tsv", "calendar-windows.tsv")


def seeds() -> Sequence[Case]:
    """The symbols of the tables of tests."""
    found: dict[str, None] = {}
    for name in TABLES:
        with (ROOT / "tests" / "tables" / name).open(encoding="utf-8", newline="") as file:
            found |= dict.fromkeys(
                row[0] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row
            )
    return [Case("symbol.txt", symbol.encode()) for symbol in found]


def mutate(case: Case, others: Sequence[Case], chance: Random) -> Case:
    """A symbol with a few signs more, fewer or other ones, or with the half of another one."""
    text = case.text
    for _ in range(chance.choice((1, 1, 2, 4))):
        start, end = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        other = chance.choice(others).text
        text = chance.choice(
            (
                text[:start] + chance.choice(SIGNS) + text[start:],
                text[:start] + chance.choice(SIGNS) + text[start + 1 :],
                text[:start] + text[start + 1 :],
                text[:start] + text[end:],
                text[:end] + text[start:],
                text[:start] + text[start:end].swapcase() + text[end:],
                text[:start] + other[len(other) // 2 :],
                f"{text} and {other}",
            )
        )
    return case.with_text(text)


def parses(case: Case) -> Iterator[Fault]:
    """A symbol is what its own text is; anything else is a SymbolError."""
    try:
        symbol = parse_symbol(case.text)
    except SymbolError:
        return
    again = parse_symbol(str(symbol))
    if again != symbol or str(again) != str(symbol):
        yield Fault("a symbol's text reads as the symbol", f"{symbol!r} {again!r}")


def finds(case: Case) -> Iterator[Fault]:
    """Places are in the text, in order and apart."""
    text = f"{case.text}\n\nSee {case.text}, para. 3; A/77/1 (“{case.text}”)."
    found = [(one.start, one.end) for one in find_symbols(text)]
    suspects = [(one.start, one.end) for one in find_suspects(text)]
    if not all(0 <= start < end <= len(text) for start, end in (*found, *suspects)):
        yield Fault("places are in the text", f"{found} {suspects}")
    if any(one[1] > other[0] for one, other in pairwise(found)):
        yield Fault("places are in order and apart", str(found))


LAWS = (parses, finds)
