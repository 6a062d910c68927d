"""Which note, paragraph or record a place is in, and the words of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from ..cached import cached_property
from ..model import Article, Record
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Source, Span

WORD = pattern(r"\w+")


class Unit(NamedTuple):
    """A note, paragraph or record: what an "allow" is bound to, and a finding is known by."""

    span: Span
    words: Span
    """What counts of it: a note without its label."""
    note: str | None = None
    """The note's label."""
    record: Record | None = None


class Layout(Struct, frozen=True, eq=False, dict=True):
    """The units of one source in order; units may be inside others (an inline note in its paragraph)."""

    source: Source
    units: tuple[Unit, ...]
    marks: tuple[Span, ...] = ()
    """Markers, whose labels change when notes are renumbered."""
    labels: tuple[Span, ...] = ()
    """Markers and the marks of notes, in order."""
    said: dict[int, str] = field(default_factory=dict)
    """The words of units already asked for."""

    @cached_property
    def starts(self) -> list[int]:
        """Where the units start."""
        return [unit.span.start for unit in self.units]

    @cached_property
    def enclosing(self) -> list[int]:
        """For each unit the number of the one that it is in, or -1."""
        found: list[int] = []
        open_units: list[int] = []
        for number, unit in enumerate(self.units):
            while open_units and self.units[open_units[-1]].span.end < unit.span.end:
                open_units.pop()
            found.append(open_units[-1] if open_units else -1)
            open_units.append(number)
        return found

    def number_at(self, span: Span) -> int:
        """The number of the innermost unit in which a span is (or begins), or -1."""
        number = bisect_right(self.starts, span.start) - 1
        while number >= 0 and self.units[number].span.end < min(span.end, span.start + 1):
            number = self.enclosing[number]
        return number

    def at(self, span: Span) -> Unit | None:
        """The innermost unit in which a span is (or begins), or None."""
        number = self.number_at(span)
        return self.units[number] if number >= 0 else None

    @cached_property
    def label_starts(self) -> list[int]:
        """Where the labels start."""
        return [label.start for label in self.labels]

    def in_label(self, span: Span) -> bool:
        """Whether a span is within the brackets of a label: a name, and no words of the document."""
        at = bisect_left(self.label_starts, span.start) - 1
        return at >= 0 and span.end < self.labels[at].end

    def record_at(self, span: Span) -> str | None:
        """The key of the record in which a span is, or None."""
        unit = self.at(span)
        return unit.record.key.text if unit and unit.record else None

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
    marks = [marker.span for marker in article.markers]
    layout = lay_out(article.source, (*notes, *paragraphs), marks)
    labels = (*marks, *(note.mark for note in article.notes))
    return replace(layout, labels=tuple(sorted(labels, key=lambda label: label.start)))


def lay_out_records(source: Source, records: Iterable[Record]) -> Layout:
    """The records of one file."""
    places = ((extent(record), record) for record in records)
    return lay_out(source, (Unit(place, place, record=record) for place, record in places))


def extent(record: Record) -> Span:
    """A record with its key."""
    entries = record.entries.span
    return Span(entries.source, min(record.key.span.start, entries.start), entries.end)
