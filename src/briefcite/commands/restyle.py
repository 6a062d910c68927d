"""`briefcite restyle`: the same notes in another style, as a diff."""

from __future__ import annotations

import click

from ..notes import read_article
from ..styles.typed_notes import restyle
from ._inputs import input_options, load
from ._options import choose_style, references_option
from ._rewrites import rewrite


@click.command("restyle")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--to", "style", metavar="NAME|FILE", help="The citation style wanted.")
@references_option
@click.option("--write", is_flag=True, help="Write the new notes into the file [show a diff].")
@click.option("--from", "format", metavar="FORMAT", help="The kind of what is named: markdown, plain, notes.")
@input_options
def command(
    paths: tuple[str, ...], style: str | None, references: tuple[str, ...], write: bool, format: str | None
) -> int:
    """Show, as a diff, the notes that are fully understood in another style; the rest is listed.

    Nothing is written without --write. Exit status: 0 every note that it is for was written anew, 1 some
    are left, 2 an article could not be read.
    """
    publication = load(paths, references=references or None, format=format)
    return rewrite(
        publication,
        lambda one: restyle(read_article(*one), choose_style(style, one.settings)),
        write=write,
    )
