"""Patterns: regular expressions that a publication writes itself, searched under a time limit."""

from __future__ import annotations

import regex

from .. import limits

LIMIT = limits.PATTERN_SECONDS
"""Seconds that one pattern may take over one stretch of text: a paragraph or a note."""


class BadPattern(ValueError):
    """A pattern that is not a regular expression; the message says what is wrong, and at which character."""


class SlowPattern(Exception):
    """A pattern that reached a time limit; the message says which."""


def compile_pattern(text: str) -> regex.Pattern[str]:
    """A pattern ready to search; raises BadPattern.

    >>> compile_pattern("(so")
    Traceback (most recent call last):
    briefcite.comparing.house_patterns.BadPattern: missing ) at position 3
    """
    if len(text) > limits.PATTERN:
        raise BadPattern(f"it has more than {limits.PATTERN:,} characters")
    try:
        return regex.compile(text, regex.VERSION0 | regex.MULTILINE)
    except regex.error as error:
        raise BadPattern(str(error)) from None
    except RecursionError:
        raise BadPattern("its brackets are nested too deeply") from None


def search(text: str, words: str, limit: limits.TimeLimit) -> list[tuple[int, int]]:
    """The places where a pattern matches, empty matches left out, within what is left of a time limit.

    Raises BadPattern and SlowPattern.

    >>> search("o+", "so good", limits.TimeLimit(2.0))
    [(1, 2), (4, 6)]
    """
    pattern = compile_pattern(text)
    try:
        with limit:
            found = pattern.finditer(words, timeout=min(LIMIT, limit.left))
            return [match.span() for match in found if match.end() > match.start()]
    except TimeoutError:
        if limit.left <= 0:
            said = (
                f"the patterns together take more than {limits.DOCUMENT_SECONDS:g} seconds in this document"
            )
        else:
            said = f"more than {LIMIT:g} seconds in one paragraph or note"
        raise SlowPattern(said) from None
