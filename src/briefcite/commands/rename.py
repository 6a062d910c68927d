"""`briefcite rename`: another key for a record, everywhere at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from ..errors import RefusedFix
from ..libraries.rename import find_record, judge_new, rename_citations, rename_record, rename_relations
from ..model import Document, Library, Record
from ..records.lines import is_whole_file
from ..text import Edit, Source
from ..workspace.paths import is_there
from ._inputs import input_options, references_option
from ._record_edits import diff_option, edited, keep, open_all
from ._screen import complain


@click.command("rename", short_help="Rename a record everywhere.")
@click.argument("old")
@click.argument("new")
@click.argument("paths", nargs=-1, metavar="[ARTICLE]…")
@references_option
@diff_option
@input_options
def command(old: str, new: str, paths: tuple[str, ...], references: tuple[str, ...], diff: bool) -> int:
    """Rename record OLD to NEW: in its file, in other records, and in the articles that cite it.

    Without an ARTICLE, all articles in the current folder are updated. Nothing is changed if NEW is in use,
    or if a file cannot be read or written.
    """
    library, documents = open_all(references, paths, diff=diff)
    record = find_record(old, library)
    judge_new(new, library)
    edits = [*rename_record(record, new), *rename_relations(library, old, new)]
    edits += edits_of_articles(record, new, documents)
    moved = moves(record, new)
    written = keep(edited(edits), diff=diff, moved=moved)
    if not diff:
        complain(f"renamed {old} to {new} in {', '.join(written)}")
    return 0


def edits_of_articles(record: Record, new: str, documents: Iterable[Document]) -> Iterator[Edit]:
    """The edits of the articles whose library has the record."""
    for document in documents:
        if is_in(record, document.library):
            yield from rename_citations(document.article, record.key.text, new)


def is_in(record: Record, library: Library) -> bool:
    """Whether a library has a record, perhaps read another time, under its key."""
    other = library.by_key.get(record.key.text)
    return other is not None and other.key.span.where == record.key.span.where


def moves(record: Record, new: str) -> dict[Source, str]:
    """The new name of the file that is the record, if it is one."""
    source = record.key.span.source
    if not is_whole_file(record):
        return {}
    file = Path(source.name).with_stem(new)
    if is_there(file):
        raise RefusedFix(
            f"{file.as_posix()} is there already", "the record is its whole file and takes its name"
        )
    return {source: file.as_posix()}
