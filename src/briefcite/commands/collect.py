"""`briefcite collect`: draft a record for each source that has none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from .. import check, collect
from ..libraries.drafts import Draft
from ..libraries.written_drafts import write_drafts
from ..model import Publication
from ..notes import read_article
from ..records.writer import addition
from ..text import Source
from ..workspace.encodings import open_or_new
from ..workspace.paths import is_there
from ._inputs import format_option, group_by_source, input_options, load, references_option
from ._record_edits import keep
from ._save import until_unchanged
from ._screen import complain, emit_data, say

FILE = "collected.yaml"
NEXT = " Compare each with its source, then delete its line “unchecked: true”; check uses it from then on."


@click.command("collect", short_help="Draft records from the notes.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--into", metavar="FOLDER|FILE", help="Append the drafts here: to a file, or a folder's collected.yaml."
)
@references_option
@format_option
@input_options
def command(paths: tuple[str, ...], into: str | None, references: tuple[str, ...], format: str | None) -> int:
    """Draft records from the notes and their symbols; nothing is made up.

    Each draft says “unchecked: true”, and check does not compare notes with it. Compare the draft with the
    source, then delete that line. A comment “# check: …” above a field repeats what check reports about its
    words.

    Drafts are printed, or appended to a file with --into; existing records are not changed, and nothing is
    added twice. Exit status: 0 done, 2 an article could not be read.
    """

    def work() -> int:
        target = open_or_new(file_in(into)) if into else None
        known = (*references, into) if into and is_there(Path(into)) else references
        publication = load(paths, references=known or None, format=format)
        for failure in publication.failures:
            complain(f"{failure.path}: {failure.message}")
        drafts, taken = draft_all(publication)
        place = put(write_drafts(drafts, taken), target)
        say(f"{len(drafts)} drafted" + f", added to {place}" * bool(place) + "." + NEXT * bool(drafts))
        return 2 if publication.failures else 0

    return until_unchanged(work)


def file_in(into: str) -> Path:
    """The record file that gets the drafts."""
    return Path(into) if into.endswith((".yaml", ".yml")) else Path(into) / FILE


def draft_all(publication: Publication) -> tuple[Sequence[Draft], set[str]]:
    """A draft for each source of the articles that has no record, and the keys that are taken.

    A key that a note cites is taken too: nobody has said that it is that of a drafted source.
    """
    drafts: dict[str, Draft] = {}
    taken: set[str] = set()
    found = group_by_source(check(publication).diagnostics)
    for document in publication.documents:
        reading = read_article(*document)
        taken |= set(document.library.by_key)
        taken |= {citation.key.value for citation in reading.citations if citation.key}
        for draft in collect(reading, found.get(document.article.source, ())):
            drafts.setdefault(draft.identity, draft)
    return tuple(drafts.values()), taken


def put(text: str, target: Source | None) -> str:
    """Print drafts, or add them to a record file; the file's name, "" where nothing was added."""
    if target is None:
        emit_data(text)
        return ""
    return "".join(keep({target: [addition(target, text)]} if text else {}, diff=False))
