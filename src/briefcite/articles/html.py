"""Pages of the web: HTML and XHTML, saved or exported; `docs/html.md` says how notes are found."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ..model import Article, Marker, Unread
from ..text import Source
from ._page_writer import PageWriter
from ._transcripts import read_typed_notes
from ._typed import Typed
from ._unread import find_unread
from .web.elements import Node
from .web.notes import PageNotes, find_notes
from .web.pages import Page, read_page

SUFFIXES = (".html", ".htm", ".xhtml")

NUMBERED = frozenset(("(1) …", "1. …"))
"""Forms of typed notes that paragraphs have as well: no notes, where a page has linked ones."""
TEXTS = frozenset("article main".split())
WHOLE = TEXTS | {"body"}
INNER = frozenset(
    "p li ul ol dl dt dd td th tr tbody thead tfoot table h1 h2 h3 h4 h5 h6 blockquote figure figcaption"
    " caption center pre hgroup header aside address details summary".split()
)
"""Elements that are a part of a text, never all of it."""


def read(source: Source) -> Article:
    """Read a page; raises `UnreadableFile` where it has too many tags.

    >>> page = "<p>So it is.<sup><a href='#n1' id=m1>1</a></sup><p id=n1>1. A/77/1. <a href='#m1'>Back</a>"
    >>> article = read(Source("a.html", page))
    >>> [(note.label, str(note.body)) for note in article.notes]
    [('1', 'A/77/1.')]
    """
    page = read_page(source)
    found = find_notes(page)
    writer = PageWriter(page, found)
    whole = find_article(page, found)
    writer.text(whole.number, whole.last, left_out(page, found))
    for note in found.notes:
        writer.note(note)
    article = writer.article(())
    if not (found.notes or found.marks):
        return read_typed_notes(article)
    typed = Typed(article.markers, article.notes, article.paragraphs, numbered=False)
    elsewhere = tuple(find_elsewhere(page, article, found))
    others = find_unread(article.source, article.prose, typed, elsewhere, markdown=True)
    unread = (*elsewhere, *(one for one in others if one.form not in NUMBERED))
    return replace(article, unread=unread, alone=bool(found.notes and not found.marks))


def find_article(page: Page, found: PageNotes) -> Node:
    """The smallest element that holds all markers, or else all notes, and is no part of a text."""
    numbers = [mark.first for mark in found.marks] or [note.first for note in found.notes]
    if not numbers:
        return biggest(page)
    node = page.nodes[numbers[0]]
    while node.parent and (numbers[-1] >= node.last or is_part(page, node)):
        node = node.parent
    around: Node | None = node
    while around and around.tag not in TEXTS:
        around = around.parent
    return around or node


def is_part(page: Page, node: Node) -> bool:
    """Whether an element is a part of a text: a paragraph, a list, or less than half of the page."""
    less = node.tag not in TEXTS and 2 * page.count(node) < page.count(page.nodes[0])
    return not node.block or node.tag in INNER or less


def biggest(page: Page) -> Node:
    """The element with the text of a page that has no notes: the innermost one with most of its words."""
    text = page.nodes[0]
    for node in page.nodes:
        if node.tag in WHOLE and node in text and 2 * page.count(node) > page.count(text):
            text = node
    return text


def left_out(page: Page, found: PageNotes) -> dict[int, int]:
    """What is none of the running text, by its first number: notes, and what belongs to the site."""
    at_marks = {mark.first for mark in found.marks}
    jumps = {note.first: note.last for note in found.notes if note.first not in at_marks}
    marked = bytearray(len(page.nodes))
    for mark in found.marks:
        marked[mark.first] = 1
    for node in page.nodes:
        if node.tag and page.apart[node.number] and marked.find(1, node.number, node.last) < 0:
            jumps.setdefault(node.number, node.last)
    return jumps


def find_elsewhere(page: Page, article: Article, found: PageNotes) -> Iterator[Unread]:
    """The notes that are in other files, by file."""
    starts = {page.nodes[mark.first].start: mark for mark in found.marks if mark.elsewhere}
    markers: dict[str, list[Marker]] = {}
    transcript = article.source.transcript
    for marker in article.markers if starts else ():
        if transcript and (mark := starts.get(transcript.place(marker.span.start))):
            markers.setdefault(mark.elsewhere, []).append(marker)
    for file, own in markers.items():
        labels = tuple(dict.fromkeys(marker.label for marker in own))
        yield Unread(file, tuple(marker.span for marker in own), labels, elsewhere=True)
