"""Emphasis: the stretches that `*` and `_` set in italics or bold in Markdown."""

from __future__ import annotations

from ..named_tuples import NamedTuple
from ..patterns import pattern

SIGNS = pattern(r"\\.|\*+|_+")
ADDRESSED = pattern(r"\]\([^()\s]{0,500}\)|<[^<>]{0,500}>|(?:https?://|www\.)[^\s<>]+")
"""Where a sign is none of emphasis: targets of links, tags and addresses."""


class Emphasis(NamedTuple):
    """An emphasised stretch with its signs."""

    start: int
    end: int


def find_emphasis(text: str) -> list[Emphasis]:
    """The emphasised stretches of a paragraph, nested ones too, in the order of their ends.

    >>> find_emphasis("so *it* is, 2 * 3 * 4, a_b_c, **_all_**")[:1]
    [Emphasis(start=3, end=7)]
    """
    if "*" not in text and "_" not in text:
        return []
    words = ADDRESSED.sub(lambda found: "x" * len(found[0]), text)
    open: dict[str, list[tuple[int, int]]] = {"*": [], "_": []}
    pairs = []
    for sign in SIGNS.finditer(words):
        if sign[0][0] == "\\":
            continue
        before = words[sign.start() - 1] if sign.start() else " "
        after = words[sign.end()] if sign.end() < len(words) else " "
        opens, closes = flanks(sign[0][0], before, after)
        count, stack = len(sign[0]), open[sign[0][0]]
        while closes and count and stack:
            place, waiting = stack.pop()
            taken = min(waiting, count)
            count -= taken
            pairs.append(Emphasis(place + waiting - taken, sign.end() - count))
            if waiting > taken:
                stack.append((place, waiting - taken))
        if opens and count:
            stack.append((sign.end() - count, count))
    return pairs


def flanks(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether signs between two characters can open and can close emphasis."""
    left = not after.isspace() and (is_word(after) or not is_word(before))
    right = not before.isspace() and (is_word(before) or not is_word(after))
    if sign == "*":
        return left, right
    return left and not is_word(before), right and not is_word(after)


def is_word(character: str) -> bool:
    """Whether a character is neither a space nor punctuation."""
    return character.isalnum()
