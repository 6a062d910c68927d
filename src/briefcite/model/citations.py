"""Citations: what the words of a note say of the sources it cites."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from ..named_tuples import NamedTuple
from ..symbols import Symbol
from ..text import Span
from ..values.date import Date
from ..values.pinpoint import Pinpoint
from .articles import Note
from .records import Record

T = TypeVar("T")


class Placed(NamedTuple, Generic[T]):
    """A value with the place of the words it was read from."""

    span: Span
    value: T


class Citation(Struct, frozen=True, eq=False):
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
    """The persons who wrote it, or the body where none is named."""
    title: Span | None = None
    """The title's words, without quotation marks or emphasis."""
    outlet: Span | None = None
    """What contains it: a journal, a newspaper, a site, a book, a series."""
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
    certainty: float = 1.0
    """How likely its words were read right in every field, from 0 to 1."""
    doubt: str = ""
    """What is not sure, in a few words, where the certainty is below the bar."""
    fields: Mapping[str, tuple[Span, ...]] = {}
    """The places of all its fields, by the names of `briefcite notes`, each field's in order."""
    certainties: Mapping[str, float] = {}
    """How certain each field is, from 0 to 1, by the names of `briefcite notes`; others are certain."""

    @property
    def symbol(self) -> Symbol | None:
        """The first symbol."""
        return self.symbols[0].value if self.symbols else None

    @property
    def body(self) -> Span | None:
        """The corporate author or issuing body, also beside persons."""
        return next(iter(self.fields.get("body", ())), None)

    @property
    def publisher(self) -> Span | None:
        """Publisher and place."""
        return next(iter(self.fields.get("publisher", ())), None)

    @property
    def missing(self) -> str:
        """What is missing or not sure, in a few words; "" where it was understood."""
        return self.gap or self.doubt

    def is_sure_of(self, *fields: str) -> bool:
        """Whether each of some fields that it has is certain enough to be held against a record."""
        return all(self.certainties.get(field, 1.0) >= CLEAR for field in fields)


CLEAR = 0.7
"""The certainty of a field from which on rules speak of it."""
SURE = 0.9
"""The certainty from which on a repeat is taken to mean its target."""


class Repeat(Struct, frozen=True, eq=False):
    """Words that send the reader to another citation of the article, and what they were found to mean.

    `target` is the citation that gives the source in full, or says most of it; None where that is not known.
    `certainty`, from 0 to 1, is the share of such repeats that mean their target, as counted on labelled
    notes; from `SURE` on, rules and styles take the target as known (`Reading.meant`).

    `doubt` is empty or says what is wrong: of an *ibid* "first" (nothing before it), "several" (more than one
    source before it) or "contradicted" (its own words name another source); of a reference to a *note*
    "missing", "later", "earlier" or "differs" (that note does not cite the work named); of a *short* form
    "before" (its full form comes later) or "never". `others` are the places that the doubt is about.
    """

    span: Span
    kind: Literal["ibid", "note", "short"]
    citation: Citation | None = None
    """The citation whose words these are."""
    target: Citation | None = None
    doubt: str = ""
    others: tuple[Span, ...] = ()
    certainty: float = 0.0
    note: Note | None = None
    """The note that the words name by its number, where what it cites was not read."""

    @property
    def known(self) -> Citation | None:
        """The target, where it is sure."""
        return self.target if self.certainty >= SURE else None


class Short(NamedTuple):
    """A short form that an article declares for a source: [hereinafter COI report]."""

    span: Span
    name: str
    target: Citation


Status = Literal["understood", "in part", "commentary"]


class ReadNote(Struct, frozen=True, eq=False):
    """A note with what was read of it."""

    note: Note
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Span, ...] = ()
    """Quoted words, with their marks, that are not titles."""
    status: Status = "commentary"
