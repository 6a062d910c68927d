"""Readings: what an article's words say, and everything that a job has read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar

from ..findings import Failure
from ..settings import Settings
from ..symbols import FoundSymbol, Suspect, Symbol
from ..text import Span
from ..values.date import Date
from ..values.pinpoint import Pinpoint, find_pinpoints
from .articles import Article, Note
from .libraries import Library
from .owning import own_words
from .records import Record

T = TypeVar("T")


class Placed(NamedTuple, Generic[T]):
    """A value with the place of the words it was read from."""

    span: Span
    value: T


@dataclass(frozen=True, eq=False)
class Citation:
    """One source as a note cites it: the words of one segment, read.

    `symbols` holds the document's symbol and any read with it ("and Corr.1"). `record` is what the
    library has for it, found by key, symbol or title. `gap` is empty where the citation was
    understood, else it says in a few words what is missing.
    """

    span: Span
    signal: Span | None = None
    key: Placed[str] | None = None
    symbols: tuple[Placed[Symbol], ...] = ()
    author: Span | None = None
    """Person or body that stands as the author."""
    title: Span | None = None
    """The title's words, without quotation marks or emphasis."""
    outlet: Span | None = None
    identifier: Span | None = None
    """Words that identify it without a symbol: "999 UNTS 171", "resolution 217 A (III)"."""
    repeat: Span | None = None
    """Words that send to an earlier citation: "Ibid.", "supra note 3"."""
    dates: tuple[Placed[Date], ...] = ()
    accessed: tuple[Placed[Date], ...] = ()
    """When somebody looked at it: "accessed 3 May 2020"; no dates of the source."""
    pinpoints: tuple[Placed[Pinpoint], ...] = ()
    links: tuple[Span, ...] = ()
    record: Record | None = None
    core: Record | None = None
    """What the core library has for it, where the brief's own has nothing: never held against the note."""
    gap: str = ""

    @property
    def symbol(self) -> Symbol | None:
        """The first symbol."""
        return self.symbols[0].value if self.symbols else None


@dataclass(frozen=True, eq=False)
class Repeat:
    """Words that send the reader to another citation of the article, and what they were found to mean.

    `target` is the full citation meant; None where that is not known. `doubt` is empty or says what is
    wrong: of an *ibid* "first" (nothing before it), "several" (more than one source before it) or
    "contradicted" (its own words name another source); of a reference to a *note* "missing", "later",
    "earlier" or "differs" (that note does not cite the work named); of a *short* form "before" (its full
    form comes later) or "never". `others` are the places that the doubt is about.
    """

    span: Span
    kind: Literal["ibid", "note", "short"]
    citation: Citation | None = None
    """The citation whose words these are."""
    target: Citation | None = None
    doubt: str = ""
    others: tuple[Span, ...] = ()


class Short(NamedTuple):
    """A short form that an article declares for a source: [hereinafter COI report]."""

    span: Span
    name: str
    target: Citation


Status = Literal["understood", "in part", "commentary"]


@dataclass(frozen=True, eq=False)
class ReadNote:
    """A note with what was read of it."""

    note: Note
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Span, ...] = ()
    """Quoted words, with their marks, that are no titles."""
    status: Status = "commentary"


@dataclass(frozen=True, slots=True)
class House:
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


@dataclass(frozen=True, eq=False)
class Reading:
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
    """The two letters of the language of the article: what itself says, else the settings."""
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

    def cited(self) -> Iterator[Record]:
        """The records that the article cites, each once, in order."""
        yield from dict.fromkeys(c.record for c in self.citations if c.record)

    @cached_property
    def own_notes(self) -> list[Placed[str]]:
        """The places of the notes, each with its own words (without quotations …) at full length."""
        found = []
        for note in self.notes:
            titles = [citation.title for citation in note.citations if citation.title]
            found.append(Placed(note.note.body, own_words(self.article, note.note.body, titles)))
        return found

    @cached_property
    def own_pinpoints(self) -> list[Placed[Pinpoint]]:
        """The labelled pinpoints of the notes, outside quotations, titles and addresses."""
        return [
            Placed(body.within(start, end), pinpoint)
            for body, words in self.own_notes
            for start, end, pinpoint in find_pinpoints(words)
        ]

    @cached_property
    def outer_notes(self) -> list[ReadNote]:
        """The notes that lie in no other, in order."""
        found: list[ReadNote] = []
        for note in sorted(self.notes, key=lambda note: (note.note.span.start, -note.note.span.end)):
            if not found or note.note.span.end > found[-1].note.span.end:
                found.append(note)
        return found

    def note_at(self, span: Span) -> ReadNote | None:
        """The note in which a span lies, or None; of notes inside each other the outer one."""
        place = bisect_right(self.outer_notes, span.start, key=lambda note: note.note.span.start) - 1
        note = self.outer_notes[place] if place >= 0 else None
        return note if note and span in note.note.span else None


class Document(NamedTuple):
    """An article with what it is checked against."""

    article: Article
    library: Library
    settings: Settings


class Holding(NamedTuple):
    """A library to be checked for its own sake, and which of its files were asked for."""

    library: Library
    settings: Settings
    paths: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Publication:
    """Everything a job has read, and what could not be read."""

    documents: tuple[Document, ...] = ()
    holdings: tuple[Holding, ...] = ()
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()
    """What a person should know of the reading: files left out, settings not used."""
    empty: tuple[str, ...] = ()
    """Folders in which there was nothing to read."""
