"""UN document symbols: what they say, where they are, which is meant. Standard library only.

- `parse_symbol`: a symbol from its text; `read_symbol`: the same, or None.
- `find_symbols`, `find_suspects`: symbols and near-misses in running text.
- `find_mentions`: besides symbols, what "and Corr.1" adds and resolutions named in words.
- `repair`: the symbol most likely meant.
"""

from .finding.mentions import Mention, find_mentions
from .finding.repair import Repair, repair
from .finding.search import FoundSymbol, find_suspects, find_symbols
from .finding.suspects import Suspect
from .grammar.model import Symbol, SymbolError
from .grammar.parser import parse_symbol, read_symbol

__all__ = [
    "FoundSymbol",
    "Mention",
    "Repair",
    "Suspect",
    "Symbol",
    "SymbolError",
    "find_mentions",
    "find_suspects",
    "find_symbols",
    "parse_symbol",
    "read_symbol",
    "repair",
]
