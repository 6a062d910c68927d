"""The markers of a page whose notes lead back to them.

A marker is a link to a later place, a note what holds that place and links back to an element on the marker
or near it. No name of a class is asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from .elements import Node
from .pages import Link, Page

NEAR = 6
"""Elements without words between a marker and the place to which its note leads back."""
INLINE_DEEP = 12
"""Elements round a marker in its paragraph."""
TARGETS = 4
"""Targets before a link back among which that of its note is."""
TITLES = frozenset("h1 h2 h3 h4 h5 h6 hgroup header".split())
WHOLE = frozenset(("", "body", "html", "main"))


class Pair(Struct, eq=False):
    """A marker and the element that it leads to: without one it leads nowhere, or to the file `elsewhere`."""

    node: Node
    label: str
    target: Node | None
    elsewhere: str = ""


class Near(Struct):
    """The places at markers, to which notes lead back."""

    places: set[tuple[int, int]]
    """The number of a marker's target, and that of an element at the marker."""
    targets: list[int]
    """The numbers of the targets, in order."""

    def note_of(self, back: Link) -> int | None:
        """The number of the target of the note in which a link is that leads back to its marker."""
        if not back.target:
            return None
        at = bisect_right(self.targets, back.node.number)
        for number in reversed(self.targets[max(at - TARGETS, 0) : at + 1]):
            if (number, back.target.number) in self.places:
                return number
        return None


def read_near(page: Page, links: Sequence[Link]) -> Near:
    """The places at the links that can be markers."""
    places = set()
    targets = set()
    for link in links:
        if link.target:
            targets.add(link.target.number)
            places |= {(link.target.number, number) for number in around(page, link.node)}
    return Near(places, sorted(targets))


def around(page: Page, node: Node) -> Iterator[int]:
    """The elements at a link: what is in it, what it is in up to its paragraph, empty ones beside it."""
    yield from range(node.number, min(node.last, node.number + NEAR))
    top = node
    for _ in range(INLINE_DEEP):
        if top.block or not top.parent:
            break
        yield from beside(page, range(top.number - 1, max(top.number - NEAR, 0), -1))
        yield from beside(page, range(top.last, min(top.last + NEAR, len(page.nodes))))
        top = top.parent
        yield top.number


def beside(page: Page, numbers: range) -> Iterator[int]:
    """The elements among some nodes, up to the first word or block."""
    for number in numbers:
        node = page.nodes[number]
        if node.block or (not node.tag and node.words.strip()):
            return
        yield number


def find_pairs(page: Page, links: Sequence[Link], near: Near) -> list[Pair]:
    """The links to a note that leads back to them."""
    leading = {
        (number, back.target.number)
        for back in page.links
        if back.target and (number := near.note_of(back)) is not None
    }
    found = []
    notes: set[int] = set()
    for link in links:
        target = link.target
        if not target or near.note_of(link) in notes:
            continue
        meant = target.number in notes or leads_on(page, link, target)
        if meant and any((target.number, number) in leading for number in around(page, link.node)):
            notes.add(target.number)
            found.append(Pair(link.node, link.label, target))
    return found


def leads_on(page: Page, link: Link, target: Node) -> bool:
    """Whether a link leads to a later place that is not a title, or out of a sentence to where a block
    begins.

    Of two links that lead to each other the one that begins a block is the note's.
    """
    if is_title(page, target) or target in link.node:
        return False
    later = target.number >= link.node.last
    within, opened = not page.opens(link.node), page.opens(target)
    return (later or (opened and within)) and (opened or within)


def is_title(page: Page, target: Node) -> bool:
    """Whether a target is a title, or in one, or the whole of a page."""
    block = page.block_of(target)
    whole = block.tag in WHOLE and not leads_words(page, target)
    return block.tag in TITLES or whole


def leads_words(page: Page, target: Node) -> bool:
    """Whether an empty element is right before words that are in no paragraph."""
    after = page.nodes[target.last] if target.last < len(page.nodes) else target
    return not after.tag and bool(after.words.strip())
