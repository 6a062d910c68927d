"""The sheet as comma-separated values: a line for each row, several things in a cell apart by “; ”.

A cell that a spreadsheet would take for a formula begins with an apostrophe, as in the table of records.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ..formats.csv import guard
from ..reports import visible, visible_name
from .rows import Page

HEAD = ("file", "note", "source", "pinpoint", "link", "record", "checked", "found", "left", "done by", "on")


def write(pages: Sequence[Page], width: int) -> str:
    """The rows of all articles; where none has rows, their tables of authorities."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if any(page.rows for page in pages):
        writer.writerow(HEAD)
        for page in pages:
            for row in page.rows:
                cells = ["; ".join(cell) if isinstance(cell, tuple) else cell for cell in row]
                writer.writerow(map(said, (visible_name(page.path), *cells, "", "")))
    else:
        writer.writerow(("file", "kind", "source", "notes"))
        for page in pages:
            for kind, name, notes in page.authorities:
                writer.writerow(map(said, (visible_name(page.path), kind, name, ", ".join(notes))))
    return out.getvalue()


def said(words: str) -> str:
    """A document's words in a cell: on one line, control characters shown, and no formula."""
    return guard(visible(words))
