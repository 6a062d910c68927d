"""Notes that an export made into an ordered list, each with a link back to the text: `1. [^](#fnref1) …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ._bodies import Found
from ._lines import Stretch, read_lines, trim
from ._marks import read_href

ITEM = pattern(r" {0,3}(\d{1,4})[.)](?=[ \t])")
BACK = pattern(
    r"(?:\*\*|__)?\[[^\]\[\w]{1,12}\]\((?P<target>#[^)\s]{0,200})\)(?:\*\*|__)?"
    r"|<a\s(?P<attributes>[^<>]{0,300})>[^<>\w]{1,12}</a>"
)
OPENING = pattern(r"(?:<(?:div|p|span)\b[^<>]{0,100}>\s*)*")
CLOSING = pattern(r"(?:</(?:div|p|span)>\s*)*")
"""Elements round the words of a note."""


class Item(NamedTuple):
    """An item of an ordered list: its number and its end."""

    number: Stretch
    end: int


def read_listed(prose: str) -> list[Found]:
    """The items that lead back to the text.

    >>> text = "So.[\\\\[1\\\\]](#fn1)\\n\\n1.  **[^](#fnref1)**\\n\\n    See A/77/1.\\n"
    >>> [(note.label, text[slice(*note.body)]) for note in read_listed(text)]
    [('1', 'See A/77/1.')]
    """
    backs = [Stretch(*back.span()) for back in BACK.finditer(prose) if leads_back(back)]
    return list(read_items(prose, backs)) if backs else []


def leads_back(link: re.Match[str]) -> bool:
    """Whether a link without words leads to a reference in the text."""
    return "ref" in (link["target"] or read_href(link["attributes"] or ""))


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
        yield read_item(prose, str(label), Stretch(number.start, end), start, backs[own:at])


def read_item(prose: str, label: str, item: Stretch, start: int, backs: Sequence[Stretch]) -> Found:
    """The note of an item without what leads back, at its start or its end, and without elements round it."""
    body = strip(prose, start, item.end)
    mark = start
    if backs[0].start == body.start:
        mark = backs[0].end
        body = strip(prose, mark, item.end)
    for back in reversed(backs):
        if back.start >= body.start and not CLOSING.sub("", prose[back.end : body.end].strip()):
            body = strip(prose, body.start, back.start)
    return Found(label, Stretch(item.start, mark), body, trim(prose, *item).end)


def strip(prose: str, start: int, end: int) -> Stretch:
    """The words without white space and elements that open or close round them."""
    start, end = trim(prose, start, end)
    opening = OPENING.match(prose, start, end)
    return trim(prose, opening.end() if opening else start, end)


def items(prose: str) -> Iterator[Item]:
    """All items of ordered lists."""
    item: Item | None = None
    before = ""
    for line in read_lines(prose):
        words = prose[line.start : line.end]
        if not words.strip():
            before = ""
            continue
        found = ITEM.match(prose, *line)
        if item and not found and (before or words[0].isspace()):
            item = item._replace(end=line.end)
        elif item:
            yield item
        if found:
            item = Item(Stretch(*found.span(1)), line.end)
        elif item and not (before or words[0].isspace()):
            item = None
        before = words
    if item:
        yield item
