"""`briefcite render`: write keyed notes out."""

from __future__ import annotations

import click

from ..notes import read_article
from ..styles.keyed_notes import render
from ._inputs import format_option, input_options, load, references_option
from ._options import choose_style, style_option
from ._rewrites import rewrite


@click.command("render", short_help="Turn citation keys into notes.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@style_option
@references_option
@click.option("--write", is_flag=True, help="Change the file [show a diff].")
@format_option
@input_options
def command(
    paths: tuple[str, ...], style: str | None, references: tuple[str, ...], write: bool, format: str | None
) -> int:
    """Expand citation keys like `[@coi, para. 1225]` into full, short and ibid. citations.

    The file is changed only with --write. Exit status: 0 all expanded, 1 some could not be, 2 an article
    could not be read.
    """
    publication = load(paths, references=references or None, format=format)
    return rewrite(
        publication,
        lambda one: render(read_article(*one), choose_style(style, one.settings)),
        write=write,
    )
