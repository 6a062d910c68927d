"""Addresses of documents: which symbol they lead to, by path or by the name of the file."""

from __future__ import annotations

import pytest

from briefcite.symbols.finding.links import read_link
from places import TABLES

TABLE = TABLES / "link-symbols.tsv"


def rows() -> list[list[str]]:
    """Address and symbol of each row; the symbol is empty where the address shows none."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("address", "symbol"), rows())
def test_the_symbol_of_an_address(address: str, symbol: str) -> None:
    assert str(read_link(address) or "") == symbol
