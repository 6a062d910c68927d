"""The blocks of a Markdown text, line by line: paragraphs, headings, `[^1]:` notes, and what is not prose.

This follows CommonMark with the footnotes of GitHub, as far as it concerns notes: containers (lists, quotes,
notes) by the column of their content, lazy lines, fenced and indented code, comments, link references.
Unlike there, the words of HTML elements are text, because people put markers into them, and so is what is set
far after the sign of an item, as in texts that were taken out of a PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct, field

from ..named_tuples import NamedTuple
from ._containers import Container, count_fitting, count_kept
from ._lines import Stretch, read_lines, trim
from ._signs import (
    DEEPEST,
    FENCE,
    HEADING,
    ITEM,
    LINK,
    NOTE,
    OPENING,
    RAW,
    RULE,
    UNDERLINE,
    YEAR,
    Place,
    columns,
    is_link,
    measure,
    read_heading,
)


class Block(NamedTuple):
    """A paragraph or heading, and the note that it is in (its place in `notes`) or -1."""

    start: int
    end: int
    heading: bool
    note: int


class NoteLabel(NamedTuple):
    """The label of a `[^1]:` note with its place, the colon included."""

    name: str
    start: int
    end: int


class Blocks(Struct):
    """A scan of a Markdown text, which is complete once `read_blocks` returns it."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    notes: list[NoteLabel] = field(default_factory=list)
    note_ends: list[int] = field(default_factory=list)
    """Where the last word of each note ends."""
    comments: list[Stretch] = field(default_factory=list)
    blanks: list[Stretch] = field(default_factory=list)
    """Everything that is not prose: code, comments, link references, quote marks."""
    links: set[str] = field(default_factory=set)
    """The labels of link references."""
    containers: list[Container] = field(default_factory=list)
    paragraph: Stretch | None = None
    linked: bool = False
    """Whether the last line is a link reference, which is a paragraph's start until more is known."""
    quotes: int = 0
    fence: tuple[str, Place, int] | None = None
    """The fence of open code, its place, and the column its container begins at."""
    resume: int = 0
    """Where an HTML comment or element ends that began before."""

    def take(self, line: Stretch) -> None:
        """Read the next line."""
        if line.end <= self.resume:
            return
        if self.fence and self.take_code(line):
            return
        place = self.measure(line)
        if place.quotes:
            self.blanks.append(Stretch(line.start, place.start))
        if place.start >= place.end:
            self.finish()
            del self.containers[count_kept(self.containers, place) :]
        elif line.start < self.resume:
            self.take_text(place)
        else:
            self.take_block(place)

    def measure(self, line: Stretch, quotes: int = DEEPEST) -> Place:
        """Where the words of a line begin, after at most so many quote marks."""
        edges = {box.quotes: box.column for box in self.containers}
        return measure(self.text, Stretch(max(line.start, self.resume), line.end), quotes, edges)

    def edge(self, place: Place) -> int:
        """The column at which the innermost container that a line can be in begins."""
        fitting = count_fitting(self.containers, place)
        box = self.containers[fitting - 1] if fitting else None
        return box.column if box and box.quotes == place.quotes else 0

    def is_inside(self, place: Place) -> bool:
        """Whether a line belongs to all containers that are open."""
        return place.quotes == self.quotes and count_fitting(self.containers, place) == len(self.containers)

    def is_lazy(self, place: Place) -> bool:
        """Whether a line of words can go on with the paragraph: it opens no quote."""
        fitting = count_fitting(self.containers, place)
        misfit = self.containers[fitting].quotes if fitting < len(self.containers) else self.quotes
        return place.quotes <= min(misfit, self.quotes)

    def note(self) -> int:
        """The note that is open, or -1."""
        return self.containers[-1].note if self.containers else -1

    def leave(self, place: Place) -> None:
        """Close the paragraph and the containers that a line is not in."""
        self.finish()
        self.quotes = place.quotes
        del self.containers[count_fitting(self.containers, place) :]

    def finish(self, heading: bool = False) -> None:
        """Close the paragraph."""
        if self.paragraph:
            self.add(self.paragraph, heading)
        self.paragraph = None
        self.linked = False

    def add(self, words: Stretch, heading: bool) -> None:
        """Add a paragraph or heading."""
        note = self.note()
        self.blocks.append(Block(*words, heading, note))
        self.reach(words.end)

    def reach(self, end: int) -> None:
        """Note that the open note goes on to `end`."""
        if self.note() >= 0:
            self.note_ends[self.note()] = end

    def take_text(self, place: Place) -> None:
        """Read a line of words: it goes on with the paragraph, however it is set in, or opens one."""
        if self.paragraph and self.is_lazy(place):
            self.paragraph = Stretch(self.paragraph.start, place.end)
            return
        self.leave(place)
        self.paragraph = Stretch(place.start, place.end)

    def take_block(self, place: Place) -> None:
        """Read a line that may open blocks, one in another."""
        labelled = False
        for _ in range(DEEPEST):
            if place.column >= self.edge(place) + 4:
                self.take_indented(place)
                return
            if self.take_whole(place):
                return
            note = None if labelled else NOTE.match(self.text, place.start, place.end)
            inner = self.enter_note(place, note) if note else self.enter_item(place)
            if inner is None:
                break
            labelled = labelled or bool(note)
            place = self.enter_quote(inner)
            if place.start >= place.end:
                return
        self.take_text(place)

    def take_indented(self, place: Place) -> None:
        """Read a line set in by four columns: words of an open paragraph, else code."""
        if self.paragraph or self.linked:
            self.take_text(place)
            return
        self.leave(place)
        self.blanks.append(Stretch(place.start, place.end))
        self.reach(place.end)

    def take_whole(self, place: Place) -> bool:
        """Read a line that is a block by itself or opens one over several lines, or give False."""
        text, start, end = self.text, place.start, place.end
        if text[start] not in OPENING or text.startswith("[^", start):
            return False
        if self.paragraph and self.is_inside(place) and UNDERLINE.match(text, start, end):
            self.finish(heading=True)
        elif RULE.match(text, start, end):
            self.leave(place)
        elif hashes := HEADING.match(text, start, end):
            self.leave(place)
            self.add(read_heading(text, hashes.end(), end), heading=True)
        elif fence := FENCE.match(text, start, end):
            self.leave(place)
            self.fence = fence[0], place, self.edge(place)
            self.blanks.append(Stretch(start, end))
            self.reach(end)
        elif text.startswith("<!--", start):
            return self.take_comment(place)
        elif raw := RAW.match(text, start, end):
            self.leave(place)
            close = re.compile(f"</{raw[1]}>", re.I).search(text, start)
            self.skip(start, close.end() if close else len(text))
        elif not self.paragraph and (link := LINK.match(text, start, end)) and is_link(link):
            self.leave(place)
            self.links.add(link[1])
            self.linked = True
            self.blanks.append(Stretch(start, end))
        else:
            return False
        return True

    def take_comment(self, place: Place) -> bool:
        """Read a comment at the start of a line; False where words follow it: it is then read with them."""
        close = self.text.find("-->", place.start + 4)
        end = len(self.text) if close < 0 else close + 3
        if end < place.end and self.text[end : place.end].strip():
            return False
        self.leave(place)
        self.comments.append(Stretch(place.start, end))
        self.skip(place.start, end)
        return True

    def skip(self, start: int, end: int) -> None:
        """Leave out a stretch that may end lines further down."""
        self.blanks.append(Stretch(start, end))
        self.resume = end

    def take_code(self, line: Stretch) -> bool:
        """Read a line of fenced code; False where its container has ended before it."""
        assert self.fence
        fence, opened, edge = self.fence
        place = self.measure(line, opened.quotes)
        if place.quotes < opened.quotes or (place.start < place.end and place.column < edge):
            self.fence = None
            return False
        self.blanks.append(line)
        self.reach(max(place.end, place.start) if place.start < place.end else self.reached())
        words = self.text[place.start : place.end]
        if place.column < edge + 4 and len(words) >= len(fence) and not words.strip(fence[0]):
            self.fence = None
        return True

    def reached(self) -> int:
        """How far the open note goes so far."""
        return self.note_ends[self.note()] if self.note() >= 0 else 0

    def enter_note(self, place: Place, label: re.Match[str]) -> Place | None:
        """Open a note; gives the place of the words after its label."""
        edge = self.edge(place)
        self.leave(place)
        self.containers = [box._replace(note=-1) for box in self.containers]
        self.notes.append(NoteLabel(label[1], place.start, label.end()))
        self.note_ends.append(label.end())
        self.containers.append(Container(place.quotes, edge + 4, len(self.notes) - 1))
        words = trim(self.text, label.end(), place.end)
        whole = place.whole + columns(self.text[place.start : words.start], place.whole)
        return place._replace(column=edge + 4, start=words.start, end=words.end, whole=whole)

    def enter_quote(self, place: Place) -> Place:
        """The place of the words after the quote marks that are after a label or an item's sign."""
        inner = measure(self.text, Stretch(place.start, place.end), DEEPEST - place.quotes, {}, place.whole)
        if not inner.quotes:
            return place
        self.blanks.append(Stretch(place.start, inner.start))
        return inner._replace(marks=(*place.marks, place.column, *inner.marks[1:]))

    def enter_item(self, place: Place) -> Place | None:
        """Open a list item; gives the place of its words, or None where the line opens none."""
        item = ITEM.match(self.text, place.start, place.end)
        inside = self.is_inside(place) or (self.note() >= 0 and item and len(item[2] or "") >= YEAR)
        weak = item and (item.end() >= place.end or item[2] not in (None, "1"))
        if (
            not item
            or ((self.paragraph or self.linked) and inside and weak)
            or len(self.containers) >= DEEPEST
        ):
            return None
        self.leave(place)
        after = place.whole + len(item[1])
        gap = columns(self.text[item.end(1) : item.end()], after)
        content = gap if 0 < gap < 5 and item.end() < place.end else 1
        sign = place.column + len(item[1])
        self.containers.append(Container(place.quotes, sign + content, self.note()))
        return place._replace(column=sign + content, start=item.end(), whole=after + gap)


def read_blocks(text: str, lines: Iterable[Stretch] | None = None) -> Blocks:
    """Scan a Markdown text, or those of its lines.

    >>> scan = read_blocks("Text.[^1]\\n\\n[^1]: A note,\\n  goes on.\\n")
    >>> [text.name for text in scan.notes], len(scan.blocks)
    (['1'], 2)
    """
    scan = Blocks(text)
    for line in read_lines(text) if lines is None else lines:
        scan.take(line)
    scan.finish()
    return scan
