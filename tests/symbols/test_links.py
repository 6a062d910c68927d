"""Addresses of documents: which symbol they lead to, by path or by the name of the file."""

from __future__ import annotations

import pytest

from briefcite.symbols.finding.links import read_link
from places import rows


@pytest.mark.parametrize(("address", "symbol"), rows("link-symbols.tsv"))
def test_the_symbol_of_an_address(address: str, symbol: str) -> None:
    """The table has address and symbol; the symbol is empty where the address shows none."""
    assert str(read_link(address) or "") == symbol
