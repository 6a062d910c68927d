"""Where a rule could look: that it finds nothing says something only where it had what it needs.

A rule names in `NEEDS` what it must have: a title can be compared only with a record, and a rule of a style
looks at nothing where no style is set.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ..cached import cached_property
from ..model import Citation, Reading, ReadNote
from ..rules import Rule
from ..settings import Settings

Stretches = Sequence[tuple[int, int]]
"""Stretches of a text, their ends inclusive."""


class Sight(Struct, frozen=True, eq=False, dict=True):
    """An article as read, with its settings: what the rules had to look at."""

    reading: Reading
    settings: Settings

    def covers(self, rule: Rule, stretches: Stretches) -> bool:
        """Whether a rule had what it needs, everywhere in some stretches of the article."""
        reading, settings = self.reading, self.settings
        notes = [note for stretch in stretches for note in self.notes_in(*stretch)]
        understood = bool(notes) and all(note.status == "understood" for note in notes)
        has = {
            "citations": understood,
            "record": understood and all(self.is_recorded(c) for note in notes for c in note.citations),
            "library": bool(reading.library.records),
            "style": reading.style is not None,
            "terms": bool(settings.terms.replaced),
            "patterns": bool(settings.patterns),
            "english": reading.language == "en",
            "catalogue": settings.catalogue,
        }
        return all(has[need] for need in rule.needs)

    def notes_in(self, start: int, end: int) -> Iterator[ReadNote]:
        """The notes that share a place with a stretch; of those that begin before it, the last."""
        first = bisect_left(self.starts, start)
        if first and self.notes[first - 1].note.span.end > start:
            first -= 1
        yield from self.notes[first : bisect_right(self.starts, end)]

    @cached_property
    def notes(self) -> list[ReadNote]:
        """The notes in the order in which they begin."""
        return sorted(self.reading.notes, key=lambda note: note.note.span.start)

    @cached_property
    def starts(self) -> list[int]:
        """Where the notes begin."""
        return [note.note.span.start for note in self.notes]

    def is_recorded(self, citation: Citation) -> bool:
        """Whether the record of a citation, or of the one that it repeats, is at hand."""
        meant = self.reading.meant(citation)
        return meant is not None and meant.record is not None
