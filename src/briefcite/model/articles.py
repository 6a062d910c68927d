"""Articles: a footnoted document as read, with the place of every marker and note."""

from __future__ import annotations

from msgspec import Struct

from ..cached import cached_property
from ..named_tuples import NamedTuple
from ..text import Source, Span
from ..values.address import find_addresses
from .stretches import Place, Stretch, read_stretch


class Marker(Struct, frozen=True):
    """A mark in the text that points to a note: `[^1]`, or each number of `[2, 3]`.

    `span` covers the whole mark (of a grouped one: the number alone); `paragraph` the paragraph in
    which it is (a note's body for a marker inside a note).
    """

    label: str
    span: Span
    paragraph: Span


class Note(Struct, frozen=True):
    """A note: `mark` covers its label with brackets (and colon), `body` its words, trimmed.

    A body of several paragraphs runs from the first word to the last. An inline note `^[…]` has the
    label "" and is its own marker.
    """

    label: str
    mark: Span
    body: Span
    end: int = 0
    """Where it ends, if after its words there are links that lead back to the text, or tags that close."""

    @property
    def span(self) -> Span:
        """The whole note, label included."""
        return Span(self.body.source, self.mark.start, max(self.body.end, self.mark.end, self.end))

    @property
    def inline(self) -> bool:
        """Whether the note is in the text, at its own marker."""
        return not self.label


class Unread(NamedTuple):
    """Notes of a form that was not read: the form as people write it (“¹ …”), the place of each label, and
    the labels, where they are known. With `elsewhere` the notes are in the file that `form` names, and the
    places are those of their markers.
    """

    form: str
    places: tuple[Span, ...]
    labels: tuple[str, ...] = ()
    elsewhere: bool = False


class Pointer(NamedTuple):
    """A number in the text that a program keeps up with the note to which it points: a field of Word."""

    span: Span
    """The number as it was last written."""
    label: str | None
    """The label of the note; None where there is no such place any more."""


class Pairing(NamedTuple):
    """How many notes a file has in store, places that point to notes, and pairs of both."""

    stored: int
    references: int
    pairs: int


class Article(Struct, frozen=True, eq=False, dict=True):
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
    alone: bool = False
    """Whether it is a list of notes without the text that they belong to."""
    language: str = ""
    """The language that the document itself names (front matter `lang`), or ""."""
    bibliography: tuple[str, ...] = ()
    """The files of `bibliography` in the front matter, and "references" where it has a list of that name."""
    unread: tuple[Unread, ...] = ()
    """Notes of other forms than those that were read."""
    pointers: tuple[Pointer, ...] = ()
    pairing: Pairing | None = None
    """Of a file that stores notes and what points to them apart."""
    remarks: tuple[str, ...] = ()
    """What a person should know of how it was read, each the rest of a sentence that begins with its name."""

    @property
    def is_markdown(self) -> bool:
        """Whether its text has the marks of Markdown: its own, or those of a transcript."""
        return self.format == "markdown" or self.source.transcript is not None

    @cached_property
    def by_label(self) -> dict[str, Note]:
        """The first note of each label, inline notes left out."""
        return {note.label: note for note in reversed(self.notes) if note.label}

    @property
    def passages(self) -> tuple[Span, ...]:
        """The paragraphs, then the bodies of the notes."""
        return (*self.paragraphs, *(note.body for note in self.notes))

    @cached_property
    def addresses(self) -> list[Place]:
        """The addresses of pages on the web, by their places in the prose."""
        return find_addresses(self.prose)

    @cached_property
    def stretches(self) -> dict[tuple[int, int], Stretch]:
        """The stretches that were asked for, by place."""
        return {}

    def stretch(self, span: Span) -> Stretch:
        """The stretch of prose at a span; what was found in it is kept."""
        place = (span.start, span.end)
        found = self.stretches.get(place)
        if found is None:
            found = self.stretches[place] = read_stretch(self.prose, span, quoted=self.format == "markdown")
        return found
