"""Word files: footnotes and endnotes as Word stores them, numbered as Word prints them.

A note is what the text of the document refers to, never what looks like one. A label is the number or mark
that Word prints; where a file has both kinds of notes, that of an endnote is "endnote iii", and of equal
labels (numbers that begin again in each section) the second one is "3 (2nd)". Where a file has no notes of
Word's own, notes that were typed into the text are read as in plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from ..errors import UnreadableFile
from ..findings import note_name
from ..model import Article, Pairing, Pointer
from ..settings import View
from ..text import Source
from ._transcripts import Writer, distinct, read_typed_notes
from ._word_marks import bookmark_of, length_of_mark, marks_of
from .word.beginnings import tell_kind
from .word.file import WordFile, WordNote, read_word_file
from .word.stories import Comment, Item, Paragraph, Reference, Words, words_of

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")

ONE_LINE = str.maketrans("\t\n\r\v\f\x85\u2028\u2029", "        ")
"""Breaks and tabs in a paragraph, each of which is a space."""
LONGEST = 40
"""How many characters of a heading say which one it is."""
HEADING = 200
"""How many characters a heading has at most: numbered paragraphs are often set as headings."""
UNPAIRED = "that nothing points to"
"""The label of a note to which nothing in the text points."""


def read(source: Source) -> Article:
    """Refuse a text, which no Word file is; raises `UnreadableFile`."""
    raise UnreadableFile(source.name, "a Word file is not a text", "name the file itself")


def read_file(name: str, data: bytes, view: View = "accepted") -> Article:
    """Read the bytes of a Word file; raises `UnreadableFile` where they are none.

    `view` says which text counts where changes are tracked: the one with all of them ("accepted"), or the one
    before them ("original").
    """
    if kind := tell_kind(data):
        raise UnreadableFile(name, *kind)
    file = read_word_file(name, data, view)
    transcriber = Transcriber(name, file)
    transcriber.write()
    article = transcriber.article()
    return article if file.notes else read_typed_notes(article)


def label_notes(file: WordFile) -> Iterator[tuple[WordNote, str]]:
    """The notes with their labels, each of which is another one."""
    both = len({note.kind for note in file.notes}) > 1
    names = []
    for number, note in enumerate(file.notes, 1):
        name = UNPAIRED if note.printed is None else note.printed or str(number)
        names.append(f"endnote {name}" if both and note.kind == "endnote" else name)
    return zip(file.notes, distinct(names), strict=True)


def remarks_on(file: WordFile) -> Iterator[str]:
    """What a person should know of how a file was read."""
    for kind in file.each_page:
        yield (
            f"numbers its {kind}s from 1 on each page, which only Word can do:"
            " here they are counted through the whole text"
        )
    for program, count in file.citations.items():
        many = f"{count} citations" if count > 1 else "a citation"
        yield f"has {many} written by {program}: change such words there, or it will overwrite them"
    if file.embedded:
        names = ", ".join(file.embedded)
        yield f"shows other documents ({names}), which are not read: paste their text into it"


def shortened(heading: str) -> str:
    """The first words of a heading, by which people find it.

    >>> shortened(" 1.  The office and the people who have made it what it is today")
    '1. The office and the people who have…'
    """
    words = " ".join(heading.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0].rstrip(",;:") + "…"


class Transcriber:
    """Writes the transcript of a Word file; places count the characters of its text and its notes."""

    def __init__(self, name: str, file: WordFile) -> None:
        self.writer = Writer(name, "docx")
        self.file = file
        self.notes = list(label_notes(file))
        self.labels = {(note.kind, note.id): label for note, label in self.notes}
        self.commented = {(one.kind, one.id): one.comments for one, _ in file.references if one.comments}
        self.place = 0
        self.pointers: list[tuple[str, int, int]] = []
        """The bookmarks to which fields point, each with the place of the number in the transcript."""

    def article(self) -> Article:
        """What was written, with what is known of its notes."""
        article = self.writer.article()
        labels = {
            name: self.labels[one.kind, one.id] for one, _ in self.file.references for name in one.bookmarks
        }
        pointers = (
            Pointer(article.source.span(start, end), labels.get(bookmark))
            for bookmark, start, end in self.pointers
        )
        pairs = sum(note.printed is not None and note.story is not None for note in self.file.notes)
        pairing = Pairing(self.file.stored, len(self.file.references), pairs)
        return replace(
            article, pointers=tuple(pointers), pairing=pairing, remarks=tuple(remarks_on(self.file))
        )

    def write(self) -> None:
        """Write the text, then the notes."""
        self.writer.enter("document", "the text", self.place)
        for paragraph in self.file.text.paragraphs:
            words = words_of(paragraph)
            if not words.strip() and not any(isinstance(item, Reference) for item in paragraph.items):
                self.place += len(words)
                continue
            heading = paragraph.heading and 0 < len(words.strip()) <= HEADING
            if heading:
                self.writer.enter("document", f"below “{shortened(words)}”", 0)
            self.writer.begin(heading=heading)
            self.write_items(paragraph.items)
            self.writer.end(self.said_on(paragraph))
        for note, label in self.notes:
            if note.story is None:
                continue
            self.writer.enter(f"{note.kind}s", note_name(label), self.place)
            self.writer.begin(note=label)
            self.write_note(note)
            self.writer.end(self.allowed_on(note))

    def said_on(self, paragraph: Paragraph) -> Iterator[str]:
        """What comments on a paragraph say to briefcite, but for those on the mark of a note."""
        for item in paragraph.items:
            if isinstance(item, Comment) and not item.on_note:
                yield from self.comment(item.id)

    def allowed_on(self, note: WordNote) -> Iterator[str]:
        """What comments on the mark of a note say to briefcite."""
        for id in self.commented.get((note.kind, note.id), ()):
            yield from self.comment(id)

    def comment(self, id: str) -> Iterator[str]:
        """A comment that speaks to briefcite, as HTML has it."""
        said = " ".join(self.file.comments.get(id, "").split())
        if said.lower().startswith("briefcite:"):
            yield f"<!-- {said.replace('--', '—')} -->"

    def write_note(self, note: WordNote) -> None:
        """Write the words of a note without its own number, and without what is typed round that."""
        paragraphs = note.story.paragraphs if note.story else []
        start = self.place + length_of_mark(paragraphs, note.printed if note.custom else "")
        begun = False
        for paragraph in paragraphs:
            said = words_of(paragraph)[max(0, start - self.place) :].strip()
            if begun and said:
                self.writer.divide()
            begun = begun or bool(said)
            self.write_items(paragraph.items, start)

    def write_items(self, items: Sequence[Item], start: int = 0) -> None:
        """Write what a paragraph has, its words from a place in the file on."""
        for _, group in groupby((item for item in items if not isinstance(item, Comment)), key=type):
            alike = list(group)
            self.write_fields([item for item in alike if isinstance(item, Words)], start)
            for item in alike:
                if isinstance(item, Reference):
                    self.writer.marker(self.labels.get((item.kind, item.id), f"with the id {item.id}"))

    def write_fields(self, words: Sequence[Words], start: int) -> None:
        """Write some words, and note where the numbers are that fields keep."""
        for bookmark, group in groupby(words, key=bookmark_of):
            before = self.writer.length
            self.write_words(list(group), start)
            if bookmark:
                self.pointers.append((bookmark, before, self.writer.length))

    def write_words(self, words: Sequence[Words], start: int) -> None:
        """Write some words with the marks for how they are set."""
        text = "".join(one.text for one in words).translate(ONE_LINE)
        done = 0
        for offset, mark in (*marks_of(words), (len(text), "")):
            skipped = min(max(0, start - self.place), offset - done)
            self.writer.words(text[done + skipped : offset], self.place + skipped)
            self.place += offset - done
            done = offset
            if self.place >= start:
                self.writer.mark(mark)
