"""The notes and markers of a page that do not link to each other both ways.

These are markers that lead to a block which begins with their label, although nothing leads back; links that
lead nowhere, and notes to which nothing leads, paired by number; notes at the place of their marker; notes of
other files. Here the names of classes and roles count, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from ...patterns import pattern
from .elements import Node
from .note_links import INLINE_DEEP, Near, Pair, is_title, leads_on
from .note_places import Place
from .pages import LABEL, Link, Page, kinds, nearest_block

T = TypeVar("T")

MARKING = pattern(r".*(?:noteref|footnote|endnote|fnref|footref|ftn|biblioref).*|fn")
"""The names of classes, roles and types of markers."""
CITING = pattern(r"(?:doc-)?(?:biblioref|biblioentry)")
"""Those of markers that cite a list of references."""
NOTE = pattern(
    r"(?:doc-)?(?:footnote|endnote|rearnote)|\w+-(?:footnote|endnote)"
    r"|(?:foot|end)note-(?:single|item|text|body)"
)
"""Those of notes."""
BESIDE = pattern(r"(?:foot|side|margin)-?note|(?:akn-)?authorialnote")
"""Those of notes at the place of their marker."""
BESIDE_TAGS = frozenset("span small ins mark".split())
BACK = pattern(r".*(?:backlink|back-?ref|back_?link|footnote-?back|reverse|return|to-top).*")
"""Those of links back."""
ARROW = pattern(r"[\s\[\]()]*[↑↩⏎⇑⤴⤶^\ufe0e\ufe0f]+[\s\[\]()]*")
NOT_A_NOTE = pattern(
    r"(?:.*[-_:. ])?(?:eqn?|equation|math|fig|figure|tab|table|page|pg|p|sec|section|par|para)[-_:.]?\d", re.I
)
"""The names of places that are equations, figures, pages, sections or paragraphs."""
NUMBER = pattern(r"\d{1,4}")
LEAD = pattern(
    r"[\s↑↩^]*[\[(（]?\s*(?P<label>(?:note\s+|nb\s+|n\s+)?\w{1,8}|[*†‡§¶#•]{1,6}|[^\s\[\]]{1,40}(?=\]))"
    r"\s*[\])）.:]?(?=\s|[.:\])]|$|[^\w\s])"
)
"""The label that a note begins with."""


def is_called_marker(node: Node) -> bool:
    """Whether the class, role or type of an element says that it is a marker."""
    return any(MARKING.fullmatch(word) for word in kinds(node))


def is_citing(node: Node) -> bool:
    """Whether they say that it cites a list of references."""
    return any(CITING.fullmatch(word) for word in kinds(node))


def is_called_note(node: Node) -> bool:
    """Whether they say that it is a note."""
    return any(NOTE.fullmatch(word) for word in kinds(node))


def is_called_beside(node: Node) -> bool:
    """Whether they say that it is a note at the place of its marker."""
    return any(BESIDE.fullmatch(word) for word in kinds(node))


def is_marking(page: Page, link: Link) -> bool:
    """Whether a link is raised, in brackets, or called a marker."""
    if link.words[:1] in tuple("[(（〔") or is_called_marker(link.node):
        return True
    if any(page.nodes[number].tag == "sup" for number in range(link.node.number, link.node.last)):
        return True
    top: Node | None = link.node
    for _ in range(INLINE_DEEP):
        if not top or top.block:
            break
        if top.tag == "sup" or is_called_marker(top):
            return True
        top = top.parent
    return False


def is_glued(page: Page, link: Link) -> bool:
    """Whether a link touches the word before it."""
    before = page.nodes[link.node.number - 1]
    return not before.tag and before.words[-1:].strip() not in ("", "(", "[", "/", "|", "-", "–")


def find_one_way(page: Page, links: Iterable[Link], near: Near, notes: set[int]) -> list[Pair]:
    """The links to a known note that does not lead back, and to blocks that begin with their label."""
    found = []
    for link in links:
        target = link.target
        if not target or near.note_of(link) in notes or not (is_marking(page, link) or is_glued(page, link)):
            continue
        later = target.number >= link.node.last and leads_on(page, link, target)
        if target.number in notes or (later and is_note_of(page, link, target)):
            found.append(Pair(link.node, link.label, target))
    return found


def find_backward(page: Page, links: Iterable[Link], known: set[int]) -> list[Pair]:
    """The labels that link from the beginning of a note to a marker which has lost its own link."""
    found = []
    for link in links:
        mark = link.target
        if not mark or mark.number in known or not mark.number < link.node.number or mark.block:
            continue
        label = LABEL.fullmatch(page.words_of(mark))
        same = label is not None and label["label"] == link.label
        if same and page.opens(link.node) and not page.opens(mark):
            found.append(Pair(mark, link.label, link.node))
    return found


def is_note_of(page: Page, link: Link, target: Node) -> bool:
    """Whether the block of a target begins with the label of a link, or is called a note or an entry."""
    if is_citing(link.node):
        return True
    name = target.attributes.get("id") or target.attributes.get("name", "")
    if link.named or NOT_A_NOTE.match(name):
        return False
    return (
        is_called_note(target)
        or is_called_note(nearest_block(target))
        or label_of(page, target) == link.label
    )


def label_of(page: Page, node: Node) -> str:
    """The label that a note begins with, or its number in a numbered list."""
    item = block = page.block_of(node)
    while item.parent and item.tag != "li" and page.is_blank(item.parent.number, item.number):
        item = item.parent
    if item.number in page.ordinals:
        return page.ordinals[item.number]
    if marker := node.attributes.get("data-marker"):
        return marker
    if own := LABEL.fullmatch(page.words_of(node)):
        return own["label"]
    before = page.words(block.number, node.number)
    first = block.number if LABEL.fullmatch(before) else max(node.number, block.number)
    found = LEAD.match(page.words(first, block.last))
    return found["label"] if found else ""


def find_lost(page: Page, links: Iterable[Link]) -> list[Pair]:
    """The links that look like markers, but lead nowhere, or to another file."""
    return [
        Pair(link.node, link.label, None, link.elsewhere)
        for link in links
        if not (link.target or link.named or is_back(link) or page.opens(link.node))
        and is_marking(page, link)
    ]


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
    for link in [link for link in page.links if not page.apart[link.node.number]]:
        opens = page.opens(link.node) and link.label and not link.elsewhere
        earlier = not link.target or (not link.target.block and link.target.number < link.node.number)
        if (opens and earlier) or (link.elsewhere and is_back(link)):
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


def is_back(link: Link) -> bool:
    """Whether a link says that it leads back."""
    return any(BACK.fullmatch(word) for word in kinds(link.node)) or bool(ARROW.fullmatch(link.words))


def item_of(node: Node) -> Node:
    """The item of a list, or else the block, that an element is in."""
    block = nearest_block(node)
    item: Node | None = block
    while item and item.tag not in ("li", "body", "section", "article", "main"):
        item = item.parent
    return item if item and item.tag == "li" else block


def find_raised(page: Page, labels: set[str], marks: Iterable[Pair]) -> Iterator[Pair]:
    """The raised labels of some notes that are no links."""
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
