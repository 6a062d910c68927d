"""Notes that an export made into an ordered list, each with a link back to the text: `1. [^](#fnref1) …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ._bodies import Found
from ._lines import Stretch, read_lines, trim

ITEM = re.compile(r" {0,3}(\d{1,4})[.)](?=[ \t])")
BACK = re.compile(r"(?:\*\*|__)?\[[^\]\[\w]{1,12}\]\(#[^)\s]{0,100}ref[^)\s]{0,100}\)(?:\*\*|__)?")


class Item(NamedTuple):
    """An item of an ordered list: its number, where that ends, its lines."""

    number: Stretch
    lines: list[Stretch]


def read_listed(prose: str) -> list[Found]:
    """The items that lead back to the text.

    >>> text = "So.[\\\\[1\\\\]](#fn1)\\n\\n1.  **[^](#fnref1)**\\n\\n    See A/77/1.\\n"
    >>> [(note.label, text[slice(*note.body)]) for note in read_listed(text)]
    [('1', 'See A/77/1.')]
    """
    backs = [Stretch(*back.span()) for back in BACK.finditer(prose)]
    return list(read_items(prose, backs)) if backs else []


def read_items(prose: str, backs: Sequence[Stretch]) -> Iterator[Found]:
    """The notes among the items of a text."""
    at = label = 0
    for number, end in items(prose):
        start = number.end + 1
        while at < len(backs) and backs[at].start < start:
            at += 1
        own = at
        while at < len(backs) and backs[at].end <= end:
            at += 1
        if at == own:
            label = 0
            continue
        label = label + 1 if label else int(prose[number.start : number.end])
        body = trim(prose, start, end)
        mark = Stretch(number.start, start)
        for back in backs[own:at]:
            if back.start == body.start:
                mark = Stretch(number.start, back.end)
                body = trim(prose, back.end, end)
        for back in reversed(backs[own:at]):
            if back.end == body.end and back.start >= body.start:
                body = trim(prose, body.start, back.start)
        yield Found(str(label), mark, body)


def items(prose: str) -> Iterator[tuple[Stretch, int]]:
    """The numbers of all items of ordered lists, each with the end of the item."""
    number: Stretch | None = None
    end = 0
    for line in read_lines(prose):
        found = ITEM.match(prose, *line)
        if number and (found or not is_within(prose, line, end)):
            yield number, end
            number = None
        if found:
            number = Stretch(*found.span(1))
        if prose[line.start : line.end].strip():
            end = line.end
    if number:
        yield number, end


def is_within(prose: str, line: Stretch, end: int) -> bool:
    """Whether a line goes on with an item whose last words ended at `end`: set in, blank, or right below."""
    words = prose[line.start : line.end]
    return not words.strip() or words[0].isspace() or not prose[end : line.start].strip(" \t").strip("\r\n")
