"""The cite-check sheet of an article, for what was checked and what is left, and its table of authorities.

Each form in which they are written is one file with `write(pages, width) -> str`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TypeAlias, cast

from ..errors import UnknownName
from .authorities import Authority, list_authorities
from .rows import Page, Row, sheet

__all__ = ["FORMATS", "Authority", "Page", "Row", "list_authorities", "load", "sheet"]

FORMATS = ("text", "csv", "markdown", "html")

Write: TypeAlias = Callable[[Sequence[Page], int], str]


def load(name: str) -> Write:
    """The writer of a format; raises `UnknownName`."""
    if name not in FORMATS:
        raise UnknownName("sheet format", name, FORMATS)
    return cast(Write, import_module(f".{name}", __name__).write)
