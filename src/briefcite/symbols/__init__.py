"""UN document symbols: what they say, where they stand, which is meant. Standard library only.

- `parse_symbol`: a symbol from its text.
- `find_symbols`, `find_suspects`: symbols and near-misses in running text.
- `repair`: the symbol most likely meant.
"""

from .find import FoundSymbol, Suspect, find_suspects, find_symbols
from .model import Symbol, SymbolError
from .parser import parse_symbol
from .repair import Repair, repair

__all__ = [
    "FoundSymbol",
    "Repair",
    "Suspect",
    "Symbol",
    "SymbolError",
    "find_suspects",
    "find_symbols",
    "parse_symbol",
    "repair",
]
