"""Rows of data for people and programs."""

from __future__ import annotations

from collections.abc import Sequence

import click

from ..errors import UnknownName
from ..reports import visible
from ..reports.json import to_json
from ._screen import emit, emit_data

FORMATS = ("text", "json")
GAP = 2
"""Spaces between columns."""

output_option = click.option("--output", default="text", metavar="FORMAT", help="text or json.")


def print_rows(rows: Sequence[dict[str, object]], output: str) -> None:
    """Write rows as columns, or as a JSON list of objects."""
    if output not in FORMATS:
        raise UnknownName("output format", output, FORMATS)
    if output == "json":
        emit_data(to_json(rows))
        return
    cells = [[visible(cell(value)) for value in row.values()] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (word.ljust(width) for word, width in zip(row, widths, strict=True))
        emit((" " * GAP).join(padded).rstrip())


def print_fields(row: dict[str, object]) -> None:
    """Write one row as lines `name  value`, empty values left out."""
    said = {
        name.replace("_", " "): cell(value) for name, value in row.items() if value not in ("", None, [], ())
    }
    width = max(map(len, said))
    for name, words in said.items():
        emit(f"{name.ljust(width)}  {visible(words)}")


def cut(text: str, room: int) -> str:
    """A text as far as it fits."""
    return text if len(text) <= room else text[: room - 1] + "…"


def cell(value: object) -> str:
    """A value in words."""
    match value:
        case None:
            return ""
        case True | False:
            return "yes" if value else "no"
        case list() | tuple():
            return ", ".join(map(cell, value))
    return str(value)
