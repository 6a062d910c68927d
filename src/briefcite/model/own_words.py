"""The words of an article that are its author's own: quotations, titles and addresses are blanked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..patterns import pattern
from ..text import Span
from ..values.quotation import pair_quotations
from .articles import Article

ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>\"“”|]+")
MARKUP = pattern(r"\{\{[^{}]{0,1000}\}\}|<[^<>]{1,1000}>|\{[^{}]{1,300}\}|\]\([^()]{0,1000}\)")
"""Tags, short codes, attributes and targets of links, whose marks are no quotation marks."""
BLANK = "\x1a"
"""What stands for a character that is not the author's own: neither letter nor space nor mark."""


def blank(words: str, places: Iterable[tuple[int, int]]) -> str:
    """Words at their full length with some places, which may overlap, blanked; line ends stay.

    >>> blank("see “this” now", [(4, 10)]).replace(BLANK, "#")
    'see ###### now'
    """
    parts, done = [], 0
    for start, end in sorted(places):
        if end > done:
            start = max(start, done)
            parts += [words[done:start], re.sub(r"[^\r\n]", BLANK, words[start:end])]
            done = end
    return "".join([*parts, words[done:]])


def unmarked(words: str) -> str:
    """Words at their full length with markup blanked.

    >>> unmarked('so <i class="a">“x”</i>').replace(BLANK, "#")
    'so #############“x”####'
    """
    return blank(words, (found.span() for found in MARKUP.finditer(words)))


def own_words(article: Article, place: Span, titles: Iterable[Span] = ()) -> str:
    """The prose of a paragraph or note at its full length, without quotations, addresses and `titles`."""
    words = article.words(place)
    places: list[tuple[int, int]] = [*pair_quotations(words).outer]
    places += [found.span() for found in ADDRESS.finditer(words)]
    places += [(title.start - place.start, title.end - place.start) for title in titles]
    return blank(words, places)
