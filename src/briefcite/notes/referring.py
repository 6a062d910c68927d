"""Referring: references to other notes by number, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from ..cached import cached_property
from ..model import Article, Note, ReadNote, Stretch
from ..named_tuples import NamedTuple
from ..text import Span
from ..values.cross_references import CrossReference


class Reference(NamedTuple):
    """A reference to a note, where it is, and the note of that number, if there is one."""

    span: Span
    label: str
    forward: bool | None
    target: Note | None
    missing: bool = False


class Numbering:
    """The notes of an article as its readers see them numbered."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def order(self) -> tuple[Note, ...]:
        """The notes in the order in which they are read: typed lists as typed, others by first marker.

        One without a marker, which may have been lost, is after the note before it in the list.
        """
        notes = self.article.notes
        if self.article.numbered:
            return notes
        first = {marker.label: marker.span.start for marker in reversed(self.article.markers) if marker.label}
        places: list[int] = []
        for note in notes:
            unmarked = places[-1] if places else 0
            places.append(note.mark.start if note.inline else first.get(note.label, unmarked))
        return tuple(note for _, note in sorted(zip(places, notes, strict=True), key=itemgetter(0)))

    @cached_property
    def sound(self) -> bool:
        """Whether every label is the number that a reader sees: 1, 2, 3 … without repetition."""
        return [note.label for note in self.order] == [str(n) for n in range(1, len(self.order) + 1)]

    def rank(self, note: Note) -> int:
        """The place of a note in reading order."""
        return self._ranks[id(note)]

    @cached_property
    def _ranks(self) -> dict[int, int]:
        return {id(note): place for place, note in enumerate(self.order)}

    @cached_property
    def has_numbers(self) -> bool:
        """Whether any label is a number."""
        return any(label.isdigit() for label in self.article.by_label)

    def is_missing(self, label: str) -> bool:
        """Whether no note can be meant by a number."""
        labels = self.article.by_label
        if label in labels or not self.has_numbers:
            return not labels or (label not in labels and int(label) > len(self.article.notes))
        return int(label) > len(self.article.notes) or self.sound or self.article.numbered


def find_references(article: Article, numbering: Numbering, place: Span) -> Iterator[Reference]:
    """The sure references to notes in a stretch of text, outside quotations."""
    stretch = article.stretch(place)
    for reference in stretch.cross_references:
        if reference.certain and not stretch.quotations.contain(reference.start):
            yield from referred(article, numbering, stretch, reference)


def referred(
    article: Article, numbering: Numbering, stretch: Stretch, reference: CrossReference
) -> Iterator[Reference]:
    """Each number of a reference with its note."""
    for number in reference.numbers:
        alone = len(reference.numbers) == 1
        start, end = (reference.start, reference.end) if alone else (number.start, number.end)
        label = number.label.lstrip("0") or "0"
        target = article.by_label.get(label)
        yield Reference(
            stretch.span(start, end),
            label,
            reference.forward,
            target,
            target is None and numbering.is_missing(label),
        )


def in_order(numbering: Numbering, notes: Sequence[ReadNote]) -> list[ReadNote]:
    """What was read of the notes, in reading order."""
    read = {id(note.note): note for note in notes}
    return [read[id(note)] for note in numbering.order if id(note) in read]
