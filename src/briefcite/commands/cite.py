"""`briefcite cite`: one citation to paste."""

from __future__ import annotations

import click

from ..formats.csl_json import printable
from ..styles import Cite, Form, Style, entry, record_of, write_note
from ..styles.markup import markup as load_markup
from ..workspace.pandoc import write_with_csl
from ._inputs import input_options, references_option
from ._options import (
    choose_style,
    csl_option,
    find_source,
    here,
    markup_option,
    style_option,
    tell_missing,
    tell_unverified,
)
from ._screen import emit_markup

POSITIONS = ("first", "ibid", "ibid-other", "short", "bibliography")


@click.command("cite", short_help="Print one citation, from a record or a symbol.")
@click.argument("source", metavar="KEY|SYMBOL")
@click.option("--pinpoint", default="", help="The place within the source: “para. 12”.")
@click.option("--position", type=click.Choice(POSITIONS), default="first", help="Which form.")
@click.option("--note", default="1", show_default=True, help="The note that has the full form.")
@style_option
@references_option
@markup_option
@csl_option
@input_options
def command(  # noqa: PLR0913
    source: str, pinpoint: str, position: str, note: str, style: str | None,
    references: tuple[str, ...], markup: str, csl: str | None,
) -> int:  # fmt: skip
    """Print one citation, from a record KEY or a UN SYMBOL (no record needed).

    Positions: the first citation, ibid (same or other pinpoint), the later short form, or the entry of a
    bibliography. If the style does not use ibid., its short form is printed. Exit status: 0 printed, 2
    error.
    """
    write = load_markup(markup)
    document = here(references)
    found = find_source(source, document.library)
    tell_unverified(found)
    if csl:
        listed = position == "bibliography"
        items = printable([record_of(found)])
        text = write_with_csl(items, csl, to=markup, pinpoint=None if listed else pinpoint)
        emit_markup(text, markup)
        return 0
    chosen = choose_style(style, document.settings)
    if position == "bibliography":
        rendered = entry(chosen, record_of(found), library=document.library.by_key)
    else:
        form = form_of(chosen, position, note, pinpoint)
        rendered = write_note(chosen, [Cite(found, pinpoint)], [form], document.library.by_key)
    tell_missing(source, rendered)
    emit_markup(write(rendered.nodes) + "\n", markup)
    return 0


def form_of(style: Style, position: str, note: str, pinpoint: str) -> Form:
    """The form that a position asks for, as far as the style has it."""
    if position == "first" or style.options["repeats.later"] != "short":
        return Form("note", "", pinpoint)
    if position == "short" or style.options["repeats.ibid"] == "none":
        return Form("short", note, pinpoint)
    return Form("ibid", note, "" if position == "ibid" else pinpoint)
