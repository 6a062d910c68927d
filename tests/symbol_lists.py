"""The shared lists of symbols, where they lie beside the repository, and the project's own tables."""

from __future__ import annotations

import csv
from functools import cache

import pytest

from briefcite.symbols import Symbol, parse_symbol
from places import SHARED, TABLES

LISTS = SHARED / "data"


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table of the tests."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def shared(name: str) -> list[str]:
    """The lines of a shared file; the test is skipped where it is not there."""
    file = LISTS / name
    if not file.is_file():
        pytest.skip(f"the shared list {name} is not beside the repository")
    return file.read_text(encoding="utf-8").splitlines()


def rows(name: str) -> list[list[str]]:
    """The cells of a shared table, without its head."""
    return [line.split("\t") for line in shared(name)[1:]]


@cache
def good_symbols() -> tuple[Symbol, ...]:
    """The real symbols that are fully understood; the table of parts where the shared list is missing."""
    texts = [row["symbol"] for row in table("symbol-parts.tsv")]
    if (LISTS / "un-symbols.tsv").is_file():
        texts = [row[0] for row in rows("un-symbols.tsv")]
    return tuple(symbol for symbol in map(parse_symbol, texts) if symbol.known)
