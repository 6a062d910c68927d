"""The shared lists of symbols, where they lie beside the repository."""

from __future__ import annotations

from functools import cache

from briefcite.symbols import Symbol, parse_symbol
from places import SHARED, shared, table

LISTS = SHARED / "data"


def shared_lines(name: str) -> list[str]:
    """The lines of a shared file; the test is skipped where it is not there."""
    return shared(f"data/{name}").read_text(encoding="utf-8").splitlines()


def shared_rows(name: str) -> list[list[str]]:
    """The cells of a shared table, without its head."""
    return [line.split("\t") for line in shared_lines(name)[1:]]


@cache
def good_symbols() -> tuple[Symbol, ...]:
    """The real symbols that are fully understood; the table of parts where the shared list is missing."""
    texts = [row["symbol"] for row in table("symbol-parts.tsv")]
    if (LISTS / "un-symbols.tsv").is_file():
        texts = [row[0] for row in shared_rows("un-symbols.tsv")]
    return tuple(symbol for symbol in map(parse_symbol, texts) if symbol.known)
