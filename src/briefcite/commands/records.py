"""`briefcite records`: the records of the library, sought by words and fields."""

from __future__ import annotations

from collections.abc import Sequence

import click

from ..errors import UnknownName
from ..libraries.search import is_sought, read_query
from ..model import Record, plain
from ..reports import visible
from ..text import one_line
from ._inputs import input_options, references_option
from ._options import here
from ._screen import complain, emit, on_terminal, width
from ._tables import GAP, cut, print_rows

FORMATS = ("text", "lines", "json")


@click.command("records", short_help="Search the records.")
@click.argument("query", nargs=-1, metavar="[QUERY]…")
@click.option("--core", is_flag=True, help="Search the built-in human rights instruments.")
@references_option
@click.option("--output", metavar="FORMAT", help="text (a table), lines or json.")
@input_options
def command(query: tuple[str, ...], core: bool, references: tuple[str, ...], output: str | None) -> int:
    """Search records: all words of QUERY must match; `type:treaty` searches one field.

    Prints a table on a terminal, one line per record in a pipe. Exit status: 0 found, 1 nothing found, 2
    there are no records.
    """
    output = output or ("text" if on_terminal() else "lines")
    if output not in FORMATS:
        raise UnknownName("output format", output, FORMATS)
    library = here(references).library
    library = library.core if core else library
    terms = read_query(query)
    found = [record for record in library.records if is_sought(record, terms)]
    write(found, output)
    if not library:
        complain("no records found; give their folder with --references")
        return 2
    if output == "text":
        complain(f"{len(found)} of {len(library.records)} records")
    return 0 if found else 1


def write(found: Sequence[Record], output: str) -> None:
    """The records in the form asked for."""
    if output == "json":
        print_rows([describe(record) for record in found], "json")
    elif output == "lines":
        emit(*map(line, found))
    elif found:
        rows = [summary(record) for record in found]
        print_rows([{name: name for name in rows[0]}, *fitting(rows)], "text")


def describe(record: Record) -> dict[str, object]:
    """A record as data: its key, place and fields."""
    return {
        "key": record.key.text,
        "path": record.key.span.source.name,
        "line": record.key.span.source.position(record.key.span.start).line,
        "fields": plain(record.entries),
    }


def summary(record: Record) -> dict[str, object]:
    """What a person knows a record by."""
    dates = record.dates
    return {
        "key": record.key.text,
        "type": record.type,
        "date": dates[0][1].raw if dates else "",
        "symbol": record.text("symbol"),
        "title": one_line(record.title or record.text("event") or ", ".join(record.bodies)),
    }


def line(record: Record) -> str:
    """A record on one line, its place first."""
    said = summary(record)
    words = ", ".join(str(said[name]) for name in ("type", "symbol", "title", "date") if said[name])
    return f"{record.key.span.where}: {record.key.text}: {visible(words)}"


def fitting(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """The rows with their titles cut to the width of the terminal."""
    others = [name for name in rows[0] if name != "title"]
    taken = sum(GAP + max(len(name), *(len(str(row[name])) for row in rows)) for name in others)
    room = max(20, width() - taken)
    return [{**row, "title": cut(str(row["title"]), room)} for row in rows]
