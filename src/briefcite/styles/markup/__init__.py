"""Markups: one module writes nodes in one markup, so that no node's text can open a tag or a command."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from ...errors import UnknownName
from ..templates.nodes import Nodes

NAMES = ("html", "latex", "markdown", "plain")


def markup(name: str) -> Callable[[Nodes], str]:
    """The writer of a markup by its name.

    Raises UnknownName.

    >>> from briefcite.styles.templates.nodes import Node
    >>> markup("markdown")((Node("Worlds Apart", "emph"), Node(" [2005]")))
    '*Worlds Apart* \\\\[2005\\\\]'
    """
    if name not in NAMES:
        raise UnknownName("markup", name, NAMES)
    write: Callable[[Nodes], str] = import_module(f".{name}", __name__).write
    return write
