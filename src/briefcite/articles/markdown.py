"""Markdown: `[^1]` with `[^1]: …`, inline notes `^[…]`, or typed and exported `[1]`.

A text that has notes with a caret is read by those alone: its labels are names. A text without them is
read as `_typed` tells, with what `_listed` finds in the ordered lists that exports make.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Article
from ..text import Source
from ._blocks import Blocks, read_blocks
from ._carets import read_carets
from ._inlines import Inlines, read_inlines
from ._lines import Stretch, blank, read_lines
from ._listed import read_listed
from ._typed import Typed, read_typed

SUFFIXES = (".md", ".markdown", ".qmd", ".rmd")

FRONT = re.compile(r"(---|\+\+\+)[ \t]*")
LANGUAGE = re.compile(r"lang(?:uage)?[ \t]*[:=][ \t]*[\"']?([A-Za-z]{2,3}(?:[-_]\w+)*)")


def read(source: Source) -> Article:
    """Read a Markdown text.

    >>> article = read(Source("a.md", "Text.[^1] More.^[See A/77/1.]\\n\\n[^1]: A/77/2.\\n"))
    >>> [(note.label, str(note.body)) for note in article.notes]
    [('', 'See A/77/1.'), ('1', 'A/77/2.')]
    """
    text = source.text
    lines = list(read_lines(text))
    body, language = read_front(text, lines)
    scan = read_blocks(text, lines[body:])
    inlines = read_inlines(text, scan.blocks)
    front = [Stretch(line.start, line.end) for line in lines[:body]]
    comments = sorted([*scan.comments, *inlines.comments])
    uncommented = blank(text, comments)
    words = blank(uncommented, [*front, *scan.blanks])
    typed = read_without_carets(source, words, scan, inlines)
    markers, notes, paragraphs, numbered = typed or read_carets(source, uncommented, scan, inlines)
    headings = [source.span(block.start, block.end) for block in scan.blocks if block.heading]
    free = set(paragraphs)
    return Article(
        source=source,
        format="markdown",
        markers=markers,
        notes=notes,
        paragraphs=paragraphs,
        headings=tuple(heading for heading in headings if heading in free),
        comments=tuple(source.span(*comment) for comment in comments),
        prose=blank(words, inlines.code),
        numbered=numbered,
        language=language,
    )


def read_without_carets(source: Source, words: str, scan: Blocks, inlines: Inlines) -> Typed | None:
    """What is typed or exported in a text, or None where it has notes with a caret."""
    if scan.notes or inlines.notes:
        return None
    prose = blank(words, inlines.code, "`")
    listed = read_listed(prose)
    paragraphs = [Stretch(block.start, block.end) for block in scan.blocks]
    typed = read_typed(source, prose, paragraphs, listed=listed, links=frozenset(scan.links))
    return typed if typed.notes or not inlines.references else None


def read_front(text: str, lines: Sequence[Stretch]) -> tuple[int, str]:
    """The number of lines of the front matter, and the language that it names."""
    fence = FRONT.fullmatch(text, *lines[0]) if lines else None
    if not fence or len(lines) < 2 or not text[lines[1].start : lines[1].end].strip():
        return 0, ""
    ends = (fence[1], "...") if fence[1] == "---" else (fence[1],)
    language = ""
    for at, line in enumerate(lines[1:], 1):
        words = text[line.start : line.end].rstrip()
        if words in ends:
            return at + 1, language
        found = LANGUAGE.match(words)
        language = language or (found[1] if found else "")
    return 0, ""
