"""Lines, blanks and spans: what the readers of all kinds share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import LINE_END

WORD = pattern(r"\S")
NOT_A_LINE_END = pattern(r"[^\r\n]")


class Stretch(NamedTuple):
    """Offsets in a text, the end exclusive."""

    start: int
    end: int


def read_lines(text: str) -> Iterator[Stretch]:
    """The lines of a text without their ends; lines end in LF, CRLF or CR.

    >>> [tuple(line) for line in read_lines("one\\r\\ntwo")]
    [(0, 3), (5, 8)]
    """
    start = 0
    for end in LINE_END.finditer(text):
        yield Stretch(start, end.start())
        start = end.end()
    if start < len(text):
        yield Stretch(start, len(text))


def groups(prose: str, lines: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """The runs of lines that are not blank."""
    group: list[Stretch] = []
    for line in lines:
        if prose[line.start : line.end].strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def blank(text: str, stretches: Iterable[tuple[int, int]], sign: str = " ") -> str:
    """The text with stretches blanked by spaces or another sign, line ends kept; stretches may overlap.

    >>> blank("a `b` c", [(2, 5)])
    'a     c'
    """
    parts = []
    done = 0
    for start, end in sorted(stretches):
        start = max(start, done)
        if start < end:
            cut = text[start:end]
            broken = "\n" in cut or "\r" in cut
            parts += [text[done:start], NOT_A_LINE_END.sub(sign, cut) if broken else sign * len(cut)]
            done = end
    return "".join([*parts, text[done:]])


def trim(text: str, start: int, end: int) -> Stretch:
    """A stretch without the white space at its ends; an empty one stays at its start.

    >>> tuple(trim("  a b \\n", 0, 7))
    (2, 5)
    """
    while end > start and text[end - 1].isspace():
        end -= 1
    first = WORD.search(text, start, end)
    return Stretch(first.start() if first else start, end)


def outside(stretches: Iterable[Stretch], holes: Sequence[Stretch], text: str) -> list[Stretch]:
    """What is left of the stretches without the holes (both in order), trimmed, empty pieces left out.

    >>> [tuple(piece) for piece in outside([Stretch(0, 7)], [Stretch(2, 4)], "ab[1]cd")]
    [(0, 2), (4, 7)]
    """
    pieces = []
    at = 0
    for start, end in stretches:
        while at < len(holes) and holes[at].end <= start:
            at += 1
        hole = at
        while hole < len(holes) and holes[hole].start < end:
            pieces.append(Stretch(start, holes[hole].start))
            start = max(start, holes[hole].end)
            hole += 1
        pieces.append(Stretch(start, end))
    trimmed = (trim(text, *piece) for piece in pieces if piece.start < piece.end)
    return [piece for piece in trimmed if piece.start < piece.end]


def holder(stretches: Sequence[Stretch], offset: int) -> Stretch | None:
    """The stretch (of some in order, none overlapping) in which an offset is, or None."""
    at = bisect_right(stretches, (offset, float("inf"))) - 1
    return stretches[at] if at >= 0 and offset < stretches[at].end else None


def innermost(stretches: Sequence[Stretch], offsets: Iterable[int]) -> Iterator[Stretch | None]:
    """The innermost of some stretches in which each of some offsets is, or None.

    Both are in order; of two stretches that overlap one is in the other.

    >>> [place and tuple(place) for place in innermost([Stretch(1, 9), Stretch(3, 5)], [0, 1, 4, 6, 9])]
    [None, (1, 9), (3, 5), (1, 9), None]
    """
    open: list[Stretch] = []
    at = 0
    for offset in offsets:
        while at < len(stretches) and stretches[at].start <= offset:
            close(open, stretches[at].start)
            open.append(stretches[at])
            at += 1
        close(open, offset)
        yield open[-1] if open else None


def close(open: list[Stretch], offset: int) -> None:
    """Drop those of some stretches, one in another, that end at or before an offset."""
    while open and open[-1].end <= offset:
        open.pop()
