"""`briefcite export`: records for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import click

from .. import load
from ..errors import BriefciteError
from ..formats import export, written_names
from ..model import Record
from ._options import here, records_of, references_option
from ._screen import complain, emit_data, said_of, save_text


class Target(NamedTuple):
    """A format and the file for it, "" for standard output."""

    format: str
    file: str


@click.command("export")
@click.argument("arguments", nargs=-1, metavar="[FORMAT] [PATH]…")
@click.option("--output", "files", multiple=True, metavar="FORMAT=FILE", help="Into a file; repeatable.")
@click.option("--ascii", is_flag=True, help="Letters as LaTeX commands (bibtex).")
@references_option
def command(
    arguments: tuple[str, ...], files: tuple[str, ...], ascii: bool, references: tuple[str, ...]
) -> int:
    """Write all records, or those that the articles at PATH cite, for other programs.

    Formats: bibtex, biblatex, csl-json, csl-yaml, ris, hayagriva, csv, json. What is written is read back
    and compared with the records field by field; where something would be lost nothing is written. Exit
    status: 0 written, 2 not, or a file could not be read.
    """
    formats = [name.replace("_", "-") for name in written_names()]
    first = arguments[:1] if not files or (arguments[:1] and arguments[0] in formats) else ()
    targets = [Target(name, "") for name in first]
    targets += [Target(name, file) for name, _, file in (one.partition("=") for one in files)]
    if not targets:
        raise BriefciteError(
            "no format is named", f"briefcite export {formats[0]}; formats: {', '.join(formats)}"
        )
    if bare := next((one.format for one in targets[len(first) :] if not one.file), ""):
        raise BriefciteError(f"--output {bare} names no file", f"--output {bare}=FILE")
    records, whole = choose(arguments[len(first) :], references)
    texts = [export(records, one.format.replace("-", "_"), ascii=ascii) for one in targets]
    for target, text in zip(targets, texts, strict=True):
        if target.file:
            save_text(target.file, text)
        else:
            emit_data(text)
    return 0 if whole else 2


def choose(paths: Sequence[str], references: Sequence[str]) -> tuple[list[Record], bool]:
    """The records asked for, those of a key that stands twice once, and whether every file was read."""
    if paths:
        publication = load(paths, references=references or None)
        for failure in publication.failures:
            complain(said_of(failure))
        found, whole = [*records_of(publication, whole=False)], not publication.failures
    else:
        found, whole = [*here(references).library.records], True
    if not found:
        complain("there are no records to write: name their folder with --references")
    first: dict[str, Record] = {}
    for record in found:
        first.setdefault(record.key.text, record)
    return [*first.values()], whole
