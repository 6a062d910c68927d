"""A list of notes without its article, as pasted: `1. …`, `[1] …`, `[^1]: …`, `(1) …`, `¹ …`.

It is read only when asked for (`--from notes`). Without any label every paragraph is a note, numbered by
its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Article, Note
from ..text import Source
from ._lines import Stretch, read_lines

SUFFIXES: tuple[str, ...] = ()

LABEL = re.compile(
    r"[ \t]{0,8}(?:\[\^?(\d{1,4})\][:.]?|\((\d{1,4})\)|(\d{1,4})[.):]?|([⁰¹²³⁴-⁹]{1,4}))(?=[ \t]|[^\W\d])"
)
SUPERIOR = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
STEP = 20
"""How far a label may lie above the one before: a year at the start of a line is no label."""


def read(source: Source) -> Article:
    """Read a list of notes.

    >>> article = read(Source("-", "1. A/77/1.\\n2. Ibid.,\\npara. 3.\\n"))
    >>> [(note.label, str(note.body)) for note in article.notes]
    [('1', 'A/77/1.'), ('2', 'Ibid.,\\npara. 3.')]
    """
    text = source.text
    lines = [line for line in read_lines(text) if text[line.start : line.end].strip()]
    marks = list(read_labels(text, lines)) or number_paragraphs(text)
    starts = [mark.start for _, mark in marks]
    notes = []
    for (label, mark), end in zip(marks, [*starts[1:], len(text)], strict=False):
        body = text[mark.end : end]
        start = mark.end + len(body) - len(body.lstrip())
        notes.append(
            Note(label, source.span(*mark), source.span(start, max(start, mark.end + len(body.rstrip()))))
        )
    return Article(
        source=source, format="notes", markers=(), notes=tuple(notes), paragraphs=(), headings=(),
        comments=(), prose=text, numbered=True, alone=True,
    )  # fmt: skip


def read_labels(text: str, lines: Sequence[Stretch]) -> Iterator[tuple[str, Stretch]]:
    """The labels at the start of lines, each a little above the one before."""
    last = None
    for line in lines:
        match = LABEL.match(text, line.start, line.end)
        if not match:
            continue
        label = next(group for group in match.groups() if group).translate(SUPERIOR)
        number = int(label)
        if last is None or last < number <= last + STEP:
            last = number
            start = line.start + len(match[0]) - len(match[0].lstrip())
            yield label, Stretch(start, match.end())


def number_paragraphs(text: str) -> list[tuple[str, Stretch]]:
    """Every paragraph as a note: its place in the list, and an empty mark at its start."""
    starts = [match.start() for match in re.finditer(r"(?:\A|(?<=\n))[^\S\n]*\S[^\n]*", text)]
    return [(str(number), Stretch(start, start)) for number, start in enumerate(starts, 1)]
