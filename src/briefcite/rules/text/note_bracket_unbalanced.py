"""A bracket in a note is opened and not closed, or closed and never opened.

Why: The reader cannot tell what the bracket holds: a date, a symbol or half of the note.

Basis: logic. Addresses, code, formulas and list letters such as “a)” are not counted.

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
DOUBLED = "{count} notes have “[[” where one bracket is closed: a link was converted badly."
CLOSES = {")": "(", "]": "["}


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first bracket of each note that has no partner."""
    for note in reading.article.notes:
        stretch = reading.article.stretch(note.body)
        if any(mark in stretch.words for mark in "()[]"):
            yield from check_note(stretch)


def check_note(stretch: Stretch) -> Iterator[Finding]:
    """The finding for one note; list letters count as brackets where their partner stands before them."""
    words = stretch.words
    kept = blank(words, (whole(words, *place) for place in stretch.contents.addresses))
    lonely = find_lonely(kept)
    if not lonely:
        return
    lonely = find_lonely(blank(kept, (match.span() for match in APART.finditer(kept))))
    for place in lonely[:1]:
        around = words[max(0, place - 25) : place + 25].strip()
        fault = "opened and not closed" if words[place] in "([" else "closed and never opened"
        yield Finding(
            stretch.span(place, place + 1),
            f"The bracket “{words[place]}” in “{around}” is {fault}.",
            help="add the missing bracket, or take this one out",
            basis="logic",
            cause=DOUBLED if words[place : place + 2] == "[[" else "",
        )


def whole(words: str, start: int, end: int) -> tuple[int, int]:
    """The place of an address up to the first of its brackets that has no partner."""
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
