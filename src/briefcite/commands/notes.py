"""`briefcite notes`: what was read of each note, so that a writer sees why a note was understood or not."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ..model import Citation, Reading, ReadNote
from ..notes import read_article
from ..text import Span
from ._inputs import input_options, load
from ._screen import complain, on_terminal, said_of, width
from ._tables import GAP, cut, output_option, print_rows

WIDEST, NARROWEST = 48, 9
"""The most characters of a cell in text, which are fewer on a narrow terminal; JSON has all."""


@click.command("notes")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--references", multiple=True, metavar="FOLDER", help="Where the records are; repeatable.")
@output_option
@input_options
def command(paths: tuple[str, ...], references: tuple[str, ...], output: str) -> int:
    """Show what was read of each note: author, title, symbol, dates, pinpoints, record, what is missing."""
    publication = load(paths, references=references or None)
    for failure in publication.failures:
        complain(said_of(failure))
    rows = [
        row
        for document in publication.documents
        for row in describe(read_article(document.article, document.library, document.settings))
    ]
    if output == "text":
        rows = tabulate(rows, single=len(publication.documents) == 1)
    if rows or output != "text":
        print_rows(rows, output)
    return 2 if publication.failures else 0


def describe(reading: Reading) -> Iterator[dict[str, object]]:
    """A row for every citation, and one for each note without any."""
    for note in reading.notes:
        for citation in note.citations or (None,):
            yield row(reading, note, citation)


def row(reading: Reading, note: ReadNote, citation: Citation | None) -> dict[str, object]:
    """What was read of one citation; of a repeated one also the note that it sends to."""
    one = citation or Citation(note.note.body)
    full = reading.meant(one) or one
    sent = sent_to(reading, one)
    known = full.record or full.core
    return {
        "path": reading.article.source.name,
        "note": note.note.label,
        "status": note.status,
        "signal": words(one.signal),
        "author": words(one.author),
        "title": words(one.title),
        "symbols": [str(symbol) for _, symbol in one.symbols],
        "identifier": words(one.identifier),
        "dates": [words(span) for span, _ in one.dates],
        "pinpoints": [words(span) for span, _ in one.pinpoints],
        "repeats": words(one.repeat),
        "means note": sent,
        "record": known.key.text if known else "",
        "gap": one.gap,
    }


def sent_to(reading: Reading, citation: Citation) -> str:
    """The label of the note that a repeated citation sends to, likely ones included."""
    repeat = reading.repeated.get(citation)
    if repeat is None:
        return ""
    note = reading.note_at(repeat.target.span) if repeat.target else None
    return note.note.label if note else repeat.note.label if repeat.note else ""


def words(span: Span | None) -> str:
    """The words at a place on one line."""
    return span.line if span else ""


def tabulate(rows: list[dict[str, object]], *, single: bool) -> list[dict[str, object]]:
    """The rows under a head, their cells cut, without columns that are empty or all the same."""
    short = [{name: joined(value) for name, value in row.items()} for row in rows]
    names = [name for name in (rows[0] if rows else ()) if any(row[name] for row in short)]
    kept = [name for name in names if name != "path" or not single]
    table = [{name: name for name in kept}, *({name: row[name] for name in kept} for row in short)]
    widths = [max(len(row[name]) for row in table) for name in kept]
    room = (width() if on_terminal() else sum(widths)) - GAP * (len(kept) - 1)
    fits = (most for most in range(WIDEST, NARROWEST, -1) if sum(min(most, one) for one in widths) <= room)
    most = next(fits, NARROWEST)
    return [{name: cut(cell, most) for name, cell in row.items()} for row in table] if short else []


def joined(value: object) -> str:
    """A cell's value as one text."""
    return ", ".join(value) if isinstance(value, list) else str(value)
