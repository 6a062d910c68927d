"""The sheet for a terminal: a paragraph for each source, and the authorities."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..reports import ranges, visible, visible_name
from .rows import Page, Row

INDENT = 10


def write(pages: Sequence[Page], width: int) -> str:
    """The sheets of all articles, one after another."""
    return "".join(visible(line) + "\n" for page in pages for line in lines(page, width))


def lines(page: Page, width: int) -> Iterator[str]:
    """The sheet of one article."""
    yield from (visible_name(page.path), "")
    for row in page.rows:
        yield from paragraph(row, width)
        yield ""
    if page.authorities:
        yield "Table of authorities"
        for kind, group in groupby(page.authorities, key=lambda one: one.kind):
            yield from ("", kind)
            for _, name, notes in group:
                yield from labelled("", f"{name}: {ranges(notes, 99)}", width)
        yield ""


def paragraph(row: Row, width: int) -> Iterator[str]:
    """One row: its source after the note's label, then what is known, wrapped."""
    yield from labelled(f"[{row.note}]", row.source, width)
    for name, text in (("pinpoint", row.pinpoint), ("link", row.link)):
        if text:
            yield from labelled(name, text, width)
    for name, texts in (("checked", row.checked), ("found", row.found), ("left", row.left)):
        for number, text in enumerate(texts):
            yield from labelled(name if not number else "", f"☐ {text}" if name == "left" else text, width)


def labelled(name: str, text: str, width: int) -> Iterator[str]:
    """A text with its name before it; further lines are indented, words never broken."""
    wrapped = textwrap.wrap(text, max(20, width - INDENT), break_long_words=False, break_on_hyphens=False)
    for number, line in enumerate(wrapped):
        yield f"{name if not number else '':<{INDENT}}{line}".rstrip()
