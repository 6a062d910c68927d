"""Markdown: `[^1]` with `[^1]: …`, inline notes `^[…]`, or typed and exported `[1]`.

The labels of notes with a caret are names. Typed notes are read as `_typed` tells, with what `_listed` finds
in the ordered lists that exports make, also beside notes with a caret (`_mixed`); notes of other forms are
told (`_unread`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ..model import Article, Note, Unread
from ..patterns import pattern
from ..text import Source
from ._blocks import Blocks, read_blocks
from ._carets import read_carets
from ._front import read_front
from ._inlines import Inlines, read_inlines
from ._lines import Stretch, blank, read_lines
from ._listed import read_listed
from ._mixed import mix
from ._others import read_others
from ._typed import Typed, read_typed
from ._unread import find_unread

SUFFIXES = (
    *(".md", ".markdown", ".qmd", ".rmd", ".mdx", ".mkd", ".mkdn", ".mdown", ".mdwn", ".mdtext", ".mdtxt"),
)

TYPED = pattern(r"[\[<\]](?<=\[)\\?\[?\d|[\[<\]](?:(?<=<)a\s|(?<=\])\(#)")
"""What no text with typed or exported notes is without: a number in brackets, or a link back."""


def read(source: Source) -> Article:
    """Read a Markdown text.

    >>> article = read(Source("a.md", "Text.[^1] More.^[See A/77/1.]\\n\\n[^1]: A/77/2.\\n"))
    >>> [(note.label, str(note.body)) for note in article.notes]
    [('', 'See A/77/1.'), ('1', 'A/77/2.')]
    """
    text = source.text
    lines = list(read_lines(text))
    front = read_front(text, lines)
    body = front.lines
    scan = read_blocks(text, lines[body:])
    inlines = read_inlines(text, scan.blocks)
    head = [Stretch(line.start, line.end) for line in lines[:body]]
    comments = sorted([*scan.comments, *inlines.comments])
    uncommented = blank(text, comments)
    words = blank(uncommented, [*head, *scan.blanks])
    found = read_carets(source, uncommented, scan, inlines)
    unread: tuple[Unread, ...] = ()
    if not found.notes or TYPED.search(words):
        found, unread = mix(found, read_without_carets(source, words, scan, inlines))
    prose = blank(words, [*marks_of_code(text, inlines.code, found.notes)])
    found, others = read_others(source, prose, found, markdown=True)
    unread += others
    headings = [source.span(block.start, block.end) for block in scan.blocks if block.heading]
    free = set(found.paragraphs)
    return Article(
        source=source,
        format="markdown",
        markers=found.markers,
        notes=found.notes,
        paragraphs=found.paragraphs,
        headings=tuple(heading for heading in headings if heading in free),
        comments=tuple(source.span(*comment) for comment in comments),
        prose=prose,
        numbered=found.numbered,
        language=front.language,
        bibliography=front.bibliography,
        unread=(*unread, *find_unread(source, prose, found, unread, markdown=True)),
    )


def marks_of_code(text: str, code: Iterable[Stretch], notes: Sequence[Note]) -> Iterator[Stretch]:
    """What is blanked of code: all of it in the text, the backticks alone in a note, which may be a title."""
    bodies = sorted((note.body.start, note.body.end) for note in notes)
    for span in code:
        at = bisect_right(bodies, (span.start, len(text))) - 1
        if at < 0 or span.end > bodies[at][1]:
            yield span
            continue
        marks = len(text[span.start : span.end]) - len(text[span.start : span.end].lstrip("`"))
        yield Stretch(span.start, span.start + marks)
        yield Stretch(span.end - marks, span.end)


def read_without_carets(source: Source, words: str, scan: Blocks, inlines: Inlines) -> Typed:
    """What is typed or exported in a text, outside of its notes with a caret."""
    prose = blank(words, inlines.code, "`")
    if scan.notes or inlines.notes:
        ends = zip(scan.notes, scan.note_ends, strict=True)
        notes = [Stretch(label.start, max(end, label.end)) for label, end in ends]
        inner = [Stretch(start - 2, end + 1) for start, end in inlines.notes]
        marks = [Stretch(reference.start, reference.end) for reference in inlines.references]
        prose = blank(prose, [*notes, *inner, *marks], "`")
    paragraphs = [Stretch(block.start, block.end) for block in scan.blocks if block.note < 0]
    links = frozenset(scan.links)
    return read_typed(source, prose, paragraphs, listed=read_listed(prose), links=links)
