"""What a citation is made of before it is written in a markup: a flat row of nodes."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ...named_tuples import NamedTuple

Face = Literal["plain", "emph", "caps", "link", "symbol", "pinpoint"]


class Node(NamedTuple):
    """Words in one face: plain, emphasised, small capitals, a link (its text is the address), or a symbol.

    A symbol is whole and upright whatever surrounds it. The face `pinpoint` lives only until
    seams are tidied. `given` words come from a record: only their place is ours to tidy.
    """

    text: str
    face: Face = "plain"
    given: bool = False


Nodes: TypeAlias = tuple[Node, ...]


def text_of(nodes: Nodes) -> str:
    """The words without their faces.

    >>> text_of((Node("Worlds Apart", "emph"), Node(" (2005)")))
    'Worlds Apart (2005)'
    """
    return "".join(node.text for node in nodes)
