"""Plain text: the words alone."""

from __future__ import annotations

from ..templates.nodes import Nodes, text_of


def write(nodes: Nodes) -> str:
    """The nodes' words; control characters become spaces."""
    return "".join(char if char.isprintable() else " " for char in text_of(nodes))
