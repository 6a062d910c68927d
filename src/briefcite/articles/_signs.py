"""The signs that open blocks in Markdown, and where the words of a line begin."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ._lines import Stretch, trim

HEADING = pattern(r"#{1,6}(?=[ \t]|$)")
UNDERLINE = pattern(r"(?:=+|-+)[ \t]*$")
RULE = pattern(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")
FENCE = pattern(r"`{3,}(?=[^`]*$)|~{3,}")
NOTE = pattern(r"\[\^([^\]\[\s]+)\]:")
ITEM = pattern(r"([-+*]|(\d{1,9})[.)])(?:[ \t]+|$)")
RAW = pattern(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.I)
LINK = pattern(
    r"\[(?!\^)((?:[^\]\[\\]|\\.)+)\]:[ \t]*(<[^<>]*>|\S+)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
ADDRESS = pattern(r"[</#.]|www\.|mailto:|[A-Za-z][\w+.-]*://")
"""What a link reference with a number leads to; anything else is a typed note with a colon."""

OPENING = "=-*_#`~<["
"""What a line begins with, if it is a heading, a rule, a fence, a comment, an element or a link reference."""

YEAR = 3
"""So many figures at the beginning of a note's next line are a year that ends the sentence, and no item."""
DEEPEST = 100
"""Containers in containers, and on one line; deeper ones are taken as text."""


class Place(NamedTuple):
    """The words of a line: the columns of the quote marks before them, each counted from the mark before it;
    the column and offset they begin at, and where they end.
    """

    marks: tuple[int, ...]
    column: int
    start: int
    end: int
    whole: int = 0
    """The column counted from the beginning of the line, by which tabs go."""

    @property
    def quotes(self) -> int:
        """How many quote marks are before the words."""
        return len(self.marks)

    def column_in(self, quotes: int) -> int:
        """The column of what comes next after so many of the quote marks: a mark, or the words."""
        return self.marks[quotes] if quotes < len(self.marks) else self.column


def measure(text: str, line: Stretch, quotes: int, edges: Mapping[int, int], whole: int = 0) -> Place:
    """Where the words of a line begin, after at most so many quote marks.

    `edges` has, by the number of quotes round it, the column at which the innermost container begins: a quote
    mark four columns after it is code. A space after a mark, or a column of a tab, belongs to the mark.

    >>> measure(">\\tso", Stretch(0, 4), 9, {})
    Place(marks=(0,), column=2, start=2, end=4, whole=4)
    """
    at, end = line
    column = 0
    marks: list[int] = []
    while at < end:
        sign = text[at]
        if sign == ">" and len(marks) < quotes and column < edges.get(len(marks), 0) + 4:
            marks.append(column)
            column = -text.startswith((" ", "\t"), at + 1)
            whole += 1
        elif sign.isspace():
            width = 4 - whole % 4 if sign == "\t" else 1
            column += width
            whole += width
        else:
            break
        at += 1
    return Place(tuple(marks), max(column, 0), at, at + len(text[at:end].rstrip()), whole)


def columns(spaces: str, whole: int) -> int:
    """How many columns some spaces and tabs take that begin at a column of the line.

    >>> columns(" ", 1), columns("\\t", 1), columns("\\t ", 4)
    (1, 3, 5)
    """
    before = whole % 4
    return len((" " * before + spaces).expandtabs(4)) - before


def read_heading(text: str, start: int, end: int) -> Stretch:
    """The words of a heading, without the hashes after them."""
    words = text[start:end]
    bare = words.rstrip("#")
    return trim(text, start, start + len(bare if bare[-1:].isspace() or not bare else words))


def is_link(link: re.Match[str]) -> bool:
    """Whether a link reference is one and not a typed note with a colon."""
    return not link[1].isdigit() or bool(ADDRESS.match(link[2]))
