"""`briefcite renumber`: labels, markers, the list and cross-references together."""

from __future__ import annotations

import click

from ..editing.renumber import renumbering
from ..errors import RefusedFix
from ._inputs import format_option, load, verbose_option
from ._save import write_all
from ._screen import say


@click.command("renumber", short_help="Renumber notes in the order of their markers.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@format_option
@verbose_option
def command(paths: tuple[str, ...], diff: bool, format: str | None) -> int:
    """Renumber notes 1, 2, 3 … in the order of their markers.

    Markers, notes, their list and typed cross-references (“note 8 above”, “(n 7)”) are updated together;
    named labels stay. If a cross-reference cannot be updated safely, the article is not changed. Exit
    status: 0 done (with --diff: nothing to change), 1 there are changes (--diff), 2 not changed.
    """
    publication = load(paths, references=[], settings="", format=format)
    changed, done = [], []
    refused = [f"{one.path}: {one.message}" for one in publication.failures]
    for document in publication.documents:
        source = document.article.source
        try:
            edits = renumbering(document.article)
        except RefusedFix as error:
            refused.append(
                f"{source.name}: not renumbered: {error.message}" + f" — {error.help}" * bool(error.help)
            )
            continue
        if edits:
            changed.append((source, edits))
            done.append(f"{source.name}: {'would be ' if diff else ''}renumbered")
        else:
            done.append(f"{source.name}: the numbers are in order")
    write_all(publication, changed, diff=diff)
    say(*done, *refused)
    return 2 if refused else int(diff and bool(changed))
