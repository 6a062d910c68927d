"""`briefcite tidy`: record files in one form."""

from __future__ import annotations

import click

from ..errors import RefusedFix
from ..libraries.tidy import tidying
from ..text import apply
from ._inputs import input_options, load
from ._record_edits import diff_option, keep
from ._save import clear_away
from ._screen import complain, said_of


@click.command("tidy", short_help="Tidy record files.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@diff_option
@input_options
def command(paths: tuple[str, ...], diff: bool) -> int:
    """Tidy record files: order fields, remove unneeded quotation marks, write dates as 2014-02-07.

    Comments are kept. Ambiguous dates (05/06/2020) are left alone. Exit status: 0 done, 2 a file could not
    be read, or could not be tidied without loss.
    """
    publication = load(paths)
    troubles = [said_of(failure) for failure in publication.failures]
    changed = {}
    files = [source for files in publication.record_files for source in files.sources]
    if not diff:
        clear_away(files)
    for source in files:
        try:
            edits = tidying(source)
        except RefusedFix as error:
            troubles.append(f"{error.message}: {error.help}")
            continue
        if apply(source.text, edits) != source.text:
            changed[source] = edits
    written = keep(changed, diff=diff)
    for trouble in troubles:
        complain(trouble)
    if not diff:
        complain(f"tidied {', '.join(written)}" if written else "nothing to tidy")
    return 2 if troubles else 0
