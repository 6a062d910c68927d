"""`briefcite style`: a citation style, shown by what it prints of a source of each type."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click

from ..model import Record
from ..model.record_types import types
from ..records.reader import read
from ..settings import Settings
from ..styles import Cite, Nodes, Style, entry, write_notes
from ..styles.markup import markup as load_markup
from ..styles.silent import silences
from ..text import Source
from ._options import choose_style, markup_option
from ._screen import emit_markup

PINPOINTS = ("para. 5", "para. 9", "para. 9")
"""Of the first note, of the next, and of a later one."""


@click.command("style", short_help="Show a citation style: its sources and its forms.")
@click.argument("name", metavar="NAME|FILE")
@markup_option
@click.option("--silent", is_flag=True, help="What it leaves out, and why.")
def command(name: str, markup: str, silent: bool) -> int:
    """Show a citation style: what it rests on, and each form of a source of each type.

    Exit status: 0 shown, 2 there is no such style or its file cannot be read.
    """
    style = choose_style(name, Settings())
    shown = silent_lines(style) if silent else forms(style, load_markup(markup))
    emit_markup("\n".join((*about(style), "", *shown)) + "\n", markup)
    return 0


def about(style: Style) -> Iterator[str]:
    """What the style is and rests on."""
    yield ", ".join(filter(None, (style.title, style.options["edition"])))
    yield from filter(None, (style.options["source"], style.options["derived"]))


def forms(style: Style, write: Callable[[Nodes], str]) -> Iterator[str]:
    """Each type's example in each form: first note, next note, later note, list."""
    records = [example(row.name, row.example) for row in types().values()]
    for record, other in zip(records, (*records[1:], records[0]), strict=True):
        cites = [Cite(record, pinpoint) for pinpoint in PINPOINTS]
        first, repeat, _, later = write_notes(style, [[one] for one in (*cites[:2], Cite(other), cites[2])])
        yield f"{record.type}:"
        yield f"  first: {write(first.nodes)}"
        if not style.options["join.open"]:
            yield f"  next: {write(repeat.nodes)}"
            yield f"  later: {write(later.nodes)}"
        yield f"  list: {write(entry(style, record).nodes)}"


def example(type: str, text: str) -> Record:
    """The example of a type."""
    return read(Source(f"{type}.yaml", text))[0][0]


def silent_lines(style: Style) -> Iterator[str]:
    """The fields that the style does not print, and why."""
    for one in silences(style):
        scope = f" of {', '.join(one.scope)}" if one.scope else ""
        yield f"{', '.join(one.fields)}{scope}: {one.reason}"
