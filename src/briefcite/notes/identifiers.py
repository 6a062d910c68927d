"""Identifiers other than symbols by which a note names a source: "999 UNTS 171", "resolution 217 A (III)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .identifier_forms import Form, forms_for, squeeze

JOINED = "/.-"
"""What joins an identifier to the word before, so that it is only a part of something."""
LISTED = pattern(r"[^/]*(?:[Rr][eé]solution|[Dd][eé]cision|[Rr]esolucione|[Dd]ecisione)s\s[^/]*/")
"""What opens a list of resolutions: "resolutions 52/214, sect. B, and 58/250"."""
FURTHER = pattern(
    r"(?:,\s(?:annex|(?:sect|para|part|chap)s?\.?\s\w{1,5})\b)?,?\s(?:(?:and|or|et|y)\s)?"
    r"(?P<number>(?:S-|ES-)?\d{1,4}/\d{1,4}(?:\s?[A-Z](?:-[A-Z])?\b)?)(?![\w/])"
)


class FoundIdentifier(NamedTuple):
    """An identifier in a text: its place, its kind, and where the name of the organ before it begins.

    `kind` is one of the words in `data/identifiers/README.md`. `begin` is `start` where no organ is named.
    """

    start: int
    end: int
    kind: str
    begin: int


def find_identifiers(text: str) -> Iterator[FoundIdentifier]:
    """Identifiers other than symbols, in order; where two overlap the longer counts, then the earlier form.

    >>> text = "General Assembly resolution 60/251; Roe v. Wade, 410 U.S. 113 (1973)"
    >>> [(text[found.start : found.end], found.kind) for found in find_identifiers(text)]
    [('resolution 60/251', 'resolution'), ('410 U.S. 113', 'report')]
    """
    found = [(-size, number, one) for number, form in forms_for(text) for size, one in find_form(form, text)]
    taken = bytearray(len(text))
    kept = []
    for _, _, one in sorted(found):
        if not any(taken[one.begin : one.end]):
            taken[one.begin : one.end] = b"\1" * (one.end - one.begin)
            kept.append(one)
    done = 0
    for one in sorted(kept):
        if one.begin >= done:
            found_here = [one, *find_further(text, one)]
            yield from found_here
            done = found_here[-1].end


def find_form(form: Form, text: str) -> Iterator[tuple[int, FoundIdentifier]]:
    """What a text has of one form, with the length of all words that the form asks for."""
    place = 0
    while match := form.pattern.search(text, place):
        place = match.start() + 1
        if takes(form, match, text):
            start, end = match.span("it" if match.groupdict().get("it") else 0)
            begin = match.start() if "organ" in match.re.groupindex else start
            yield match.end() - match.start(), FoundIdentifier(start, end, form.kind, begin)
            place = match.end()


def takes(form: Form, match: re.Match[str], text: str) -> bool:
    """Whether a match begins a word and its abbreviation is one that the form knows."""
    before = text[match.start() - 1 : match.start()]
    if before and match[0][0].isalnum() and (before.isalnum() or before in JOINED):
        return False
    return not form.listed or squeeze(match["listed"]) in form.listed


def find_further(text: str, first: FoundIdentifier) -> Iterator[FoundIdentifier]:
    """The numbers that follow a resolution in a list of several."""
    end = first.end
    several = first.kind == "resolution" and LISTED.match(text[first.start : end])
    further = FURTHER.match(text, end) if several else None
    while further:
        start, end = further.span("number")
        yield FoundIdentifier(start, end, first.kind, start)
        further = FURTHER.match(text, end)
