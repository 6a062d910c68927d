"""Plain text: `[1]` in the sentence and a list of `[1] …` below, hard-wrapped or a line a paragraph.

What counts as a marker and what as a note is told in `_typed`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Article
from ..patterns import pattern
from ..text import Source
from ._lines import Stretch, read_lines, trim
from ._others import read_others
from ._typed import read_typed
from ._unread import find_unread

SUFFIXES = (".txt", ".text")

HEADING = pattern(r"\S[^\r\n]{0,78}[^\s.,;:!?]")
"""A paragraph of one short line that ends without a stop."""


def read(source: Source) -> Article:
    """Read a plain text.

    >>> article = read(Source("a.txt", "It opened.[1] It has staff.[2]\\n\\n[1] A/77/1.\\n\\n[2]A/77/2.\\n"))
    >>> [(note.label, str(note.body)) for note in article.notes]
    [('1', 'A/77/1.'), ('2', 'A/77/2.')]
    """
    paragraphs = list(read_paragraphs(source.text))
    headings = [piece for piece in paragraphs if HEADING.fullmatch(source.text, *piece)]
    typed, unread = read_others(
        source, source.text, read_typed(source, source.text, paragraphs), markdown=False
    )
    left = set(typed.paragraphs)
    return Article(
        source=source,
        format="plain",
        markers=typed.markers,
        notes=typed.notes,
        paragraphs=typed.paragraphs,
        headings=tuple(span for piece in headings if (span := source.span(*piece)) in left),
        comments=(),
        prose=source.text,
        numbered=typed.numbered,
        unread=(*unread, *find_unread(source, source.text, typed, unread, markdown=False)),
    )


def read_paragraphs(text: str) -> Iterator[Stretch]:
    """The runs of lines that are not blank, trimmed."""
    start = None
    end = 0
    for line in read_lines(text):
        if not text[line.start : line.end].strip():
            if start is not None:
                yield trim(text, start, end)
            start = None
            continue
        start, end = (line.start if start is None else start), line.end
    if start is not None:
        yield trim(text, start, end)
