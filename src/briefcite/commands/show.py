"""`briefcite show`: one record as it is in its file, and what was understood of it."""

from __future__ import annotations

import click

from ..errors import UnknownName
from ..model import Library, Record, plain
from ..records.lines import block
from ..reports import visible
from ..symbols import read_symbol
from ..symbols.calendar.issue_dates import describe_window, issued, session_dates
from ..text import LINE_END
from ._inputs import input_options, references_option
from ._options import here
from ._screen import emit
from ._tables import output_option, print_fields, print_rows


@click.command("show", short_help="Show a record, and how it was understood.")
@click.argument("source", metavar="KEY|SYMBOL")
@references_option
@output_option
@input_options
def command(source: str, references: tuple[str, ...], output: str) -> int:
    """Show the record of a KEY or SYMBOL as it is in its file, and how it was understood."""
    found = sought(source, here(references).library)
    if output != "text":
        print_rows([describe(record) for record in found], output)
        return 0
    for number, record in enumerate(found):
        emit(*[""] * bool(number), record.key.span.where, "")
        emit(*(f"  {visible(line)}" for line in LINE_END.split(str(block(record)).rstrip())), "")
        print_fields(understood(record))
    return 0


def sought(name: str, library: Library) -> tuple[Record, ...]:
    """The record of a key, or all of a symbol; raises UnknownName where there is none."""
    if record := library.find(name.removeprefix("@")):
        return (record,)
    symbol = read_symbol(name)
    found = library.with_symbol(symbol) or library.core.with_symbol(symbol)
    if not found:
        raise UnknownName("record", name, library.by_key)
    return found


def describe(record: Record) -> dict[str, object]:
    """A record as data: its place, its fields as written, and what was understood."""
    span = block(record)
    return {
        "key": record.key.text,
        "path": span.source.name,
        "line": span.source.position(record.key.span.start).line,
        "fields": plain(record.entries),
        "understood": understood(record),
    }


def understood(record: Record) -> dict[str, object]:
    """What the fields of a record tell, besides what is written."""
    symbol = record.symbol
    window = issued(symbol) if symbol else None
    told = symbol.body if symbol else ""
    return {
        "key": record.key.text,
        "symbol": str(symbol) if symbol else "",
        "body": list(record.bodies) or told,
        "persons": [person.name for person in record.persons],
        "dates": [f"{name} {date.raw}" for name, date in record.dates],
        "session": (session_dates(symbol) if symbol else "") or record.text("session"),
        "issued": describe_window(window) if window else "",
        "link": record.text("url") or (symbol.url if symbol else ""),
        "checked": "not yet" if record.draft else "",
    }
