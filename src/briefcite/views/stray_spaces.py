"""Spaces in notes that no writer means: before a comma, after a bracket, two in place of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Reading, Stretch
from ..patterns import pattern

STRAY = pattern(
    r"[ \u00a0](?:(?=[,;.)” ])(?:(?<=[^\W_][ \u00a0]|[)\]”’\"*_?!][ \u00a0])"
    r"(?:[,;](?=[\s)\]”’*_‘“\"]|\Z)|\)(?=[\s,;.:)\]”]|\Z)|”(?=[\s,;.)]|\Z)|\.(?=\s[A-Z\[<h]|\Z))"
    r"|(?<=[^\W_] |[,;”’*] )(?P<second>[ ])(?=\S))"
    r"|(?<=[(“].)(?=[^\W_])|(?<=[Nn]on )(?=-[A-Z]))"
)
"""A space, with the mark after it that should touch the word before, or with a second space."""
ADDRESS = pattern(r"\[?(?:.*(?://|\]\(|www\.)|\S+/\S+\.\w{2,4}\Z)")
"""A word that is an address, the end of a link or the name of a file."""
SENTENCE = pattern(r".*[.?!][*_”’\"]*\Z")


def find_stray(reading: Reading) -> Iterator[tuple[int, Stretch, re.Match[str]]]:
    """Each space in a note that is not meant, with the place of the note among the others."""
    for number, note in enumerate(reading.notes):
        stretch = reading.stretch(note)
        for match in STRAY.finditer(stretch.words):
            if not is_meant(stretch, match):
                yield number, stretch, match


def is_meant(stretch: Stretch, match: re.Match[str]) -> bool:
    """Whether a space keeps a mark from an address, follows a sentence, or is none in the source."""
    words, at, end = stretch.words, match.start(), match.end()
    source = stretch.place.source.text
    if not (source[stretch.at(at)].isspace() and source[stretch.at(end - 1)] == words[end - 1]):
        return True
    before = words[:at].rpartition(" ")[2]
    if before[-1:] == "“" and len(before) > 1:
        return True  # a German mark that closes
    if match["second"]:
        return bool(SENTENCE.match(before))
    if match[0][-1] in ",;":
        return "://" in before and "](" not in before
    return bool(ADDRESS.match(before) or ADDRESS.match(words[end:].partition(" ")[0]))
