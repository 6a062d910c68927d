"""Patterns: regular expressions that a publication writes itself, searched under a time limit."""

from __future__ import annotations

from collections.abc import Iterator

import regex

LIMIT = 0.5
"""Seconds that one pattern may take over one stretch of text: a paragraph or a note."""


class BadPattern(ValueError):
    """A pattern that is no regular expression; the message says what is wrong, and at which character."""


class SlowPattern(Exception):
    """A pattern that reached its time limit."""


def compile_pattern(text: str) -> regex.Pattern[str]:
    """A pattern ready to search; raises BadPattern.

    >>> compile_pattern("(so")
    Traceback (most recent call last):
    briefcite.comparing.house_patterns.BadPattern: missing ) at position 3
    """
    try:
        return regex.compile(text, regex.VERSION0 | regex.MULTILINE)
    except regex.error as error:
        raise BadPattern(str(error)) from None


def search(text: str, words: str) -> Iterator[tuple[int, int]]:
    """The places where a pattern matches, empty matches left out; raises BadPattern and SlowPattern.

    >>> list(search("o+", "so good"))
    [(1, 2), (4, 6)]
    """
    try:
        for match in compile_pattern(text).finditer(words, timeout=LIMIT):
            if match.end() > match.start():
                yield match.span()
    except TimeoutError:
        raise SlowPattern from None
