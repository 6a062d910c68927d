"""What of the words of a note is not its own: its label, and the links that lead back to its markers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ...patterns import pattern
from .elements import Node
from .notes import PageNote
from .pages import Page

OPENED = r"\s*[\[(（]?\s*%s\s*%s\s*"
"""A label at the beginning of a note, and what may be after it."""
CLOSED = r"(?:[\])）][.:]?|[.:](?=\s)|(?=\s|[^\w\s]|\Z))"
"""A bracket or stop, or else the end of the word."""
NO_DIGIT = r"(?:[\])）][.:]?|[.:](?=\s)|(?!\d))"
"""A bracket or stop, or else no digit: “1See”."""
BACK = r"[\s↑^↩|,;()\[\].:]*"
"""What links back leave at the beginning of a note."""
ENDING = pattern(r"(?:\s|\[\s*\]|\(\s*\)|[↑↩⏎⇑^\ufe0e\ufe0f])*\Z")
"""What they leave at its end."""
MOST = 40
"""Runs of words at the beginning and at the end of a note among which those are."""
LONG = 200
"""Characters there."""

Cuts = dict[int, tuple[int, int]]
"""For the number of a node how many characters are left out at the beginning and the end of its words."""


def find_cuts(page: Page, note: PageNote, skipped: Iterable[range], backs: Sequence[int]) -> Cuts:
    """What is left out of a note; `skipped` are nodes that are, too, `backs` all links back."""
    texts = list(seen(page, note, skipped))
    own = backs[bisect_left(backs, note.first) : bisect_left(backs, note.last)]
    cuts = {node.number: (size, 0) for node, size in head(texts[:MOST], note.label, own)}
    if own:
        for node, size in tail(texts[-MOST:]):
            low = cuts.get(node.number, (0, 0))[0]
            cuts[node.number] = (low, min(size, len(node.words) - low))
    return cuts


def seen(page: Page, note: PageNote, skipped: Iterable[range]) -> Iterator[Node]:
    """The words of a note, without markers and links back."""
    number = note.first
    for place in [*skipped, range(note.last, note.last)]:
        yield from page.texts(number, place.start)
        number = place.stop


def head(texts: Sequence[Node], label: str, backs: Sequence[int]) -> Iterator[tuple[Node, int]]:
    """The words that begin a note and are its label, or left of links back, with their lengths."""
    words = "".join(node.words for node in texts)[:LONG]
    own = OPENED % (re.escape(label), CLOSED if label[-1].isalpha() else NO_DIGIT)
    found = re.compile(own, re.I).match(words)
    if backs:
        more = re.compile(f"{BACK}(?:{own})?{BACK}", re.I).match(words)
        taken = share(texts, more.end() if more else 0)
        body = [node.number for node, size in taken if size < len(node.words)]
        if not body or backs[0] < body[0]:
            found = more
    return share(texts, found.end() if found else 0)


def tail(texts: Sequence[Node]) -> Iterator[tuple[Node, int]]:
    """The words at the end of a note that are left of links back, with their lengths."""
    words = "".join(node.words for node in texts)[-LONG:]
    found = ENDING.search(words)
    return share(texts[::-1], len(words) - found.start() if found else 0)


def share(texts: Iterable[Node], count: int) -> Iterator[tuple[Node, int]]:
    """How many of some characters each node has."""
    for node in texts:
        size = min(len(node.words), count)
        yield node, size
        count -= size
