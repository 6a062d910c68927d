"""The documents that a note names, by their symbols or in words: "A/RES/70/1", "resolution 70/1"."""

from __future__ import annotations

from collections.abc import Collection

from ..symbols import find_mentions
from .tokens import Documents, Place


def is_worded(written: str) -> bool:
    """Whether a document is named in words: “resolution 70/1”, “and Corr.1”, but not “E/CN. 4/1990/72”."""
    first, slash, _ = written.partition("/")
    return not slash or " " in first


def find_documents(text: str, doubtful: Collection[int]) -> dict[Place, Documents]:
    """The documents that a text names, by place."""
    found: dict[Place, Documents] = {}
    for mention in find_mentions(text):
        place = (mention.start, mention.end)
        symbols = (*found[place].symbols, mention.symbol) if place in found else (mention.symbol,)
        if mention.start not in doubtful:
            found[place] = Documents(symbols, is_worded(mention.written))
    return found
