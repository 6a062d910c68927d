"""A citation and footnote checker for policy briefs that cite United Nations documents.

What `__all__` names is the public interface (docs/python.md); it keeps working when modules move.

>>> import briefcite
>>> briefcite.parse_symbol("A/HRC/25/CRP.1").body
'Human Rights Council'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .checking.run import check
    from .editing.fix import fix
    from .editing.renumber import renumber
    from .errors import BriefciteError
    from .libraries.drafts import collect
    from .sheets import sheet
    from .symbols import SymbolError, find_symbols, parse_symbol
    from .text import Source
    from .workspace import load

__version__ = "0.1.0"

__all__ = [
    "BriefciteError",
    "Source",
    "SymbolError",
    "__version__",
    "check",
    "collect",
    "find_symbols",
    "fix",
    "load",
    "parse_symbol",
    "renumber",
    "sheet",
]

HOMES = {
    "BriefciteError": "errors",
    "Source": "text",
    "SymbolError": "symbols",
    "check": "checking.run",
    "collect": "libraries.drafts",
    "find_symbols": "symbols",
    "fix": "editing.fix",
    "load": "workspace",
    "parse_symbol": "symbols",
    "renumber": "editing.renumber",
    "sheet": "sheets",
}
"""The module of each public name, imported when the name is first asked for: the program starts at once."""


def __getattr__(name: str) -> object:
    """A public name, imported on demand."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f".{HOMES[name]}", __name__), name)
    globals()[name] = found
    return found
