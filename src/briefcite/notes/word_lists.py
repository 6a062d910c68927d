"""Word lists: what kind of word a word of a note may be, and how like the name of a person some words are.

The lists are `data/reading/words.txt`: given names, places, publishers, words of journals, laws, bodies and
documents, small words and finite verbs of nine languages. They were written for this program.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from ..patterns import pattern

LISTS = Path(__file__).parent.parent / "data" / "reading" / "words.txt"
KEPT = 1 << 16
"""How many words and groups of features are kept between two notes."""
ROMAN = pattern(r"[IVXLC]+\Z")
SHAPE = 8
"""How many signs of a shape count."""
FAR = frozenset("of the for on in to".split())
"""Small words that no name of a person has."""
NAMING = frozenset("body doc law outlet publisher finite bookish published time".split())
"""Lists whose words are in no name of a person."""


@cache
def word_lists() -> dict[str, tuple[str, ...]]:
    """The lists that each word of `data/reading/words.txt` is in."""
    found: dict[str, tuple[str, ...]] = {}
    for line in LISTS.read_text(encoding="utf-8").splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            found[word] = (*found.get(word, ()), name)
    return found


@lru_cache(maxsize=KEPT)
def lists_of(word: str) -> tuple[str, ...]:
    """The lists that a word of a note is in; a given name or a place needs its capital."""
    known, low = word_lists(), word.casefold()
    found = known.get(low) or known.get(low.replace(".", ""))
    if found is None and low.endswith(("'s", "’s")):
        found = known.get(low[:-2])
    if found is None and low[1:2] in ("'", "’"):
        found = known.get(low[2:])
    lists = found or ()
    if word[0].islower():
        lists = tuple(name for name in lists if name not in ("given", "place"))
    if ROMAN.match(word):
        lists = (*lists, "roman")
    if len(word.replace(".", "")) == 1 and word.isupper():
        lists = (*lists, "init")
    return lists


def lists_in(words: Sequence[str]) -> set[str]:
    """The lists that some words are in."""
    return {name for word in words for name in lists_of(word)}


def is_small(word: str) -> bool:
    """Whether a word is an article, a preposition or the like."""
    return "small" in lists_of(word)


def shape(word: str) -> str:
    """A word with X, x and d for its letters and figures, as far as eight signs: "Xx+", "d+".

    >>> shape("Geneva"), shape("UN"), shape("1,250")
    ('Xxx+', 'XX', 'd,dd+')
    """
    found, last, count = "", "", 0
    for letter in word:
        sign = ("X" if letter.isupper() else "x") if letter.isalpha() else "d" if letter.isdigit() else letter
        count = count + 1 if sign == last else 1
        last = sign
        if count < 4:
            found += "+" if count == 3 else sign
            if len(found) == SHAPE:
                break
    return found


def name_like(words: Sequence[str]) -> str:
    """How like a person's name some words are: "no", "bodyish", or how many they are and of what kind."""
    capitals = [word for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper()]
    if not 1 <= len(words) <= 6 or not capitals or not all(map(is_small, small)):
        return "no"
    lists = lists_in(capitals)
    if not lists.isdisjoint(NAMING):
        return "bodyish"
    if any(word.casefold() in FAR for word in small):
        return "no"
    initials = any(len(word.replace(".", "")) <= 2 and word.isupper() for word in words)
    marks = f"{'i' * initials}{'g' * ('given' in lists)}{'s' * bool(small)}"
    return f"n{min(len(capitals), 4)}{marks}"
