"""The sheet as comma-separated values: a line for each row, several things in a cell apart by “; ”.

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from .rows import Page

FORMULA = ("=", "+", "-", "@")
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
                writer.writerow([guard(cell) for cell in (page.path, *cells, "", "")])
    else:
        writer.writerow(("file", "kind", "source", "notes"))
        for page in pages:
            for kind, name, notes in page.authorities:
                writer.writerow([guard(cell) for cell in (page.path, kind, name, ", ".join(notes))])
    return out.getvalue()


def guard(cell: str) -> str:
    """A cell that no spreadsheet runs.

    >>> guard("=1+1"), guard("A/RES/70/1")
    ("'=1+1", 'A/RES/70/1')
    """
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) else cell
