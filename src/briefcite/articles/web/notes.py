"""The notes and markers of an HTML page: those that link to each other, then what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from .elements import Node
from .note_links import Near, Pair, find_pairs, read_near
from .note_places import Place, find_places, settle, whole
from .pages import Page
from .second_looks import (
    find_backward,
    find_lost,
    find_one_way,
    is_back,
    is_citing,
    label_of,
)
from .unlinked import find_beside, find_raised, find_siblings, find_unlinked, pair_by_number, take

BRACKETS = "[]()（）〔〕 "


class PageNote(Struct, eq=False):
    """A note: its label as its marker or the note itself has it, and the nodes that it is."""

    label: str
    target: int
    """The number of the element that markers lead to."""
    first: int
    last: int


class PageMark(Struct, eq=False):
    """A marker: its label, and the nodes that are nothing else."""

    label: str
    first: int
    last: int
    target: int | None = None
    elsewhere: str = ""
    """The file in which its note is."""


class PageNotes(Struct):
    """The notes and markers of a page, in order."""

    notes: list[PageNote]
    marks: list[PageMark]
    backs: list[int]
    """The numbers of the links in notes that lead back to markers."""


def find_notes(page: Page) -> PageNotes:
    """The notes and markers of a page."""
    links = [link for link in page.links if link.label]
    near = read_near(page, links)
    pairs = find_pairs(page, links, near)
    paired = {pair.node.number for pair in pairs}
    left = [link for link in links if link.node.number not in paired and not page.apart[link.node.number]]
    pairs += find_one_way(page, left, near, {pair.target.number for pair in pairs if pair.target})
    paired = {pair.node.number for pair in pairs}
    backs = {link.node.number for link in page.links if near.note_of(link) is not None}
    pairs += find_backward(page, (link for link in left if link.node.number not in backs), paired)
    paired |= {pair.node.number for pair in pairs}
    places = place_notes(page, pairs)
    lost = find_lost(page, (link for link in left if link.node.number not in paired))
    taken = bytearray(len(page.nodes))
    take(taken, places.values())
    unlinked = [(label_of(page, node), node) for node in find_unlinked(page, taken)]
    lost += find_raised(page, {label for label, _ in unlinked}, [*pairs, *lost])
    lost.sort(key=lambda pair: pair.node.number)
    pair_by_number([pair for pair in lost if not pair.elsewhere], unlinked)
    places |= {node.number: whole(page, node) for _, node in unlinked}
    settle(page, places.values())
    take(taken, places.values())
    marks = [read_mark(page, pair) for pair in (*pairs, *lost)]
    return assemble(page, near, marks, places, find_beside(page, taken))


def place_notes(page: Page, pairs: Sequence[Pair]) -> dict[int, Place]:
    """The places of the notes that markers lead to, and of those without a marker beside them."""
    places = find_places(page, {pair.target.number: pair.target for pair in pairs if pair.target}.values())
    taken = bytearray(len(page.nodes))
    take(taken, places.values())
    cited = {pair.target.number for pair in pairs if pair.target and is_citing(pair.node)}
    known = [place for number, place in places.items() if number not in cited]
    places |= {node.number: whole(page, node) for node in find_siblings(page, known, taken)}
    return places


def read_mark(page: Page, pair: Pair) -> PageMark:
    """A marker with all around it that is nothing else: `<sup>[<a>1</a>]</sup>`."""
    top = pair.node
    bare = page.words_of(top).strip(BRACKETS)
    while top.parent and not top.parent.block and page.words_of(top.parent).strip(BRACKETS) == bare:
        top = top.parent
    target = pair.target.number if pair.target else None
    return PageMark(pair.label, top.number, top.last, target, pair.elsewhere)


def assemble(
    page: Page, near: Near, marks: list[PageMark], places: dict[int, Place], beside: Iterable[Node]
) -> PageNotes:
    """Notes and markers in order."""
    labels = {mark.label for mark in marks}
    number = 0
    for node in beside:
        number += 1
        while str(number) in labels:
            number += 1
        places[node.number] = whole(page, node)
        label = node.attributes.get("data-marker") or str(number)
        marks.append(PageMark(label, node.number, node.last, node.number))
    marks.sort(key=lambda mark: mark.first)
    printed = {mark.target: mark.label for mark in reversed(marks) if mark.target is not None}
    notes = []
    for target, place in sorted(places.items(), key=lambda item: item[1].first):
        label = printed.get(target) or label_of(page, place.target) or "?"
        notes.append(PageNote(label, target, place.first, place.last))
    return PageNotes(notes, marks, sorted(find_backs(page, near, notes)))


def find_backs(page: Page, near: Near, notes: Iterable[PageNote]) -> Iterator[int]:
    """The links in notes that lead back to their markers, or say so, or are the note's own label."""
    for note in notes:
        for link in page.links_in(note.first, note.last):
            first = page.is_blank(note.first, link.node.number)
            own = first and link.label == note.label and not link.elsewhere
            if own or is_back(link) or near.note_of(link) == note.target:
                yield link.node.number
