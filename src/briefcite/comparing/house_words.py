"""FoundWord lists: words that a publication does not use, found whole and in any case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..named_tuples import NamedTuple
from ..patterns import pattern

SENTENCE = pattern(r"(?:\A|[.!?:]|\n\s*\n)[\s\"'“”‘’(*_]*\Z")
BEFORE = 40
"""Characters before a word that tell whether a sentence begins with it."""


class Replaced(NamedTuple):
    """A word that should not be, with the term that is wanted (or "") and the reason (or "")."""

    word: str
    wanted: str = ""
    reason: str = ""


class FoundWord(NamedTuple):
    """A place of such a word."""

    start: int
    end: int
    listed: Replaced


def find_words(text: str, listed: tuple[Replaced, ...]) -> Iterator[FoundWord]:
    """The words of a list in a text; those that are part of a wanted term are rightly.

    Whole words are meant. Case counts only where word and wanted term differ in nothing else, and
    the capital that opens a sentence is right.

    >>> found = find_words("Internet? My internet! Some so called", (Replaced("internet", "Internet"),))
    >>> [(word.start, word.listed.wanted) for word in found]
    [(13, 'Internet')]
    """
    text = text.replace("’", "'")
    words = sorted({term_key(one.word): one for one in listed}.values(), key=lambda one: -len(one.word))
    wanted = pattern_of(tuple(one.wanted for one in listed if one.wanted))
    rightly = {at for found in wanted.finditer(text) for at in range(*found.span())}
    for found in pattern_of(tuple(one.word for one in words)).finditer(text):
        one = words[(found.lastindex or 1) - 1]
        if term_key(one.wanted) == term_key(found[0]):
            right = is_right_case(text, found, one.wanted)
        else:
            right = found.start() in rightly and found.end() - 1 in rightly
        if not right:
            yield FoundWord(*found.span(), one)


def is_right_case(text: str, found: re.Match[str], wanted: str) -> bool:
    """Whether a word is the wanted term as it is, or with the capital that opens a sentence."""
    same, wanted = " ".join(found[0].split()), wanted.replace("’", "'")
    opens = SENTENCE.search(text, max(0, found.start() - BEFORE), found.start())
    return same == wanted or bool(opens and same == wanted[:1].upper() + wanted[1:])


@cache
def pattern_of(terms: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for whole words of a list, each a group; any space stands for a space."""
    words = "|".join(rf"({spaced(term)})" for term in terms)
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)", re.I)


def spaced(term: str) -> str:
    """The pattern of one term."""
    return r"\s+".join(map(re.escape, term.replace("’", "'").split()))


def term_key(term: str) -> str:
    """A term as it is compared: case, spaces and the kind of apostrophe do not count."""
    return " ".join(term.replace("’", "'").casefold().split())
