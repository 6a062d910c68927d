"""A reading of an article: its notes with what was read of them, and what the rules ask of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from msgspec import Struct

from ..cached import cached_property
from ..named_tuples import NamedTuple
from ..symbols import FoundSymbol, Suspect
from ..text import Span
from ..values.date import Date
from ..values.pinpoint import Pinpoint
from .articles import Article
from .citations import Citation, Placed, ReadNote, Repeat, Short
from .libraries import Library
from .records import Record
from .stretches import BLANK, Stretch


class House(Struct, frozen=True):
    """The citation style in force: its name and options (`repeats.ibid`, `join.sources`) as text."""

    name: str
    options: Mapping[str, str]


class Wanted(NamedTuple):
    """A note with the words, without markup, that the style would print for what it cites."""

    note: ReadNote
    text: str


class Lack(NamedTuple):
    """A field that the style needs and that neither a citation nor its record has."""

    citation: Citation
    record: Record
    field: str


class Reading(Struct, frozen=True, eq=False, dict=True):
    """An article as the rules see it: with its library and what was read of its words."""

    article: Article
    library: Library
    notes: tuple[ReadNote, ...]
    mentions: tuple[Placed[FoundSymbol], ...] = ()
    """Every UN document symbol in text and notes, in order."""
    suspects: tuple[Placed[Suspect], ...] = ()
    """Every near-miss of a symbol."""
    dates: tuple[Placed[Date], ...] = ()
    style: House | None = None
    language: str = "en"
    """The two letters of the article's language: what it says itself, else the settings, else its words."""
    repeats: tuple[Repeat, ...] = ()
    """Every reference to an earlier citation, in order."""
    shorts: tuple[Short, ...] = ()
    """The short forms that the notes declare, in order."""
    wanted: tuple[Wanted, ...] = ()
    """With a style: each fully understood note of whose words none would be lost, as the style prints it."""
    lacks: tuple[Lack, ...] = ()
    """With a style: what it needs in vain, once for each record and field."""

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all notes, in order."""
        return tuple(citation for note in self.notes for citation in note.citations)

    @cached_property
    def repeated(self) -> dict[Citation, Repeat]:
        """The citations that refer to an earlier one, each with what it was found to mean."""
        return {repeat.citation: repeat for repeat in self.repeats if repeat.citation}

    def meant(self, citation: Citation) -> Citation | None:
        """The full citation that a citation means: itself, or the one it refers to; None where not sure."""
        return self.repeated[citation].known if citation in self.repeated else citation

    def cited(self) -> Iterator[Record]:
        """The records that the article cites, each once, in order."""
        yield from dict.fromkeys(c.record for c in self.citations if c.record)

    def stretch(self, note: ReadNote) -> Stretch:
        """The words of a note."""
        return self.article.stretch(note.note.body)

    @cached_property
    def own_notes(self) -> list[tuple[Stretch, str]]:
        """Each note with its own words, at full length: without quotations, addresses and titles."""
        found = []
        for note in self.notes:
            stretch = self.stretch(note)
            titles = [citation.title for citation in note.citations if citation.title]
            found.append((stretch, stretch.without(titles) if titles else stretch.own))
        return found

    @cached_property
    def own_pinpoints(self) -> list[Placed[Pinpoint]]:
        """The labelled pinpoints of the notes, outside quotations, titles and addresses."""
        return [
            Placed(stretch.span(start, end), pinpoint)
            for stretch, words in self.own_notes
            for start, end, pinpoint in stretch.pinpoints
            if BLANK not in words[start:end]
        ]

    @cached_property
    def outer_notes(self) -> list[ReadNote]:
        """The notes that are in no other, in order."""
        found: list[ReadNote] = []
        for note in sorted(self.notes, key=lambda note: (note.note.span.start, -note.note.span.end)):
            if not found or note.note.span.end > found[-1].note.span.end:
                found.append(note)
        return found

    def note_at(self, span: Span) -> ReadNote | None:
        """The note in which a span is, or None; of notes inside each other the outer one."""
        place = bisect_right(self.outer_notes, span.start, key=lambda note: note.note.span.start) - 1
        note = self.outer_notes[place] if place >= 0 else None
        return note if note and span in note.note.span else None
