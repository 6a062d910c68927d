"""Transcripts: how a text was made from a file that is not plain text, a page of the web or a Word file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from .named_tuples import NamedTuple
from .patterns import pattern

MARKER = pattern(r"\[\^([^\[\]]{1,100})\]:?")
TARGET = pattern(r"\]\([^()\s]*\)")
MARKS = pattern(r"[*\[\]#](?:(?<=\])\([^)]*\)?)?")
"""The marks of Markdown in a transcript, but for markers."""


class Piece(NamedTuple):
    """A part of a transcript and what it is made from: `start` is in the transcript, the rest in the file.

    A piece that is as long as in the file has the same words; another one says them in another way (an
    entity is one character). A mark of Markdown, which the file does not have, has no `end`.
    """

    start: int
    place: int
    end: int | None


class Part(NamedTuple):
    """What some characters of a transcript are made from: offsets in both; None where nothing is."""

    start: int
    stop: int
    place: int
    end: int | None

    @property
    def exact(self) -> bool:
        """Whether the original has the same words."""
        return self.end is not None and self.stop - self.start == self.end - self.place


class Home(NamedTuple):
    """Where the characters of a transcript are in a file that has no lines, from `start` on."""

    start: int
    part: str
    """The part of the file: "document", "footnotes", "endnotes"."""
    name: str
    """What people call the place: "note 11", "the text"."""
    place: int
    """The place in the file at which the text of this note, or of the document, begins."""


class Transcript(Struct, frozen=True, eq=False):
    """The pieces of a transcript, in its order, which need not be that of the original; nothing is left out.

    >>> transcript = Transcript(6, (Piece(0, 3, 5), Piece(2, 5, None), Piece(3, 9, 15), Piece(4, 15, 17)))
    >>> [transcript.place(offset) for offset in range(7)]
    [3, 4, 5, 9, 15, 16, 17]
    >>> transcript.places(0, 2), transcript.places(1, 3), transcript.places(3, 5), transcript.places(2, 2)
    ((3, 5), None, (9, 16), (5, 5))
    """

    length: int
    pieces: Sequence[Piece]
    escape: Callable[[str], str] = str
    """How the original writes some words."""
    homes: Sequence[Home] = ()
    """Where the text is in the file, if that has no lines."""

    def home(self, offset: int) -> Home | None:
        """Where an offset is in a file that has no lines."""
        number = bisect_right(self.homes, offset, key=start_of) - 1
        return self.homes[number] if number >= 0 else None

    def part(self, number: int) -> Part:
        """The piece of a number, with its end."""
        start, place, end = self.pieces[number]
        stop = self.pieces[number + 1].start if number + 1 < len(self.pieces) else self.length
        return Part(start, stop, place, end)

    def parts(self, start: int, stop: int) -> Iterator[Part]:
        """What the characters from `start` up to `stop` are made from."""
        for number in range(max(bisect_right(self.pieces, start, key=start_of) - 1, 0), len(self.pieces)):
            part = self.part(number)
            if part.start >= stop:
                break
            if part.exact:
                low, high = max(part.start, start), min(part.stop, stop)
                part = Part(low, high, part.place + low - part.start, part.place + high - part.start)
            yield part

    def shown(self, text: str, start: int, stop: int) -> str:
        """Some characters of the transcript's text without the marks that the file does not have.

        A marker is its label, as it is printed there. The target of a link of which only a part is asked for
        stays.
        """
        words = []
        for part in self.parts(start, stop):
            said = text[max(part.start, start) : min(part.stop, stop)]
            targets = TARGET.finditer(text, part.start, part.stop) if part.end is None else ()
            cut = any(one.start() < at < one.end() for one in targets for at in (start, stop))
            words.append(said if part.end is not None or cut else MARKS.sub("", printed(said)))
        return "".join(words)

    def place(self, offset: int) -> int:
        """The place in the original of an offset, which may be the end of the text."""
        for part in self.parts(offset, offset + 1):
            return part.place
        last = self.part(len(self.pieces) - 1) if self.pieces else Part(0, 0, 0, 0)
        return last.place if last.end is None else last.end

    def places(self, start: int, stop: int) -> tuple[int, int] | None:
        """The place in the original of some characters, of none that of words inserted there.

        None where they are not whole words of the original that follow each other.
        """
        if start == stop:
            return self.gap(start)
        found = list(self.parts(start, stop))
        whole = found and found[0].start == start and found[-1].stop == stop
        joined = all(one.end == other.place for one, other in pairwise(found))
        end = found[-1].end if found else None
        return (found[0].place, end) if whole and joined and end is not None else None

    def gap(self, offset: int) -> tuple[int, int] | None:
        """The place in the original for words at an offset: after those before it, else before the next."""
        for part in self.parts(offset - 1, offset):
            if part.end is not None and part.stop == offset:
                return part.end, part.end
        for part in self.parts(offset, offset + 1):
            if part.end is not None and part.start == offset:
                return part.place, part.place
        return None


def printed(text: str) -> str:
    """Words of a transcript with its markers, and without the targets of its links, as people see them in the
    file.

    >>> printed("“[^11]” and “[^endnote iii]:” and “the Report](https://un.org/a). It”")
    '“11” and “endnote iii” and “the Report. It”'
    """
    text = MARKER.sub(r"\1", text) if "[^" in text else text
    return TARGET.sub("", text) if "](" in text else text


def start_of(one: Piece | Home) -> int:
    """Where something begins in the transcript."""
    return one.start
