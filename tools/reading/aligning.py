"""Aligning: a label for each token of a note, from the rows in which people labelled its sources."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefcite.notes.tokens import Token

from .labelled import Row

FIELDS = (
    "title", "link", "author", "body", "container", "publisher", "symbol", "identifier", "date",
    "pinpoint", "signal",
)  # fmt: skip
PART = re.compile(r"</?(?!https?:|www\.)[A-Za-z][^<>]{0,200}>|&\w+;|.", re.DOTALL)
TOO_FAR = 500
"""A place that is so bad is none."""


Owner = tuple[int, str, int]
"""The row that a token belongs to, the field, and where the value begins."""


class Found(NamedTuple):
    """A labelled value with the place of its words in the note."""

    field: str
    start: int
    end: int


class Letters(NamedTuple):
    """The letters and figures of a text, in lower case, each with its place."""

    text: str
    places: list[int]

    def is_bound(self, offset: int) -> bool:
        """Whether a word begins at an offset."""
        if offset in (0, len(self.text)):
            return True
        before, here = self.text[offset - 1], self.text[offset]
        return self.places[offset] != self.places[offset - 1] + 1 or before.isdigit() != here.isdigit()


def read_letters(text: str) -> Letters:
    """The letters and figures of a text without tags; entities are read as they print."""
    letters: list[str] = []
    places: list[int] = []
    for found in PART.finditer(text):
        part = found[0]
        if len(part) > 1:
            part = html.unescape(part) if part[0] == "&" else ""
        for letter in part:
            if letter.isalnum():
                low = letter.casefold()
                letters += low
                places += [found.start()] * len(low)
    return Letters("".join(letters), places)


def parts(value: str) -> list[str]:
    """The values of a cell that may have several."""
    return [one for one in value.split(" | ") if one.strip()]


def locate(text: str, rows: Sequence[Row]) -> list[list[Found]]:
    """Where the values of each row are in a note; the rows are in order."""
    letters = read_letters(text)
    taken = [False] * len(letters.text)
    floor = 0
    found = []
    for row in rows:
        mine = list(locate_row(letters, taken, floor, row))
        found.append(mine)
        own = [one for one in mine if one.field != "link"] or mine
        if own:
            floor = bisect_left(letters.places, max(one.end for one in own))
    return found


def locate_row(letters: Letters, taken: list[bool], floor: int, row: Row) -> Iterator[Found]:
    """Where the values of a row are: the longest first, the others near it."""
    values = [(field, read_letters(value).text) for field in FIELDS for value in parts(row[field])]
    low = high = -1
    for field, value in sorted(values, key=lambda one: -len(one[1])):
        best = TOO_FAR, -1
        start = letters.text.find(value) if value else -1
        while start >= 0:
            end = start + len(value)
            if not any(taken[start:end]):
                cost = TOO_FAR * (not letters.is_bound(start)) + TOO_FAR * (not letters.is_bound(end))
                cost += 300 * (start < floor)
                cost += max(0, low - end) + max(0, start - high) if low >= 0 else abs(start - floor) // 2
                cost += 100 * (field == "signal" and start > low >= 0)
                best = min(best, (cost, start))
            start = letters.text.find(value, start + 1)
        if best[1] >= 0:
            start, end = best[1], best[1] + len(value)
            taken[start:end] = [True] * len(value)
            low, high = start if low < 0 else min(low, start), max(high, end)
            yield Found(field, letters.places[start], letters.places[end - 1] + 1)


def label(tokens: Sequence[Token], text: str, rows: Sequence[Row]) -> list[str]:
    """The labels of a note's tokens; see `briefcite.notes.labels`."""
    return label_owned(own(tokens, text, rows))


def label_owned(owners: Sequence[Owner | None]) -> list[str]:
    """The labels of tokens, given to which value of which source each belongs."""
    labels = ["O"] * len(owners)
    sources = [owner[0] if owner else -1 for owner in owners]
    for source in set(sources) - {-1}:
        first = sources.index(source)
        last = len(sources) - 1 - sources[::-1].index(source)
        for number in range(first, last + 1):
            owner = owners[number]
            if owner is None:
                labels[number] = "X"
            else:
                goes_on = number > first and owners[number - 1] == owner
                labels[number] = f"{'S' if number == first else 'I' if goes_on else 'B'}-{owner[1]}"
    return labels


def own(tokens: Sequence[Token], text: str, rows: Sequence[Row]) -> list[Owner | None]:
    """To which value of which row each token belongs, if to any."""
    owners: list[Owner | None] = [None] * len(tokens)
    found = locate(text, rows)
    for source, values in enumerate(found):
        for value in values:
            for number, token in enumerate(tokens):
                start, end = token.inner
                if 2 * (min(value.end, end) - max(value.start, start)) >= max(1, end - start):
                    owners[number] = (source, value.field, value.start)
        if rows[source]["repeat"]:
            done = max((value.end for values in found[:source] for value in values), default=0)
            near = min((value.start for value in values), default=done)
            free = [n for n, token in enumerate(tokens) if token.kind == "repeat" and owners[n] is None]
            if free:
                best = min(free, key=lambda n: abs(tokens[n].start - near) + 1000 * (tokens[n].start < done))
                owners[best] = (source, "repeat", tokens[best].start)
    return owners
