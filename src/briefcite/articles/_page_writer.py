"""Writing the words of a page as the transcript that rules read; see `_transcripts`.

White space is one space, italics are `*…*`, links to other pages `[…](address)`. Spaces inside the tags of a
page are outside these marks, and italics that go on in another element are not interrupted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape

from ..model import Article, Unread
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ._transcripts import Writer, distinct
from .web.elements import Node
from .web.note_labels import Cuts, find_cuts
from .web.notes import PageMark, PageNote, PageNotes
from .web.pages import Page
from .web.styles import Style, italic_classes, style_of

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
RUN = pattern(
    r"(?P<space>[ \t\n\r\f\u00a0]+)|(?P<unseen>[\u00ad\u200b\u2060\ufeff]+)"
    r"|[^ \t\n\r\f\u00a0\u00ad\u200b\u2060\ufeff]+"
)
STARRED = pattern(r"\*(?<!\\\*)(?=[^\s*])([^*\n]*[^\s*\\])\*")
ESCAPED = pattern(r"\\([!-/:-@\[-`{-~])")
LINKED = pattern(r"\[([^\[\]\n]{1,1000})\]\(([^\s()]{1,1000})\)")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Space(NamedTuple):
    """A space that is written before the next word, with its place; that of a line break has none."""

    words: str
    start: int
    end: int | None


class PageWriter:
    """A page as far as it is written."""

    def __init__(self, page: Page, found: PageNotes) -> None:
        self.page = page
        self.writer = Writer(
            page.source.name, "html", page.source, partial(escape_words, page.source.encoding)
        )
        self.found = found
        names = zip(found.notes, distinct(note.label for note in found.notes), strict=True)
        self.names: dict[int | None, str] = {note.target: name for note, name in names}
        self.marks = {mark.first: mark for mark in found.marks}
        self.backs = frozenset(found.backs)
        self.skipped = sorted(
            [
                *(range(mark.first, mark.last) for mark in found.marks),
                *(range(number, page.nodes[number].last) for number in found.backs),
            ],
            key=lambda place: place.start,
        )
        self.italic = italic_classes(page)
        self.cuts: Cuts = bracket_cuts(page, found.marks)
        self.begun = self.worded = self.divided = False
        self.noting: PageNote | None = None
        self.heading = self.raised = 0
        self.item = ""
        self.numbering = not (found.notes or found.marks)
        """Whether the numbers of lists are written, which may be those of typed markers."""
        self.wanted: list[Style] = []
        self.written: list[Style] = []
        self.space: Space | None = None

    def text(self, first: int, last: int, jumps: Mapping[int, int]) -> None:
        """Write the running text among some nodes; `jumps` has the ends of what is left out."""
        self.walk(first, last, jumps)
        self.end()

    def note(self, note: PageNote) -> None:
        """Write a note."""
        low, high = (bisect_left(self.skipped, at, key=start_of) for at in (note.first + 1, note.last))
        self.cuts |= find_cuts(self.page, note, self.skipped[low:high], self.found.backs)
        self.noting = note
        self.writer.place = self.page.nodes[note.first].start
        self.writer.begin(note=self.names[note.target])
        self.begun, self.worded, self.divided = True, False, False
        self.walk(note.first, note.last, {})
        self.noting = None
        self.end()

    def article(self, unread: tuple[Unread, ...]) -> Article:
        """The article that was written."""
        return self.writer.article(language=self.page.language, unread=unread)

    def walk(self, first: int, last: int, jumps: Mapping[int, int]) -> None:
        """Go through some nodes in order."""
        closing: list[tuple[int, Node, Style | None]] = []
        number = first
        while number < last:
            while closing and number >= closing[-1][0]:
                self.close(*closing.pop()[1:])
            node = self.page.nodes[number]
            mark = self.marks.get(number)
            if number in jumps:
                self.break_off(node)
                number = jumps[number]
            elif mark and not (self.noting and number == first):
                self.marker(mark)
                number = mark.last
            elif node.tag == "!":
                self.comment(node)
                number += 1
            elif self.page.gone[number] or number in self.backs:
                number = node.last
            else:
                if node.tag:
                    closing.append((node.last, node, self.open(node)))
                else:
                    self.words(node)
                number += 1
        while closing:
            self.close(*closing.pop()[1:])

    def open(self, node: Node) -> Style | None:
        """Begin an element; gives the marks of its words."""
        self.break_off(node)
        self.heading += node.tag in HEADINGS
        self.raised += node.tag == "sup"
        if self.numbering and node.number in self.page.ordinals:
            self.item = f"{self.page.ordinals[node.number]}. "
        if node.tag == "br":
            self.space = self.space or Space(" ", 0, None)
        style = style_of(self.page, node, self.italic)
        if style:
            self.wanted.append(style)
        return style

    def close(self, node: Node, style: Style | None) -> None:
        """End an element."""
        self.break_off(node)
        self.heading -= node.tag in HEADINGS
        self.raised -= node.tag == "sup"
        if style:
            self.wanted.pop()

    def words(self, node: Node) -> None:
        """Write the words of a node."""
        low, high = self.cuts.get(node.number, (0, 0))
        exact = len(node.words) == node.end - node.start
        for run in read_runs(node.words, low, len(node.words) - high):
            start, end = node.start, node.end
            if exact:
                start, end = start + run.start(), start + run.end()
            if run["space"]:
                self.add_space(run[0], start, end)
            elif not run["unseen"]:
                self.align(self.wanted)
                words = run[0].translate(RAISED) if self.raised and run[0].isdecimal() else run[0]
                self.write(words, start, end)

    def write(self, words: str, start: int, end: int) -> None:
        """Write a word; that of an address which is a link has places, but cannot be changed alone."""
        if any(style.locked for style in self.written):
            for number, character in enumerate(words):
                self.writer.place = min(start + number, end)
                self.writer.mark(character)
        else:
            self.writer.words(words, start, None if len(words) == end - start else end)

    def add_space(self, words: str, start: int, end: int) -> None:
        """Note a space, or more of it."""
        if self.space and self.space.end == start:
            self.space = Space(self.space.words + words, self.space.start, end)
        elif not self.space:
            self.space = Space(words, start, end)

    def align(self, wanted: Sequence[Style]) -> None:
        """Begin a paragraph if there is none; close the marks that are over, write the space, open others."""
        if not self.begun:
            self.writer.begin(heading=self.heading > 0)
            self.begun, self.worded = True, False
            self.writer.mark(self.item)
            self.item = ""
        wanted = list(dict.fromkeys(wanted))
        same = 0
        for one, other in zip(wanted, self.written, strict=False):
            if one != other:
                break
            same += 1
        self.close_marks(same)
        if self.divided:
            self.writer.divide()
        elif self.space and self.worded:
            self.write_space(self.space)
        self.space, self.divided, self.worded = None, False, True
        for style in wanted[same:]:
            self.writer.mark(style.before)
            self.written.append(style)

    def write_space(self, space: Space) -> None:
        """Write a space, a no-break space as it is where it is alone."""
        words = space.words if space.words == "\u00a0" else " "
        if space.end is None:
            self.writer.mark(words)
        else:
            self.writer.words(words, space.start, space.end)

    def close_marks(self, number: int) -> None:
        """Close the marks from a number on."""
        while len(self.written) > number:
            self.writer.mark(self.written.pop().after)

    def marker(self, mark: PageMark) -> None:
        """Write a marker."""
        self.align([style for style in self.written if style in self.wanted])
        self.writer.place = self.page.nodes[mark.first].start
        self.writer.marker(self.names.get(mark.target, mark.label))

    def comment(self, node: Node) -> None:
        """Write a comment that speaks to us."""
        if "briefcite" in node.words and node.words.startswith("<!--"):
            if self.begun:
                self.align(self.written)
            self.writer.comment(node.words, node.start)
            if not self.begun:
                self.writer.mark("\n\n")

    def break_off(self, node: Node) -> None:
        """End a paragraph where a block begins or ends."""
        if not node.block:
            return
        if self.noting:
            self.close_marks(0)
            self.divided = self.worded
            self.space = None
        else:
            self.end()

    def end(self) -> None:
        """End what was begun."""
        self.close_marks(0)
        if self.begun:
            self.writer.end()
        self.begun, self.space = False, None


def read_runs(words: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The spaces, the unseen characters and the other words from one place to another."""
    while start < end and (run := RUN.match(words, start, end)):
        yield run
        start = run.end()


def start_of(place: range) -> int:
    """Where a place begins."""
    return place.start


def bracket_cuts(page: Page, marks: Sequence[PageMark]) -> Cuts:
    """The brackets round markers that are outside of their elements."""
    cuts: Cuts = {}
    for mark in marks:
        if mark.last < len(page.nodes):
            before, after = page.nodes[mark.first - 1], page.nodes[mark.last]
            if before.words[-1:] + after.words[:1] in ("[]", "()") and not (before.tag or after.tag):
                cuts[before.number] = (cuts.get(before.number, (0, 0))[0], 1)
                cuts[after.number] = (1, 0)
    return cuts


def escape_words(encoding: str, text: str) -> str:
    """Words as a page in an encoding has them: marks as tags, and what the encoding lacks as references.

    >>> escape_words("windows-1252", "*R&D*, 2 ≤ 3")
    '<em>R&amp;D</em>, 2 &#8804; 3'
    """
    page = STARRED.sub(r"<em>\1</em>", escape(text, quote=False))
    page = LINKED.sub(lambda found: f'<a href="{found[2].replace(chr(34), "%22")}">{found[1]}</a>', page)
    page = ESCAPED.sub(r"\1", page)
    return page.encode(encoding, "xmlcharrefreplace").decode(encoding)
