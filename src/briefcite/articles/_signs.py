"""The signs that open blocks in Markdown, and where the words of a line begin."""

from __future__ import annotations

import re
from typing import NamedTuple

from ._lines import Stretch, trim

HEADING = re.compile(r"#{1,6}(?=[ \t]|$)")
UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")
FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
NOTE = re.compile(r"\[\^([^\]\[\s]+)\]:")
ITEM = re.compile(r"([-+*]|(\d{1,9})[.)])(?:[ \t]+|$)")
RAW = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.I)
LINK = re.compile(
    r"\[(?!\^)((?:[^\]\[\\]|\\.)+)\]:[ \t]*(<[^<>]*>|\S+)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
ADDRESS = re.compile(r"[</#.]|www\.|mailto:|[A-Za-z][\w+.-]*://")
"""What a link reference with a number leads to; anything else is a typed note with a colon."""

DEEPEST = 100
"""Containers in containers, and on one line; deeper ones are taken as text."""


class Place(NamedTuple):
    """The words of a line: quote marks before them, the column and offset they begin at, where they end."""

    quotes: int
    column: int
    start: int
    end: int
    outer: int = 0
    """The column of the first quote mark, or of the words where there is none."""


def measure(text: str, line: Stretch, quotes: int, edge: int) -> Place:
    """Where the words of a line begin, behind at most so many quote marks.

    `edge` is the column at which the innermost container begins: a quote mark four columns behind it is code.

    >>> measure("> \\tso", Stretch(0, 5), 9, 0)
    Place(quotes=1, column=4, start=3, end=5, outer=0)
    """
    at, end = line
    column = depth = outer = 0
    while at < end:
        sign = text[at]
        if sign == ">" and depth < quotes and column < edge + 4:
            outer = outer if depth else column
            depth, column, edge = depth + 1, 0, 0
            at += text.startswith(" ", at + 1)
        elif sign.isspace():
            column += 4 - column % 4 if sign == "\t" else 1
        else:
            break
        at += 1
    return Place(depth, column, at, at + len(text[at:end].rstrip()), outer if depth else column)


def read_heading(text: str, start: int, end: int) -> Stretch:
    """The words of a heading, without the hashes behind them."""
    words = text[start:end]
    bare = words.rstrip("#")
    return trim(text, start, start + len(bare if bare[-1:].isspace() or not bare else words))


def is_link(link: re.Match[str]) -> bool:
    """Whether a link reference is one and not a typed note with a colon."""
    return not link[1].isdigit() or bool(ADDRESS.match(link[2]))
