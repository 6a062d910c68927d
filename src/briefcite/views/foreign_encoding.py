"""Findings for words that were not written in UTF-8, in an article or a record."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding
from ..patterns import pattern
from ..text import Span

GUESSED = "windows-1252"
"""The encoding of what is no UTF-8; one that a page declares has another name."""
WORD = pattern(r"[^\s\x00-\x7f]")


def judge_encoding(span: Span) -> Iterator[Finding]:
    """The place that shows another encoding, else the first that is not ASCII; one at most."""
    encoding = span.source.encoding
    if encoding != GUESSED:
        return
    from ..values.western_text import find_foreign  # only where a file is not UTF-8

    foreign = find_foreign(str(span))
    if first := foreign or WORD.search(str(span)):
        said = f"The file is not UTF-8; it was read as {encoding}, from “{first[0]}” on."
        guess = (
            f"The file is not UTF-8; it was read as {encoding}, but “{first[0]}” shows that this is wrong."
        )
        yield Finding(
            span.within(*first.span()),
            guess if foreign else said,
            help="save it as UTF-8",
            severity=None if foreign else "suggestion",
        )
