"""Notes of a page to which no marker leads: beside known ones, by their names, or in the text.

Markers that lead nowhere get them by their numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from ...patterns import pattern
from .elements import Node
from .note_links import Pair, is_title
from .note_places import Place
from .pages import LABEL, Link, Page, kinds, nearest_block
from .second_looks import is_back, is_called_beside, is_called_marker, is_called_note, label_of

T = TypeVar("T")

BESIDE_TAGS = frozenset("span small ins mark".split())
NUMBER = pattern(r"\d{1,4}")


def find_siblings(page: Page, places: Sequence[Place], taken: bytearray) -> Iterator[Node]:
    """The notes without a marker in the lists of known notes: elements of their kind beside them."""
    known = {place.top.number: label_of(page, place.target) for place in places}
    seen = set()
    for place in places:
        around = place.top.parent
        if around and (around.number, place.top.tag) not in seen:
            seen.add((around.number, place.top.tag))
            beside = [node for node in children(page, around) if node.tag == place.top.tag]
            for nodes, step in ((beside, 1), (beside[::-1], -1)):
                yield from follow(page, nodes, known, taken, step)


def children(page: Page, node: Node) -> Iterator[Node]:
    """What is directly in an element."""
    number = node.number + 1
    while number < node.last:
        yield page.nodes[number]
        number = max(page.nodes[number].last, number + 1)


def follow(
    page: Page, nodes: Iterable[Node], known: dict[int, str], taken: bytearray, step: int
) -> Iterator[Node]:
    """The elements that go on with the list of the known notes among them, which get their labels."""
    last: tuple[Sequence[str], str] | None = None
    for node in nodes:
        if node.number in known:
            last = (kinds(node), known[node.number])
        elif last is None or is_taken(taken, node) or page.is_blank(node.number, node.last):
            continue
        else:
            label = label_of(page, node)
            number = int(label) if NUMBER.fullmatch(label) else 0
            if number and number == next_number(last[1], step):
                last = (kinds(node), label)
            elif not (node.tag == "li" or (number and last[0] and last[0] == kinds(node))):
                last = None
                continue
            known[node.number] = label
            yield node


def next_number(label: str, step: int) -> int | None:
    """The number after, or before, that of a label."""
    return int(label) + step if NUMBER.fullmatch(label) else None


def find_unlinked(page: Page, taken: bytearray) -> list[Node]:
    """The blocks that are called notes or begin with a link back, outside of the known notes."""
    found = {node.number: node for node in page.nodes if node.block and is_called_note(node)}
    for link in page.links:
        if not page.apart[link.node.number] and begins_or_ends_note(page, link):
            block = item_of(link.node)
            found.setdefault(block.number, block)
    chosen: list[Node] = []
    for number in sorted(found, reverse=True):
        node = found[number]
        holds = bool(chosen) and chosen[-1] in node
        blank = page.is_blank(node.number, node.last)
        if not (holds or blank or is_title(page, node) or is_taken(taken, node)):
            chosen.append(node)
    return chosen[::-1]


def begins_or_ends_note(page: Page, link: Link) -> bool:
    """Whether a link is the label of a note, or leads back from its end, to a marker without a link."""
    target = link.target
    if target and target.number > link.node.number:
        return False
    if link.label and page.opens(link.node) and not link.elsewhere and not (target and target.block):
        return True
    if not is_back(link) or page.words_of(nearest_block(link.node)) == link.words:
        return False
    return not target or is_called_marker(target) or bool(LABEL.fullmatch(page.words_of(target)))


def item_of(node: Node) -> Node:
    """The item of a list, or else the block, that an element is in."""
    block = nearest_block(node)
    item: Node | None = block
    while item and item.tag not in ("li", "body", "section", "article", "main"):
        item = item.parent
    return item if item and item.tag == "li" else block


def find_raised(page: Page, labels: set[str], marks: Iterable[Pair]) -> Iterator[Pair]:
    """The raised labels of some notes that are not links."""
    own = {number for mark in marks for number in range(mark.node.number, mark.node.last)}
    for node in page.nodes if labels else ():
        if node.tag == "sup" and not page.gone[node.number] and not page.opens(node):
            found = LABEL.fullmatch(page.words_of(node))
            if found and found["label"] in labels and own.isdisjoint(range(node.number, node.last)):
                yield Pair(node, found["label"], None)


def pair_by_number(marks: Sequence[Pair], notes: Sequence[tuple[str, Node]]) -> None:
    """Give markers that lead nowhere the notes of their labels, run by run where numbers start again."""
    runs = list(divide(marks, lambda mark: mark.label))
    lists = list(divide(notes, lambda note: note[0]))
    for number, run in enumerate(runs):
        after = [note for note in notes if note[1].number > run[0].node.number]
        own = lists[number] if len(runs) == len(lists) else after
        first = dict(reversed(own))
        for mark in run:
            mark.target = first.get(mark.label)


def divide(things: Iterable[T], label: Callable[[T], str]) -> Iterator[list[T]]:
    """Markers or notes in the runs of their labels: each begins again with the first."""
    run: list[T] = []
    for thing in things:
        if run and label(thing) in ("1", "a", "i", "A", "I") and label(thing) != label(run[-1]):
            yield run
            run = []
        run.append(thing)
    if run:
        yield run


def find_beside(page: Page, taken: bytearray) -> list[Node]:
    """The notes that are in the text at the place of their marker."""
    found: list[Node] = []
    for node in page.nodes:
        if node.tag in BESIDE_TAGS and is_called_beside(node) and not page.gone[node.number]:
            words = page.words_of(node)
            inside = bool(found) and node in found[-1]
            if words and not (inside or LABEL.fullmatch(words) or is_taken(taken, node)):
                found.append(node)
    return found


def take(taken: bytearray, places: Iterable[Place]) -> None:
    """Note that the nodes of some notes are known."""
    for place in places:
        taken[place.first : place.last] = b"\1" * (place.last - place.first)


def is_taken(taken: bytearray, node: Node) -> bool:
    """Whether an element shares nodes with a known note."""
    return taken.find(1, node.number, node.last) >= 0
