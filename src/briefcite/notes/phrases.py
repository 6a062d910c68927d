"""Phrases: words for the details of a source and for its kind, in `data/reading/phrases.txt`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..patterns import pattern

PHRASES = Path(__file__).parent.parent / "data" / "reading" / "phrases.txt"
"""A line is a name, ": ", and phrases parted by " | "; a stop at the end may be missing in a note."""
INITIAL = pattern(r"(?:(?<=\s)|(?<=-)|^)[^\W\d_]")


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """The phrases by name."""
    lines = (line.partition(": ") for line in PHRASES.read_text(encoding="utf-8").splitlines())
    return {name: tuple(found.split(" | ")) for name, _, found in lines}


def one_of(name: str) -> str:
    """A pattern for the phrases of a name: as written, with one capital, with capitals, or in capitals."""
    written: set[str] = set()
    for phrase in phrases()[name]:
        titled = INITIAL.sub(lambda letter: letter[0].upper(), phrase)
        written |= {phrase, phrase[:1].upper() + phrase[1:], titled, phrase.upper()}
    longest = sorted(written, key=lambda form: (-len(form), form))
    return "(?:{})".format("|".join(map(spell, longest)))


def spell(phrase: str) -> str:
    """A phrase as a pattern: any space and either apostrophe, and the last stop may be missing."""
    loose = re.escape(phrase).replace(r"\ ", r"\s{1,9}").replace("'", "['’]")
    return f"{loose}?" if phrase.endswith(".") else loose + r"(?![^\W\d_])" * phrase[-1].isalpha()
