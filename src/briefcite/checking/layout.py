"""Which note, paragraph or record a place lies in, and the words by which a finding is known again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ..model import Article, Record
from ..text import Source, Span

WORD = re.compile(r"\w+")


class Unit(NamedTuple):
    """A note, paragraph or record: what an "allow" is bound to, and a finding is known by."""

    span: Span
    words: Span
    """What counts of it: a note without its label."""
    note: str | None = None
    """The note's label."""
    record: Record | None = None


@dataclass(frozen=True, eq=False)
class Layout:
    """The units of one source in order; units may lie inside others (an inline note in its paragraph)."""

    source: Source
    units: tuple[Unit, ...]
    marks: tuple[Span, ...] = ()
    """Markers, whose labels change when notes are renumbered."""
    said: dict[int, str] = field(default_factory=dict)
    """The words of units already asked for."""
    digests: dict[int, str] = field(default_factory=dict)
    """What units already asked for are known by."""

    @cached_property
    def starts(self) -> list[int]:
        """Where the units start."""
        return [unit.span.start for unit in self.units]

    @cached_property
    def enclosing(self) -> list[int]:
        """For each unit the number of the one it lies in, or -1."""
        found: list[int] = []
        open_units: list[int] = []
        for number, unit in enumerate(self.units):
            while open_units and self.units[open_units[-1]].span.end < unit.span.end:
                open_units.pop()
            found.append(open_units[-1] if open_units else -1)
            open_units.append(number)
        return found

    def number_at(self, span: Span) -> int:
        """The number of the innermost unit in which a span lies (or begins), or -1."""
        number = bisect_right(self.starts, span.start) - 1
        while number >= 0 and self.units[number].span.end < min(span.end, span.start + 1):
            number = self.enclosing[number]
        return number

    def at(self, span: Span) -> Unit | None:
        """The innermost unit in which a span lies (or begins), or None."""
        number = self.number_at(span)
        return self.units[number] if number >= 0 else None

    def identity(self, span: Span) -> str:
        """What a place is known by: the words of its unit, key and field of its record, or the path."""
        number = self.number_at(span)
        if number < 0:
            return self.source.name
        record = self.units[number].record
        return f"{record.key.text} {field_at(record, span)}" if record else self.words(number)

    def digest(self, span: Span) -> str:
        """The identity of a place, short; that of a note's long words is made once."""
        number = self.number_at(span)
        if number < 0 or self.units[number].record:
            return digest(self.identity(span))
        if number not in self.digests:
            self.digests[number] = digest(self.words(number))
        return self.digests[number]

    def words(self, number: int) -> str:
        """The normalised words of a unit, without labels of notes and markers."""
        if number not in self.said:
            self.said[number] = normalise("".join(self.without_marks(self.units[number].words)))
        return self.said[number]

    def without_marks(self, span: Span) -> Iterator[str]:
        """The text of a span without the markers in it."""
        done = span.start
        for mark in self.marks[bisect_left(self.marks, span.start, key=lambda mark: mark.start) :]:
            if mark.end > span.end:
                break
            yield self.source.text[done : mark.start]
            done = max(done, mark.end)
        yield self.source.text[done : span.end]


def field_at(record: Record, span: Span) -> str:
    """The name of a record's field in which a span begins, or ""."""
    for entry in record.entries:
        if entry.key.span.start <= span.start <= entry.value.span.end:
            return entry.key.text
    return ""


def normalise(text: str) -> str:
    """A text's words alone, in one case.

    >>> normalise("See  A/RES/70/1, *above*.")
    'see a res 70 1 above'
    """
    return " ".join(WORD.findall(text.casefold()))


def lay_out(source: Source, units: Iterable[Unit], marks: Sequence[Span] = ()) -> Layout:
    """A layout from units in any order."""
    ordered = sorted(units, key=lambda unit: (unit.span.start, -unit.span.end))
    return Layout(source, tuple(ordered), tuple(sorted(marks, key=lambda mark: mark.start)))


def lay_out_article(article: Article) -> Layout:
    """The notes and paragraphs of an article."""
    notes = (Unit(note.span, note.body, note=note.label) for note in article.notes)
    paragraphs = (Unit(span, span) for span in article.paragraphs)
    return lay_out(article.source, (*notes, *paragraphs), [marker.span for marker in article.markers])


def lay_out_records(source: Source, records: Iterable[Record]) -> Layout:
    """The records of one file."""
    return lay_out(source, (Unit(extent(record), extent(record), record=record) for record in records))


def extent(record: Record) -> Span:
    """A record with its key."""
    entries = record.entries.span
    return Span(entries.source, min(record.key.span.start, entries.start), entries.end)


def fingerprint(rule: str, identity: str, occurrence: int) -> str:
    """The name by which a finding is known again when lines and labels have changed."""
    return digest(f"{rule}\n{identity}\n{occurrence}")


def digest(words: str) -> str:
    """Sixteen hexadecimal digits for some words."""
    from hashlib import blake2b  # only where something was found

    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
