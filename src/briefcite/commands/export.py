"""`briefcite export`: records for other programs."""

from __future__ import annotations

from collections.abc import Sequence

import click

from ..errors import BriefciteError
from ..formats import export, left_out, written_names
from ..model import Library, Record
from ..named_tuples import NamedTuple
from ..reports import counted
from ..text import Source
from ._inputs import input_options, load, references_option
from ._options import records_of
from ._screen import Outgoing, complain, deliver, emit_data, said_of


class Target(NamedTuple):
    """A format and the file for it, "" for standard output."""

    format: str
    file: str


@click.command("export", short_help="Export records for other programs.")
@click.argument("arguments", nargs=-1, metavar="[FORMAT] [PATH]…")
@click.option("--output", "files", multiple=True, metavar="FORMAT=FILE", help="Into a file; repeatable.")
@click.option("--ascii", is_flag=True, help="Write accented letters as LaTeX commands (bibtex).")
@click.option("--plain", is_flag=True, help="Leave out data that only briefcite reads (userf, custom, U1).")
@references_option
@input_options
def command(
    arguments: tuple[str, ...], files: tuple[str, ...], ascii: bool, plain: bool, references: tuple[str, ...]
) -> int:
    """Export all records, or those cited in PATH, for other programs.

    Formats: bibtex, biblatex, csl-json, csl-yaml, ris, hayagriva, csv, json. The output is read back and
    compared field by field; if anything would be lost, nothing is written. With --plain, fields that a
    format has no place for are left out, and listed. Exit status: 0 written, 2 not written, or a file could
    not be read.
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
    texts = [export(records, one.format.replace("-", "_"), ascii=ascii, plain=plain) for one in targets]
    for target, text in zip(targets, texts, strict=True) if plain else ():
        if missing := left_out(records, text, target.format.replace("-", "_")):
            told = ", ".join(f"{name} {number}" for name, number in missing.most_common())
            complain(f"{target.format} has no place for {counted(missing.total(), 'value')}: {told}")
    outgoing = (Outgoing(one.file, text, emit_data) for one, text in zip(targets, texts, strict=True))
    deliver(outgoing, {record.key.span.source.name for record in records})
    return 0 if whole else 2


def choose(paths: Sequence[str], references: Sequence[str]) -> tuple[list[Record], bool]:
    """The records asked for, each once, and whether every file was read; what is left out is said."""
    publication = load(paths or [Source("export.md", "")], references=references or None)
    for failure in publication.failures:
        complain(said_of(failure))
    found = list(records_of(publication, whole=not paths))
    if not found:
        complain("no records found; give their folder with --references")
    libraries = [document.library for document in publication.documents]
    libraries += [files.library for files in publication.record_files]
    found += [record for library in libraries for record in namesakes(found, library)]
    places = {(record.key.span.source.name, record.key.span.start): record for record in found}
    return list(places.values()), not publication.failures


def namesakes(found: Sequence[Record], library: Library) -> list[Record]:
    """The records of a library whose key one of those found has: nobody knows which of them is meant.

    One that a record in an earlier folder hides is not meant; that it is left out is said.
    """
    chosen = set(found)
    keys = {record.key.text for record in library.records if record in chosen}
    for record in library.shadowed:
        if record.key.text in keys:
            where = library.by_key[record.key.text].key.span.where
            complain(f"{record.key.span.where}: “{record.key.text}” is left out, because {where} hides it")
    return [record for record in library.records if record.key.text in keys]
