"""`briefcite add`: a new record, from a symbol and what a person says of the source."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from ..errors import BriefciteError, RefusedFix, UnreadableFile
from ..libraries.add import (
    build,
    faults,
    free_key,
    judge_type,
    lacking,
    normal,
    put,
    symbol_faults,
    told_by,
    told_by_catalogue,
    twin,
)
from ..libraries.catalogued import entry_of, remark_of
from ..libraries.rename import judge_new
from ..model import Library, Plain, Record
from ..model.record_types import fields_of, types
from ..records.reader import read
from ..records.writer import addition, write_record
from ..reports import visible
from ..symbols import SymbolError, parse_symbol, read_symbol, repair
from ..text import Source
from ..workspace.encodings import open_or_new
from ..workspace.loader import settings_for
from ._inputs import chosen, input_options, load, references_option
from ._record_edits import diff_option, keep, whole_or_nothing
from ._save import until_unchanged
from ._screen import complain, emit_data, prompt

FILE = "added.yaml"


@click.command("add", short_help="Add a record for a symbol or another source.")
@click.argument("symbol", required=False)
@click.option("--type", "type", default="", metavar="TYPE", help="briefcite list types.")
@click.option("--title", help="The title as printed.")
@click.option("--date", help="2014-02-07, 7 February 2014, 2014.")
@click.option("--set", "said", multiple=True, metavar="FIELD=VALUE", help="Any field; repeatable.")
@click.option("--key", default="", help="Key [built from the symbol, or name, year and title].")
@click.option("--into", metavar="FILE|FOLDER", help="Append to this file or folder [print].")
@references_option
@diff_option
@input_options
def command(  # noqa: PLR0913
    symbol: str | None, type: str, title: str | None, date: str | None, said: tuple[str, ...],
    key: str, into: str | None, references: tuple[str, ...], diff: bool,
) -> int:  # fmt: skip
    """Add a record for a UN SYMBOL, or for a source of another TYPE.

    Whatever the symbol says is filled in (type, body, session, kind, country, link), and what the catalogue
    of UN documents has: title, dates, draft, meeting. On a terminal, required fields are asked for. Use
    FIELD.PART=VALUE for part of a field; repeat a field for a list. Exit status: 0 added, 1 added without a
    required field, 2 not added.
    """
    fields = begin(symbol, type)
    for name, value in (("title", title), ("date", date)):
        said = (*said, f"{name}={value}") if value else said
    set_all(fields, said)
    from_catalogue = complete(fields)
    if sys.stdin.isatty():
        ask(fields)
    fields = normal(fields)

    def add() -> str:
        library, target = shelves(references, into)
        name = choose_key(key, fields, library)
        record = build(fields, name)
        if wrong := faults(record):
            raise BriefciteError("; ".join(wrong), "nothing was added")
        judge_symbols(record)
        if there := twin(record, library):
            where = f"{there.key.text}, {there.key.span.where}"
            raise RefusedFix(f"{record.symbol} already has a record", where)
        store(comment(fields) + write_record(name, fields), target, diff=diff)
        return name

    key = until_unchanged(add)
    if from_catalogue:
        complain(f"from the catalogue: {', '.join(from_catalogue)}")
    for group in lacking(fields):
        complain(f"{key} has no {' or '.join(group)}: edit the file, or use --set {group[0]}=…")
    return 1 if lacking(fields) else 0


def judge_symbols(record: Record) -> None:
    """Say what speaks against the symbols of a record; raise BriefciteError where one cannot be."""
    for verdict in symbol_faults(record, settings_for(".", chosen()).today):
        meant = f"did you mean {' or '.join(verdict.meant[:3])}?" if verdict.meant else ""
        if verdict.certainty == "impossible":
            raise BriefciteError(verdict.message, meant or "nothing was added")
        complain(f"{verdict.message}" + f" ({meant})" * bool(meant))


def begin(symbol: str | None, type: str) -> dict[str, Plain]:
    """The fields that are known before anything is asked."""
    if type:
        judge_type(type)
    if symbol is None:
        if not type and sys.stdin.isatty():
            type = prompt("type", list(types()))
        if not type:
            raise BriefciteError("there is nothing to add", "give a symbol, or --type")
        return {"type": type}
    try:
        return told_by(parse_symbol(symbol), type)
    except SymbolError as error:
        meant = " or ".join(str(one.symbol) for one in repair(symbol)[:3])
        cure = f"did you mean {meant}?" if meant else "name a --type for a source without one"
        raise BriefciteError(f"“{symbol}” is not a UN symbol: {error}", cure) from error


def set_all(fields: dict[str, Plain], said: Sequence[str]) -> None:
    """Set every field that was said; what the symbol told gives way."""
    for name in {one.partition("=")[0].partition(".")[0].strip() for one in said} & fields.keys() - {"type"}:
        del fields[name]
    for one in said:
        put(fields, one)


def complete(fields: dict[str, Plain]) -> list[str]:
    """Fill what the catalogue tells and nobody said; the names of what it filled."""
    found = told_by_catalogue(fields)
    if "date" in fields:
        found = {name: value for name, value in found.items() if name not in ("adopted", "issued")}
    new = [name for name in found if name not in fields]
    fields.update((name, found[name]) for name in new)
    return new


def comment(fields: Mapping[str, Plain]) -> str:
    """What the catalogue calls a document whose own title it does not have, as a comment above the record."""
    entry = None if "title" in fields else entry_of(read_symbol(str(fields.get("symbol", ""))))
    remark = remark_of(entry) if entry else ""
    return f"# {visible(remark)}\n" if remark else ""


def ask(fields: dict[str, Plain]) -> None:
    """Ask for what the type demands; of several fields that serve, until one is given."""
    known = fields_of(str(fields["type"]))
    optional = [("title",)] if "title" not in fields else []
    for group in dict.fromkeys([*optional, *lacking(fields)]):
        for name in group:
            complain(f"{name}: {known[name].meaning}")
            value = prompt(name, default="").strip()
            while value and (wrong := faults(build(normal({**fields, name: value}), "record"))):
                complain(wrong[0])
                value = prompt(name, default="").strip()
            if value:
                fields[name] = value
                break


def shelves(references: Sequence[str], into: str | None) -> tuple[Library, Source | None]:
    """The records that are there, those of the file that gets the new one included, and that file."""
    target = open_target(into) if into else None
    publication = load([Source("article.md", "")], references=references or None)
    whole_or_nothing(publication.failures)
    library = publication.documents[0].library
    beside = read(target)[0] if target else ()
    names = {record.key.span.source.name for record in library.records}
    if target and target.name not in names:
        library = Library((*library.records, *beside), (*library.folders, target.name))
    return library, target


def open_target(into: str) -> Source:
    """The record file that gets the record; a folder's `added.yaml`."""
    return open_or_new(Path(into) if into.endswith((".yaml", ".yml")) else Path(into) / FILE)


def choose_key(key: str, fields: dict[str, Plain], library: Library) -> str:
    """The key that was said, if it is free, else one that is."""
    if key:
        judge_new(key, library)
        return key
    return free_key(fields, {record.key.text for record in library.records})


def store(lines: str, target: Source | None, *, diff: bool) -> None:
    """Print a record, or put it after the others of its file."""
    if target is None:
        emit_data(lines)
        return
    try:
        edit = addition(target, lines)
    except UnreadableFile as error:
        raise BriefciteError(f"{target.name}: {error.message}", "nothing was added") from error
    written = keep({target: [edit]}, diff=diff)
    if written:
        complain(f"{lines.partition(':')[0]} added to {written[0]}")
