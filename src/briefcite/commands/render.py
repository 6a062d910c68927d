"""`briefcite render`: write keyed notes out."""

from __future__ import annotations

import click

from ..notes import read_article
from ..styles.keyed_notes import render
from ._inputs import input_options, load
from ._options import choose_style, references_option, style_option
from ._rewrites import rewrite


@click.command("render")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@style_option
@references_option
@click.option("--write", is_flag=True, help="Write the new notes into the file [show a diff].")
@click.option("--from", "format", metavar="FORMAT", help="The kind of what is named: markdown, plain, notes.")
@input_options
def command(
    paths: tuple[str, ...], style: str | None, references: tuple[str, ...], write: bool, format: str | None
) -> int:
    """Write keyed notes (`[@coi, para. 1225]`) out in full, short and ibid. form; others stay as they are.

    Nothing is written without --write. Exit status: 0 every note that it is for was written anew, 1 some
    are left, 2 an article could not be read.
    """
    publication = load(paths, references=references or None, format=format)
    return rewrite(
        publication,
        lambda one: render(read_article(*one), choose_style(style, one.settings)),
        write=write,
    )
