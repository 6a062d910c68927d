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
CLOSED = pattern(r"\s*(?:[\])）][.:]?|[.:](?=\s)|(?=\s|[^\w\s]|\Z))\s*(?:[–—-]\s+)?")
"""After a label of letters: a bracket or stop, or else the end of the word."""
NO_DIGIT = pattern(r"\s*(?:[\])）][.:]?|[.:](?=\s)|(?!\d))\s*(?:[–—-]\s+)?")
"""After another one: a bracket or stop, or else no digit (“1See”)."""
BACK = pattern(r"[\s↑^↩|,;()\[\].:–—-]*")
"""What links back leave at the beginning of a note."""
ENDINGS = " \t\n\r\f\u00a0↑↩↵⏎⇑^\ufe0e\ufe0f"
"""What they leave at its end, besides brackets with nothing in them."""
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
    listed = bool(texts) and is_listed(page, texts[0])
    cuts = {node.number: (size, 0) for node, size in head(texts[:MOST], note.label, own, listed=listed)}
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


def is_listed(page: Page, node: Node) -> bool:
    """Whether some words are in an item of a list that a browser numbers."""
    around: Node | None = node
    while around and around.tag not in ("li", "body"):
        around = around.parent
    return around is not None and around.number in page.ordinals


def head(
    texts: Sequence[Node], label: str, backs: Sequence[int], *, listed: bool
) -> Iterator[tuple[Node, int]]:
    """The words that begin a note and are its label, or left of links back, with their lengths.

    In a list that a browser numbers a number that begins the words is a label only by itself or in brackets.
    """
    words = "".join(node.words for node in texts)[:LONG]
    if listed and not (words.lstrip()[:1] in tuple("[(（") or texts[0].words.strip(" .:)") == label):
        label = "\0"
    count = end_of_label(words, 0, label)
    while count and (more := end_of_label(words, count, label)) and texts[0].words.strip() == label:
        count = more
    if backs:
        start = end(BACK.match(words), 0)
        start = end_of_label(words, start, label) or start
        more = end(BACK.match(words, start), start)
        body = [node.number for node, size in share(texts, more) if size < len(node.words)]
        if not body or backs[0] < body[0]:
            count = max(more, count)
    return share(texts, count)


def end_of_label(words: str, start: int, label: str) -> int:
    """Where a label ends that begins some words; 0 where none does."""
    at = end(OPENING.match(words, start), start)
    after = at + len(label)
    if words[at:after].casefold() != label.casefold():
        return 0
    return end(CLOSED.match(words, after) if label[-1].isalpha() else NO_DIGIT.match(words, after), 0)


def end(found: re.Match[str] | None, otherwise: int) -> int:
    """Where what was found ends."""
    return found.end() if found else otherwise


def tail(texts: Sequence[Node]) -> Iterator[tuple[Node, int]]:
    """The words at the end of a note that are left of links back, with their lengths."""
    words = "".join(node.words for node in texts)[-LONG:]
    kept = words
    while True:
        bare = kept.rstrip(ENDINGS)
        inner = bare[:-1].rstrip(ENDINGS)
        empty = inner[-1:] + bare[-1:] in ("[]", "()")
        kept = inner[:-1] if empty else bare
        if not empty:
            return share(texts[::-1], len(words) - len(kept))


def share(texts: Iterable[Node], count: int) -> Iterator[tuple[Node, int]]:
    """How many of some characters each node has."""
    for node in texts:
        size = min(len(node.words), count)
        yield node, size
        count -= size
