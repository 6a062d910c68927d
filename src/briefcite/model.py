"""The values everything else speaks of: records, articles, notes, citations and a reading of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from .findings import Failure
from .settings import Settings
from .symbols import FoundSymbol, Suspect, Symbol, SymbolError, parse_symbol
from .text import Source, Span
from .values.date import Date, parse_date
from .values.names import Person, read_bodies, read_persons
from .values.pinpoint import Pinpoint

T = TypeVar("T")


class Placed(NamedTuple, Generic[T]):
    """A value with the place of the words it was read from."""

    span: Span
    value: T


# Records: a tree that keeps what was written, where, in order, repeated keys included.


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as text: nothing is coerced (`NO` stays Norway, `1.10` stays `1.10`).

    `span` is what stands in the file, quotation marks included. `plain` is False for quoted and
    block scalars, whose text cannot be edited by offsets.
    """

    text: str
    span: Span
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values."""

    items: tuple[Value, ...]
    span: Span


class Entry(NamedTuple):
    """A key with its value."""

    key: Scalar
    value: Value


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping: its entries in the order written, repeated keys kept."""

    entries: tuple[Entry, ...]
    span: Span

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def get(self, name: str) -> Value | None:
        """The value of the first entry of that name, or None."""
        return next((value for key, value in self.entries if key.text == name), None)


Value: TypeAlias = Scalar | Items | Entries


@dataclass(frozen=True, eq=False)
class Record:
    """A source as an editor recorded it; the fields are those of `data/types.toml`.

    `key` names it; every field is reached as written (`value`, `text`) and, for the common ones, as
    understood (`symbol`, `date`, …: None where absent or not readable, never an exception).
    """

    key: Scalar
    entries: Entries

    @cached_property
    def fields(self) -> dict[str, Value]:
        """The first value of each field, by name."""
        return {entry.key.text: entry.value for entry in reversed(self.entries.entries)}

    def text(self, name: str) -> str:
        """The text of a scalar field, or ""."""
        value = self.fields.get(name)
        return value.text if isinstance(value, Scalar) else ""

    def place(self, name: str) -> Span:
        """Where a field's value stands; the record's key where the field is absent."""
        value = self.fields.get(name)
        return self.key.span if value is None else value.span

    def date(self, name: str = "date") -> Date | None:
        """A date field as understood, or None."""
        return parse_date(self.text(name)) if self.text(name) else None

    @property
    def type(self) -> str:
        """The record's type, such as `un-document`."""
        return self.text("type")

    @property
    def title(self) -> str:
        """The title as printed, or ""."""
        return self.text("title")

    @cached_property
    def symbol(self) -> Symbol | None:
        """The UN document symbol as understood, or None."""
        return read_symbol(self.text("symbol"))

    @cached_property
    def symbols(self) -> tuple[Symbol, ...]:
        """The symbol, those of the same joint document, and those under `other-symbols`."""
        others = (read_symbol(text) for text in texts(self.fields.get("other-symbols")))
        first = (self.symbol, *self.symbol.joint) if self.symbol else ()
        return tuple(symbol for symbol in (*first, *others) if symbol)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The issuing bodies' names; a code of the body table (`CRC`) is kept as written."""
        return read_bodies(plain(self.fields.get("body")))

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The persons, in order."""
        return read_persons(plain(self.fields.get("person")))

    @cached_property
    def dates(self) -> tuple[tuple[str, Date], ...]:
        """The true dates of the source, with the names of their fields: adopted, issued, date …"""
        names = ("date", "adopted", "issued", "opened")
        found = ((name, self.date(name)) for name in names)
        return tuple((name, date) for name, date in found if date)


def read_symbol(text: str) -> Symbol | None:
    """The symbol that a text is, or None."""
    try:
        return parse_symbol(text) if text else None
    except SymbolError:
        return None


Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


def plain(value: Value | None) -> Plain:
    """A value without its places: text, list or mapping (the first of repeated keys)."""
    match value:
        case Scalar():
            return value.text
        case Items():
            return [plain(item) for item in value.items]
        case Entries():
            return {key.text: plain(inner) for key, inner in reversed(value.entries)}
    return None


def texts(value: Value | None) -> tuple[str, ...]:
    """The scalar texts of a value that may be one or a list."""
    match value:
        case Scalar():
            return (value.text,)
        case Items():
            return tuple(item.text for item in value.items if isinstance(item, Scalar))
    return ()


@dataclass(frozen=True, eq=False)
class Library:
    """All records that an article can cite, with the folders they were read from (none: no library)."""

    records: tuple[Record, ...] = ()
    folders: tuple[str, ...] = ()
    comments: tuple[Span, ...] = ()
    """The comments of the record files, for "allow"."""

    def __bool__(self) -> bool:
        return bool(self.folders)

    @cached_property
    def by_key(self) -> dict[str, Record]:
        """The first record of each key."""
        return {record.key.text: record for record in reversed(self.records)}

    @cached_property
    def by_symbol(self) -> dict[Symbol, tuple[Record, ...]]:
        """The records of each symbol, in order."""
        found: dict[Symbol, tuple[Record, ...]] = {}
        for record in self.records:
            for symbol in dict.fromkeys(record.symbols):
                found[symbol] = (*found.get(symbol, ()), record)
        return found


# Articles


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark in the text that points to a note: `[^1]`, or each number of `[2, 3]`.

    `span` covers the whole mark (of a grouped one: the number alone); `paragraph` the paragraph in
    which it stands (a note's body for a marker inside a note).
    """

    label: str
    span: Span
    paragraph: Span


@dataclass(frozen=True, slots=True)
class Note:
    """A note: `mark` covers its label with brackets (and colon), `body` its words, trimmed.

    A body of several paragraphs runs from the first word to the last. An inline note `^[…]` has the
    label "" and is its own marker.
    """

    label: str
    mark: Span
    body: Span

    @property
    def span(self) -> Span:
        """The whole note, label included."""
        return Span(self.body.source, self.mark.start, max(self.body.end, self.mark.end))

    @property
    def inline(self) -> bool:
        """Whether the note stands in the text, at its own marker."""
        return not self.label


@dataclass(frozen=True, eq=False)
class Article:
    """A footnoted document as read, in reading order; every place is exact."""

    source: Source
    format: str
    markers: tuple[Marker, ...]
    notes: tuple[Note, ...]
    paragraphs: tuple[Span, ...]
    """The paragraphs of the running text (headings too), without the notes."""
    headings: tuple[Span, ...]
    comments: tuple[Span, ...]
    """HTML comments, for "allow"."""
    prose: str
    """The text at its full length, with everything that is not prose (code, comments, front matter)
    blanked by spaces, line ends kept: search here, take places from `source`."""
    numbered: bool = False
    """Whether labels are typed numbers, whose order and gaps mean something."""
    language: str = ""
    """The language that the document itself names (front matter `lang`), or ""."""

    @cached_property
    def by_label(self) -> dict[str, Note]:
        """The first note of each label, inline notes left out."""
        return {note.label: note for note in reversed(self.notes) if note.label}

    def words(self, span: Span) -> str:
        """The prose at a span."""
        return self.prose[span.start : span.end]


# Citing


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
    dates: tuple[Placed[Date], ...] = ()
    pinpoints: tuple[Placed[Pinpoint], ...] = ()
    links: tuple[Span, ...] = ()
    record: Record | None = None
    gap: str = ""

    @property
    def symbol(self) -> Symbol | None:
        """The first symbol."""
        return self.symbols[0].value if self.symbols else None


Status = Literal["understood", "in part", "commentary"]


@dataclass(frozen=True, eq=False)
class ReadNote:
    """A note with what was read of it."""

    note: Note
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Span, ...] = ()
    """Quoted words, with their marks, that are no titles."""
    status: Status = "commentary"


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
    style: str | None = None

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all notes, in order."""
        return tuple(citation for note in self.notes for citation in note.citations)

    def cited(self) -> Iterator[Record]:
        """The records that the article cites, each once, in order."""
        yield from dict.fromkeys(c.record for c in self.citations if c.record)

    def note_at(self, span: Span) -> ReadNote | None:
        """The note in which a span lies, or None."""
        return next((note for note in self.notes if span in note.note.span), None)


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
