"""Numbers in square brackets, as typed or exported: `[1]`, `[2, 3]`, `[4–6]`, `[\\[7\\]](#fn7)`.

An HTML link to a note, as exports write it, is taken as one: `<a href="#fn8"><sup>8</sup></a>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..named_tuples import NamedTuple
from ..patterns import pattern

MARK = pattern(
    r"<a\s(?P<attributes>[^<>]{0,300})>(?:<sup>)?\[?(?P<tagged>\d{1,5})\]?(?:</sup>)?</a>|"
    r"\[\^?(?:\\?\[)?(?P<anchored>\d{1,5})(?:\\?\])?\^?\]\(#(?P<target>[^)\s]{0,200})\)(?:\{[^{}\n]{0,100}\})?"
    r"|\\?\[(?P<numbers>\d{1,5}(?:\s?(?:[,;]\s?|[–-]\s?)\d{1,5})*)\\?\]"
)
HREF = pattern(r"href=[\"']?#([^\s\"'<>]*)")
NUMBER = pattern(r"\d+|[–-]")
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789–")
"""Digits that are set high."""
LONGEST_RANGE = 30
"""A range of more numbers is one of years or pages."""

STOPS = ".,;:!?)”\"’'»"
"""Signs after which a marker is."""


class Number(NamedTuple):
    """A number of a mark with its place; one inside a range has the place of the dash."""

    label: str
    start: int
    end: int


class Mark(NamedTuple):
    """A bracket with its numbers. `target` is that of the link which an export made of it, or ""."""

    start: int
    end: int
    numbers: tuple[Number, ...]
    target: str
    glued: bool
    """Whether it touches the word or sign before it."""
    stopped: bool
    """Whether it touches a full stop or another sign before it."""

    @property
    def leads_back(self) -> bool:
        """Whether it is a link from a note back to the text: the label of a note."""
        return "ref" in self.target

    @property
    def leads_on(self) -> bool:
        """Whether it is a link from the text to a note."""
        return bool(self.target) and not self.leads_back


def read_marks(prose: str, links: frozenset[str] | None = None) -> Iterator[Mark]:
    """Every bracket with numbers in a text; `links` are the labels of Markdown link references, None where
    the text is no Markdown.

    >>> [number.label for mark in read_marks("so.[2, 4–6]") for number in mark.numbers]
    ['2', '4', '5', '6']
    """
    for found in MARK.finditer(prose):
        start, end = found.span()
        before, after = prose[start - 1 : start], prose[end : end + 1]
        name = next(name for name in ("numbers", "anchored", "tagged") if found[name])
        target = found["target"] or read_href(found["attributes"] or "")
        numbers = tuple(read_numbers(prose, *found.span(name)))
        linked = links is not None and (after == "(" or (before == "]" and found[name] in links))
        if numbers and (target or (name == "numbers" and not linked)):
            glued = bool(before.strip()) and before not in "[("
            yield Mark(start, end, numbers, target, glued, glued and before in STOPS)


def read_href(attributes: str) -> str:
    """The place in the same document that an HTML link leads to, or "".

    >>> read_href('href="#fn1" class="footnote"')
    'fn1'
    """
    found = HREF.search(attributes)
    return found[1] if found else ""


def read_numbers(prose: str, start: int, end: int) -> Iterator[Number]:
    """The numbers of a list or of ranges; nothing where a range is none of notes."""
    dash: tuple[int, int] | None = None
    last = 0
    found = []
    for part in NUMBER.finditer(prose, start, end):
        if part[0] in "–-":
            dash = part.span()
            continue
        number = int(part[0])
        if dash:
            if not last < number <= last + LONGEST_RANGE:
                return
            found += [Number(str(between), *dash) for between in range(last + 1, number)]
        found.append(Number(part[0], *part.span()))
        dash, last = None, number
    yield from found
