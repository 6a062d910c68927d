"""A citation and footnote checker for policy briefs that cite United Nations documents.

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
    from .libraries.drafts import collect
    from .sheets import sheet
    from .symbols import find_symbols, parse_symbol
    from .workspace import load

__version__ = "0.1.0"

__all__ = [
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

ROOMS = {
    "check": "checking.run",
    "collect": "libraries.drafts",
    "find_symbols": "symbols",
    "fix": "editing.fix",
    "load": "workspace",
    "parse_symbol": "symbols",
    "renumber": "editing.renumber",
    "sheet": "sheets",
}
"""Where each public function lives: imported when first asked for, so that the program starts at once."""


def __getattr__(name: str) -> object:
    """A public function, imported on demand."""
    if name not in ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f".{ROOMS[name]}", __name__), name)
    globals()[name] = found
    return found
