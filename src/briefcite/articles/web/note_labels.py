"""What of the words of a note is not its own: its label, and the links that lead back to its markers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ...patterns import pattern
from .elements import Node
from .notes import PageNote
from .pages import Page

OPENING = pattern(r"\s*[\[(（]?\s*")
CLOSED = pattern(r"\s*(?:[\])）][.:]?|[.:](?=\s)|(?=\s|[^\w\s]|\Z))\s*")
"""After a label of letters: a bracket or stop, or else the end of the word."""
NO_DIGIT = pattern(r"\s*(?:[\])）][.:]?|[.:](?=\s)|(?!\d))\s*")
"""After another one: a bracket or stop, or else no digit (“1See”)."""
BACK = pattern(r"[\s↑^↩|,;()\[\].:]*")
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
    count = end_of_label(words, 0, label)
    if backs:
        start = end_of(BACK, words, 0)
        more = end_of(BACK, words, end_of_label(words, start, label) or start)
        body = [node.number for node, size in share(texts, more) if size < len(node.words)]
        if not body or backs[0] < body[0]:
            count = max(more, count)
    return share(texts, count)


def end_of_label(words: str, start: int, label: str) -> int:
    """Where a label ends that begins some words; 0 where none does."""
    at = end_of(OPENING, words, start)
    if words[at : at + len(label)].casefold() != label.casefold():
        return 0
    found = (CLOSED if label[-1].isalpha() else NO_DIGIT).match(words, at + len(label))
    return found.end() if found else 0


def end_of(what: re.Pattern[str], words: str, start: int) -> int:
    """Where a pattern ends that fits at a place of some words."""
    found = what.match(words, start)
    return found.end() if found else start


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
