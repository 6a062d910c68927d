"""Which of the open list items and notes of a Markdown text a line belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from ..named_tuples import NamedTuple
from ._signs import Place


class Container(NamedTuple):
    """An open list item or note: how many quotes are round it, the column of its content, its note or -1."""

    quotes: int
    column: int
    note: int


def count_fitting(containers: Sequence[Container], place: Place) -> int:
    """How many of some containers, from the outermost, a line of words belongs to."""
    for number, box in enumerate(containers):
        if box.quotes > place.quotes or box.column > place.column_in(box.quotes):
            return number
    return len(containers)


def count_kept(containers: Sequence[Container], place: Place) -> int:
    """How many of some containers, from the outermost, a blank line leaves open.

    It ends those in a quote that it is not in, or that is outside of them.
    """
    ended = (
        number
        for number, box in enumerate(containers)
        if box.quotes > place.quotes
        or (box.quotes < place.quotes and box.column > place.column_in(box.quotes))
    )
    return next(ended, len(containers))
