"""A bracket in a note has no partner.

Why: The reader cannot tell what is in the bracket: a date, a symbol or half of the note.

Basis: the brackets of the note; round and square ones are counted separately.

Exceptions: Pairs of brackets in links, formulas, intervals, and list letters such as “a)” are not counted.

Bad::

    The office opened in June.[^1]

    [^1]: Special Committee, report (*Official Records*, Supplement No. 19 (A/74/19).

Good::

    The office opened in June.[^1]

    [^1]: Special Committee, report (*Official Records*, Supplement 19 (A/74/19)): a) staff; b) [sic] cars.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...model.stretches import Stretch, blank
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

APART = pattern(
    r"`[^`\n]*`|\$[^$\n]*\$|\[[^\[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|(?:[:;]-?|\^_?\^)[()]"
    r"|(?<!\S)(?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2})\)|[\[(]\d[\d.]*,\s?\d[\d.]*[\])]"
)
BRACKET = pattern(r"[()\[\]]")
DOUBLED = "{count} notes have “[[”, of which one bracket is never closed: a link was converted badly."
CLOSES = {")": "(", "]": "["}
NEAR, FAR = 15, 60
"""A message quotes so many characters on either side of a bracket at least, and at most."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first bracket of each note that has no partner."""
    for note in reading.article.notes:
        stretch = reading.article.stretch(note.body)
        if any(mark in stretch.words for mark in "()[]"):
            yield from check_note(stretch)


def check_note(stretch: Stretch) -> Iterator[Finding]:
    """The finding for one note; list letters count as brackets where their partner is before them."""
    words = stretch.words
    kept = blank(words, (whole(words, *place) for place in stretch.contents.addresses))
    lonely = find_lonely(kept)
    if not lonely:
        return
    lonely = find_lonely(blank(kept, (match.span() for match in APART.finditer(kept))))
    for place in lonely[:1]:
        fault = "closed" if words[place] in "([" else "opened"
        yield Finding(
            stretch.span(place, place + 1),
            f"The bracket “{words[place]}” in “{around(words, place)}” is never {fault}.",
            help="add the missing bracket, or delete this one",
            cause=DOUBLED if words[place : place + 2] == "[[" else "",
        )


def around(words: str, place: int) -> str:
    """The whole words around a place; of a very long one, only a part.

    >>> around("Special Committee, report (Official Records, Supplement No. 19", 26)
    'Committee, report (Official Records'
    """
    start = max(place - FAR, words.rfind(" ", 0, max(0, place - NEAR)) + 1)
    end = words.find(" ", place + NEAR)
    return words[start : min(end if end >= 0 else len(words), place + FAR)].rstrip(" ,;")


def whole(words: str, start: int, end: int) -> tuple[int, int]:
    """The place of a link up to the first of its brackets that has no partner."""
    lonely = find_lonely(words[start:end])
    return start, start + lonely[0] if lonely else end


def find_lonely(words: str) -> list[int]:
    """The offsets of brackets without a partner; round and square ones are paired apart."""
    opened: dict[str, list[int]] = {"(": [], "[": []}
    lonely = []
    for match in BRACKET.finditer(words):
        mark = match[0]
        if mark in opened:
            opened[mark].append(match.start())
        elif opened[CLOSES[mark]]:
            opened[CLOSES[mark]].pop()
        else:
            lonely.append(match.start())
    return sorted([*lonely, *opened["("], *opened["["]])
