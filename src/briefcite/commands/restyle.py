"""`briefcite restyle`: the same notes in another style, as a diff."""

from __future__ import annotations

import click

from ..notes import read_article
from ..styles.typed_notes import restyle
from ._inputs import format_option, input_options, load, references_option
from ._options import choose_style
from ._rewrites import rewrite


@click.command("restyle", short_help="Rewrite notes in another citation style.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--to", "style", metavar="NAME|FILE", help="Target style.")
@references_option
@click.option("--write", is_flag=True, help="Change the file [show a diff].")
@format_option
@input_options
def command(
    paths: tuple[str, ...], style: str | None, references: tuple[str, ...], write: bool, format: str | None
) -> int:
    """Rewrite notes in another citation style, shown as a diff; what cannot be rewritten is listed.

    The file is changed only with --write. Exit status: 0 all rewritten, 1 some could not be, 2 an article
    could not be read.
    """
    publication = load(paths, references=references or None, format=format)
    return rewrite(
        publication,
        lambda one: restyle(read_article(*one), choose_style(style, one.settings)),
        write=write,
    )
