"""Where the notes of a page begin and end, from the elements that their markers lead to.

A note begins with the block of its target, or with the target where other words are before it in the block.
It is the whole box, item or row that it opens. Paragraphs between two notes of a list belong to the first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from ...patterns import pattern
from .elements import Node
from .pages import LABEL, Page

OWN = frozenset("li dd tr td th aside".split())
"""Elements that are the whole of the note that opens them."""
BOXES = OWN | {"div", "section", "article", "span", "blockquote", "center", "font", "p"}
"""Those that are, if the element around them has other notes."""
ARROWS = pattern(r"[\s↑↩⏎⇑^\ufe0e\ufe0f.,;:()\[\]]*")
ENDS = frozenset("h1 h2 h3 h4 h5 h6 hr hgroup header section article main table nav".split())
"""Elements with which something else begins."""


class Place(Struct, eq=False):
    """The nodes of a note, from one number up to another; `top` is the outermost element that begins it."""

    target: Node
    top: Node
    first: int
    last: int


def whole(page: Page, node: Node) -> Place:
    """An element as the place of a note."""
    return Place(node, node, node.number, end_of_entry(page, node) if node.tag == "dt" else node.last)


def find_places(page: Page, targets: Iterable[Node]) -> dict[int, Place]:
    """The place of each note, by the number of its target."""
    ordered = sorted(targets, key=lambda target: target.number)
    numbers = [target.number for target in ordered]
    return {target.number: find_place(page, target, numbers) for target in ordered}


def settle(page: Page, places: Iterable[Place]) -> None:
    """End each note where the next one begins at the latest, and at the earliest where a list goes on."""
    for one, other in pairwise(sorted(places, key=lambda place: place.first)):
        one.last = min(one.last, max(other.first, one.first + 1))
        if one.top.parent is other.top.parent and goes_on(page, one, other):
            one.last = other.first


def find_place(page: Page, target: Node, numbers: Sequence[int]) -> Place:
    """Where a note begins, and its end as its own element has it; `numbers` are those of all targets."""
    top = target
    while not top.block and top.parent and not top.parent.block and top.parent.number:
        top = top.parent
    block = page.block_of(target)
    if top.number > block.number and not (is_label(page, block, target) and is_alone(block, numbers)):
        return Place(target, top, top.number, end_of_words(page, top, block, numbers))
    first = min(top.number, block.number)
    while block.parent and is_whole(page, block.parent, block, numbers):
        block = block.parent
    last = end_of_entry(page, block) if block.tag == "dt" else block.last
    return Place(target, block, min(first, block.number), last)


def end_of_words(page: Page, top: Node, block: Node, numbers: Sequence[int]) -> int:
    """The end of the words that an element in a block begins: another note, or a block in it."""
    at = bisect_left(numbers, top.last)
    last = min(block.last, numbers[at]) if at < len(numbers) else block.last
    for number in range(top.last, last):
        if page.nodes[number].block:
            return number
    return block.last


def end_of_entry(page: Page, term: Node) -> int:
    """The end of a term of a list of definitions with its definition."""
    last = term.last
    for node in page.nodes[term.last : term.parent.last if term.parent else 0]:
        if node.number >= last and node.tag == "dd":
            last = node.last
        elif node.number >= last and (node.tag or node.words.strip()):
            break
    return last


def is_label(page: Page, block: Node, inner: Node) -> bool:
    """Whether no words are before an element in another one, but for a label or an arrow."""
    words = page.words(block.number, inner.number)
    return bool(ARROWS.fullmatch(words) or LABEL.fullmatch(words))


def is_alone(block: Node, numbers: Sequence[int]) -> bool:
    """Whether an element has one target, or is the item of one that has others in it."""
    return count_in(block, numbers) == 1 or block.tag in OWN


def is_whole(page: Page, box: Node, inner: Node, numbers: Sequence[int]) -> bool:
    """Whether an element is the whole of the note that opens it."""
    if box.tag not in BOXES or count_in(box, numbers) != 1 or not is_label(page, box, inner):
        return False
    others = box.parent is not None and box.parent.number > 0 and count_in(box.parent, numbers) > 1
    return box.tag in OWN or others


def count_in(node: Node, numbers: Sequence[int]) -> int:
    """How many of some numbers in order are those of nodes in an element."""
    return bisect_left(numbers, node.last) - bisect_left(numbers, node.number)


def goes_on(page: Page, one: Place, other: Place) -> bool:
    """Whether what is between two notes belongs to the first: no other text begins, with its own markers."""
    if any(page.nodes[number].tag in ENDS for number in range(one.last, other.first)):
        return False
    between = page.links_in(one.last, other.first)
    return not any(link.label and link.target and link.target.number >= other.first for link in between)
