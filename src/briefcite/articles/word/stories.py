"""The stories of a Word file as they are read: the text of the document, and that of each note."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct, field

from ...named_tuples import NamedTuple

Kind: TypeAlias = Literal["footnote", "endnote"]

KINDS: tuple[Kind, Kind] = ("footnote", "endnote")
NORMAL = ("", "normal")
"""The types of notes that are notes, and no lines between text and notes."""


class Code(NamedTuple):
    """What a field's code says: its name in capitals, and what it is told."""

    name: str
    argument: str
    """The first thing that it is told: the bookmark of a NOTEREF, the address of a HYPERLINK."""
    anchor: str = ""
    """The place in the document or page to which a HYPERLINK leads."""


class Words(NamedTuple):
    """Some words, and how they are set."""

    text: str
    italic: bool = False
    link: str = ""
    """The address to which they lead."""
    code: Code | None = None
    """The code of the field whose result they are."""


class Reference(NamedTuple):
    """The place in the text that points to a note."""

    kind: Kind
    id: str
    custom: str | None = None
    """The writer's own mark, where the note is not counted; it may be empty."""
    section: int = 0
    bookmarks: tuple[str, ...] = ()
    """The names of the bookmarks round it, by which other places know it."""
    comments: tuple[str, ...] = ()
    """The ids of the comments on it."""


class Mark(NamedTuple):
    """The place in a note at which its own number is."""


class Comment(NamedTuple):
    """The place of somebody's comment."""

    id: str
    on_note: bool = False
    """Whether the mark of a note is among the words that it is on."""


Item: TypeAlias = "Words | Reference | Mark | Comment"


class Paragraph(Struct):
    """A paragraph: what is in it, in order, and as what it is set."""

    items: list[Item] = field(default_factory=list)
    heading: bool = False


class Story(Struct):
    """The text of a document, or of one note."""

    id: str = ""
    type: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)


Section: TypeAlias = dict[Kind, dict[str, str]]
"""How the notes of a section are counted: by kind, the properties that it sets."""


def words_of(paragraph: Paragraph) -> str:
    """The words of a paragraph, or of a part of one."""
    return "".join(item.text for item in paragraph.items if isinstance(item, Words))
