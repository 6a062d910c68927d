"""`briefcite bibliography`: the sources of articles, or of a whole library, as a style lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from ..formats.csl_json import printable
from ..model import Record
from ..reports import counted
from ..styles import Node, Nodes, Section, Style, left_out, write_bibliography
from ..styles.markup import markup as load_markup
from ..workspace.pandoc import write_with_csl
from ._inputs import format_option, input_options, load, references_option
from ._options import choose_style, csl_option, markup_option, records_of, style_option, tell_missing
from ._screen import complain, emit_markup, said_of

HEADINGS = {"markdown": "## {}", "html": "<h2>{}</h2>", "latex": r"\section*{{{}}}", "plain": "{}"}
ENTRIES = {"html": "<p>{}</p>"}


@click.command("bibliography", short_help="Print the bibliography of a brief.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@style_option
@click.option(
    "--group", type=click.Choice(["kind", "none"]), help="Whether it is grouped [as the style does]."
)
@click.option("--all", "whole", is_flag=True, help="The whole library, cited or not.")
@references_option
@markup_option
@csl_option
@format_option
@input_options
def command(  # noqa: PLR0913
    paths: tuple[str, ...], style: str | None, group: str | None, whole: bool,
    references: tuple[str, ...], markup: str, csl: str | None, format: str | None,
) -> int:  # fmt: skip
    """Print a bibliography of the sources cited in PATH, each once. A PATH may be a record file.

    Exit status: 0 complete, 2 a file could not be read.
    """
    write = load_markup(markup)
    publication = load(paths, references=references or None, format=format)
    for failure in publication.failures:
        complain(said_of(failure))
    records = list(dict.fromkeys(records_of(publication, whole)))
    if csl:
        emit_markup(write_with_csl(printable(records), csl, to=markup) if records else "", markup)
    else:
        shelf = {record.key.text: record for library in publication.libraries for record in library.records}
        chosen = choose_style(style, publication.settings)
        sections = write_bibliography(chosen, records, group or "", shelf)
        tell_left_out(chosen, records)
        for section in sections:
            for rendered in section.entries:
                tell_missing("an entry", rendered)
        emit_markup(lay_out(sections, markup, write), markup)
    return 2 if publication.failures else 0


def tell_left_out(style: Style, records: Sequence[Record]) -> None:
    """Say how many sources the style does not list, and of which types."""
    if gone := left_out(style, records):
        types = ", ".join(dict.fromkeys(record.type for record in gone))
        complain(f"{counted(len(gone), 'source')} left out: the style {style.name} does not list {types}")


def lay_out(sections: Sequence[Section], markup: str, write: Callable[[Nodes], str]) -> str:
    """Sections with their headings, a blank line between any two paragraphs."""
    lines = []
    for section in sections:
        if section.heading:
            lines.append(HEADINGS[markup].format(write((Node(section.heading),))))
        lines += [ENTRIES.get(markup, "{}").format(write(rendered.nodes)) for rendered in section.entries]
    return "\n\n".join(lines) + "\n" * bool(lines)
