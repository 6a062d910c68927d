"""Writing the transcript of a file that is not plain text, and the article that it is.

The text is Markdown (`*…*`, `[…](target)`, `[^1]`, `[^1]: …`), so that every rule reads it; but the markers,
notes and paragraphs are those that the file's own reader names, whatever the words look like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from ..model import Article, Marker, Note, Unread
from ..text import Source, Span
from ..transcripts import Home, Piece, Transcript
from ._lines import Stretch, blank
from ._others import read_others
from ._typed import read_typed
from ._unread import find_unread

Places = tuple[int, int]


class Writer:
    """The transcript of a file of a name and format, as far as it is written.

    `file` is its text, if it has one in which people find places; `escape` writes words as it does.

    Words and marks go into the paragraph or note that was begun last. A reader begins and ends them in turn:
    notes come after the paragraphs, and a marker in a note belongs to its words.

    >>> page = Source("a.html", "<p>So&nbsp;it is.<a href=#n>1</a><p id=n>1. <i>Title</i>, A/77/1.")
    >>> writer = Writer(page.name, "html", page)
    >>> writer.begin()
    >>> writer.words("So", 3), writer.words(" ", 5, 11), writer.words("it is.", 11), writer.marker("1")
    (None, None, None, None)
    >>> writer.end()
    >>> writer.begin(note="1")
    >>> writer.mark("*"), writer.words("Title", 50), writer.mark("*"), writer.words(", A/77/1.", 59)
    (None, None, None, None)
    >>> writer.end()
    >>> article = writer.article()
    >>> article.source.text
    'So it is.[^1]\\n\\n[^1]: *Title*, A/77/1.\\n\\n'
    >>> article.source.position(article.notes[0].body.start + 1), article.notes[0].label
    (Position(line=1, column=51), '1')
    """

    def __init__(
        self, name: str, format: str, file: Source | None = None, escape: Callable[[str], str] = str
    ) -> None:
        self.name = name
        self.format = format
        self.file = file
        self.escape = escape
        self.parts: list[str] = []
        self.length = 0
        self.place = 0
        self.pieces: list[Piece] = []
        self.homes: list[Home] = []
        self.block = self.first = 0
        self.note: tuple[str, Places] | None = None
        self.heading = False
        self.paragraphs: list[Places] = []
        self.headings: list[Places] = []
        self.comments: list[Places] = []
        self.marked: list[tuple[str, Places]] = []
        self.markers: list[tuple[str, Places, Places]] = []
        self.notes: list[tuple[str, Places, Places]] = []

    def words(self, text: str, start: int, end: int | None = None) -> None:
        """Some words of the file, which are there from `start`, as they are or, up to `end`, said otherwise.

        Line breaks are spaces: a paragraph has one line, those of a note are divided by `divide`.
        """
        if text:
            self.add(text, start, start + len(text) if end is None else end)

    def mark(self, text: str) -> None:
        """A mark of Markdown, which the file does not have."""
        if text:
            self.add(text, self.place, None)

    def add(self, text: str, start: int, end: int | None) -> None:
        """Some characters, and where they come from."""
        if not self.continues(len(text), start, end):
            self.pieces.append(Piece(self.length, start, end))
        elif end is not None:
            self.pieces[-1] = self.pieces[-1]._replace(end=end)
        self.parts.append(text)
        self.length += len(text)
        self.place = start if end is None else end

    def continues(self, length: int, start: int, end: int | None) -> bool:
        """Whether characters go on where those before them ended, and both are alike."""
        if not self.pieces:
            return False
        last = self.pieces[-1]
        if end is None or last.end is None:
            return end is last.end and start == last.place
        return (
            last.end == start and end - start == length and last.end - last.place == self.length - last.start
        )

    def enter(self, part: str, name: str, place: int) -> None:
        """Say in which part of a file without lines the following paragraphs are; see `Home`."""
        self.homes.append(Home(self.length, part, name, place))

    def begin(self, *, note: str | None = None, heading: bool = False) -> None:
        """Begin a paragraph, a heading, or the note of a label."""
        self.heading = heading
        start = self.length
        if note is not None:
            self.mark(f"[^{note}]:")
            self.note = note, (start, self.length)
            self.mark(" ")
        elif heading:
            self.mark("# ")
        self.block, self.first = self.length, len(self.parts)

    def divide(self) -> None:
        """Go on with the next paragraph of a note."""
        self.mark("\n\n    ")

    def marker(self, label: str, text: str | None = None) -> None:
        """A marker of the note of a label; `text` is what the transcript has for it, as a rule `[^label]`."""
        start = self.length
        self.mark(f"[^{label}]" if text is None else text)
        self.marked.append((label, (start, self.length)))

    def comment(self, text: str, start: int) -> None:
        """An HTML comment with its marks, which may allow a finding."""
        self.words(text, start)
        self.comments.append((self.length - len(text), self.length))

    def end(self, comments: Iterable[str] = ()) -> None:
        """End the paragraph, heading or note; HTML comments with their marks may follow its words."""
        words = "".join(self.parts[self.first :])
        start = self.block + len(words) - len(words.lstrip())
        end = max(start, self.block + len(words.rstrip()))
        self.markers += [(label, place, (start, end)) for label, place in self.marked]
        self.marked = []
        if self.note:
            self.notes.append((*self.note, (start, end)))
            self.note = None
        elif start < end:
            self.paragraphs.append((start, end))
            if self.heading:
                self.headings.append((start, end))
        for comment in comments:
            self.mark(f" {comment}")
            self.comments.append((self.length - len(comment), self.length))
        self.mark("\n\n")

    def article(
        self, *, numbered: bool = False, language: str = "", unread: tuple[Unread, ...] = ()
    ) -> Article:
        """The article; see `Article` for what it has beside its words."""
        text = "".join(self.parts)
        transcript = Transcript(self.length, tuple(self.pieces), self.escape, tuple(self.homes))
        encoding, marked = (self.file.encoding, self.file.marked) if self.file else ("utf-8", False)
        source = Source(self.name, text, encoding, marked, transcript, self.file)

        def span(place: Places) -> Span:
            return source.span(*place)

        return Article(
            source=source,
            format=self.format,
            markers=tuple(Marker(label, span(place), span(block)) for label, place, block in self.markers),
            notes=tuple(Note(label, span(mark), span(body)) for label, mark, body in self.notes),
            paragraphs=tuple(map(span, self.paragraphs)),
            headings=tuple(map(span, self.headings)),
            comments=tuple(map(span, self.comments)),
            prose=blank(text, self.comments),
            numbered=numbered,
            language=language,
            unread=unread,
        )


def distinct(labels: Iterable[str]) -> Iterator[str]:
    """The labels of notes, of which each is another one where numbers begin again.

    >>> list(distinct(["1", "2", "1", "1"]))
    ['1', '2', '1 (2nd)', '1 (3rd)']
    """
    taken: Counter[str] = Counter()
    for label in labels:
        taken[label] += 1
        yield label if taken[label] == 1 else f"{label} ({write_ordinal(taken[label])})"


def write_ordinal(number: int) -> str:
    """A number as an ordinal.

    >>> [write_ordinal(number) for number in (2, 3, 11, 21)]
    ['2nd', '3rd', '11th', '21st']
    """
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def read_typed_notes(article: Article) -> Article:
    """The article of a transcript whose notes and markers are typed: `[1]` and a list of `[1] …`."""
    source, prose = article.source, article.prose
    paragraphs = [Stretch(place.start, place.end) for place in article.paragraphs]
    typed = read_typed(source, prose, paragraphs, links=frozenset())
    typed, unread = read_others(source, prose, typed, markdown=True)
    left = set(typed.paragraphs)
    return replace(
        article,
        markers=typed.markers,
        notes=typed.notes,
        paragraphs=typed.paragraphs,
        headings=tuple(place for place in article.headings if place in left),
        numbered=typed.numbered,
        unread=(*unread, *find_unread(source, prose, typed, unread, markdown=True)),
    )
