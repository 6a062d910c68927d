"""`briefcite collect`: draft a record for each source that has none."""

from __future__ import annotations

from pathlib import Path

import click

from .. import collect, load
from ..citing import read_article
from ..libraries.drafts import Draft, write_drafts
from ..workspace.writes import append_text
from ._screen import complain, emit_data, say

FILE = "collected.yaml"


@click.command("collect")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--into", metavar="FOLDER|FILE", help="Append the drafts here: to a file, or a folder's collected.yaml."
)
@click.option("--references", multiple=True, metavar="FOLDER", help="Where the records are; repeatable.")
@click.option("--from", "format", metavar="FORMAT", help="The kind of what is named: markdown, plain, notes.")
def command(paths: tuple[str, ...], into: str | None, references: tuple[str, ...], format: str | None) -> int:
    """Draft records from the words of the notes and what the symbols tell; nothing is invented.

    The drafts go to standard output, or with --into behind what is there already, of which no byte is
    changed; running it again adds nothing. Exit status: 0 done, 2 an article could not be read.
    """
    known = (*references, into) if into and Path(into).exists() else references
    publication = load(paths, references=known or None, format=format)
    for failure in publication.failures:
        complain(f"{failure.path}: {failure.message}")
    drafts: dict[str, Draft] = {}
    taken: set[str] = set()
    for document in publication.documents:
        taken |= set(document.library.by_key)
        for draft in collect(read_article(*document)):
            drafts.setdefault(draft.identity, draft)
    text = write_drafts(drafts.values(), taken)
    place = add(into, text) if into and text else ""
    if not into:
        emit_data(text)
    say(f"{len(drafts)} drafted" + f", added to {place}" * bool(place) + ".")
    return 2 if publication.failures else 0


def add(into: str, text: str) -> str:
    """Put drafts behind what a record file holds; the file's name."""
    file = Path(into) if into.endswith((".yaml", ".yml")) else Path(into) / FILE
    append_text(file, text)
    return file.as_posix()
