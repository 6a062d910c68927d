"""`briefcite import`: records out of other programs' files."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from ..errors import UnreadableFile
from ..formats import import_records, recognise
from ..libraries.add import symbol_faults
from ..libraries.arrivals import Clash, FieldDifference, fields, sort_out, take
from ..model import Library, Plain, Record
from ..model.record_keys import OLD_KEY
from ..model.record_types import FREE
from ..named_tuples import NamedTuple
from ..records.writer import addition, flow, write_record
from ..reports import counted
from ..text import Source, apply, compose
from ..values.title import title_key
from ..views.foreign_encoding import judge_encoding
from ..workspace.encodings import decode, open_or_new, open_source
from ..workspace.loader import settings_for
from ..workspace.log import Log
from ..workspace.paths import is_there, shown
from ..workspace.reads import read_stream
from ..workspace.shelves import Shelves, is_record_file
from ._inputs import chosen
from ._record_edits import edited, keep, whole_or_nothing
from ._save import clear_away, until_unchanged
from ._screen import complain, confirm, emit, emit_data, say

SHOWN = 3
"""How many changed keys are listed."""


class Arrived(NamedTuple):
    """What a foreign file gave."""

    source: Source
    records: tuple[Record, ...]
    problems: int


@click.command("import", short_help="Convert a bibliography into records.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@click.option("--from", "format", metavar="FORMAT", help="Format, if the file does not show it.")
@click.option("--into", metavar="FOLDER|FILE.yaml", help="Add new records to this file or folder.")
@click.option("--merge", is_flag=True, help="Update existing records, asking for each field.")
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
def command(paths: tuple[str, ...], format: str | None, into: str | None, merge: bool, diff: bool) -> int:
    """Convert a bibliography into records; they are printed unless --into is given.

    Formats: bibtex, biblatex, csl-json, csl-yaml, ris, hayagriva, marcxml, csv, json, and any YAML or JSON
    with titles. Values without a matching field are kept as x-… Records that you already have (same symbol
    or key) are not changed; the differences are shown. With --merge you are asked about each field; in a
    script only empty fields are filled. Exit status: 0 done, 1 there is something to look at, 2 a file
    could not be read.
    """
    arrived, failed = read_all(paths, format)
    problems = sum(one.problems for one in arrived)
    today = settings_for(".", chosen()).today
    for one in arrived:
        found = tell_symbols(one, today) + tell_twins(one)
        tell(one, found)
        problems += found
    left = 0
    if into is None:
        emit_data(write_all(record for one in arrived for record in one.records))
    else:
        left = until_unchanged(lambda: add(arrived, Path(into), merge=merge, diff=diff))
    return 2 if failed else 1 if problems or left else 0


def read_all(paths: Sequence[str], format: str | None) -> tuple[list[Arrived], bool]:
    """The records of every file that can be read; the problems of each are said."""
    arrived, failed = [], False
    for path in paths:
        try:
            source = open_named(path)
            name = (format or recognise(source)).replace("-", "_")
            records, problems = import_records(source, name)
        except UnreadableFile as error:
            complain(f"{error.path}: {error.message}" + (f" ({error.help})" if error.help else ""))
            failed = True
            continue
        for line, message in problems:
            say(f"{source.name}:{line}: {message}")
        arrived.append(Arrived(source, records, len(problems)))
    return arrived, failed


def open_named(path: str) -> Source:
    """The text of a file that a person named, or of standard input; an encoding that is guessed is said."""
    if path == "-":
        source = decode("-", read_stream(sys.stdin.buffer, "standard input"))
    else:
        source = open_source(Path(path), pipes=True)
    for finding in judge_encoding(source.span(0, len(source.text))):
        complain(f"{finding.span.where}: {finding.message}")
    return source


def tell(arrived: Arrived, found: int) -> None:
    """Say how many records a file gave, with how many things a person should look at, and what of them has a
    place only under `x-`.
    """
    kept = Counter(
        name for one in arrived.records for name in one.fields if name.startswith(FREE) and name != OLD_KEY
    )
    told = f", {counted(arrived.problems + found, 'thing')} to look at (see above)"
    complain(
        f"{arrived.source.name}: {counted(len(arrived.records), 'record')} read"
        + told * bool(arrived.problems + found)
    )
    if kept:
        listed = ", ".join(f"{name} {number}" for name, number in kept.most_common())
        complain(f"{arrived.source.name}: kept under {FREE}: {counted(kept.total(), 'value')} ({listed})")
    renamed = [
        f"{record.text(OLD_KEY)} is {record.key.text}" for record in arrived.records if record.text(OLD_KEY)
    ]
    if renamed:
        more = f" and {len(renamed) - SHOWN} more" * (len(renamed) > SHOWN)
        listed = ", ".join(renamed[:SHOWN])
        complain(
            f"{arrived.source.name}: {counted(len(renamed), 'key')} changed ({listed}{more}); see {OLD_KEY}"
        )


def tell_symbols(arrived: Arrived, today: date) -> int:
    """Say what is wrong with the symbols of the records of a file; how many cannot be."""
    sure = 0
    for record in arrived.records:
        for verdict in symbol_faults(record, today):
            sure += verdict.certainty == "impossible"
            meant = f" (did you mean {' or '.join(verdict.meant[:3])}?)" if verdict.meant else ""
            complain(f"{arrived.source.name}: {record.key.text}: {verdict.message}{meant}")
    return sure


def tell_twins(arrived: Arrived) -> int:
    """Say which records of a file are of one source, and how to merge them; how many such groups."""
    groups: dict[tuple[str, ...], list[Record]] = {}
    for record in arrived.records:
        groups.setdefault(identity(record), []).append(record)
    twins = [group for same, group in groups.items() if any(same) and len(group) > 1]
    for first, second, *more in twins:
        what = f"the symbol {first.symbol}" if first.symbol else "the same title, date and author"
        keys = ", ".join(one.key.text for one in (first, second, *more))
        merge = f"briefcite merge {first.key.text} {second.key.text}"
        complain(f"{arrived.source.name}: {keys} have {what} (to merge them once they are in: {merge})")
    return len(twins)


def identity(record: Record) -> tuple[str, ...]:
    """What two records of one source have in common: the symbol, else title, date and author."""
    if record.symbol:
        return (record.symbol.key,)
    said = fields(record)
    told = tuple(str(said.get(name) or "") for name in ("date", "person", "body", "url"))
    return (title_key(record.title), *told) if record.title else ("",)


def write_all(records: Iterable[Record]) -> str:
    """Records as a record file."""
    return "\n".join(write_record(record.key.text, fields(record)) for record in records)


def add(arrived: Sequence[Arrived], into: Path, *, merge: bool, diff: bool) -> int:
    """Put what is new into record files, and what is taken into ours; how many fields were left."""
    library = library_of(into)
    if not diff:
        clear_away(library.by_source)
    found = sort_out((record for one in arrived for record in one.records), library)
    taken, left = settle(found.clashes, merge=merge)
    edits = edited(take(record, values) for record, values in taken.items())
    for name, new in by_target(found.new, into).items():
        source = next((one for one in edits if one.name == name), None) or open_or_new(Path(name))
        own = edits.get(source, [])
        there = Source(name, apply(source.text, own))
        edits[source] = compose(source, own, [addition(there, write_all(new))])
    written = keep(edits, diff=diff)
    added = f"{counted(len(found.new), 'record')} added, {counted(len(taken), 'record')} filled"
    complain(added + f" in {', '.join(written)}" * bool(written))
    if left:
        complain("1 field differs; yours was kept" if left == 1 else f"{left} fields differ; yours were kept")
    return left


def by_target(records: Iterable[Record], into: Path) -> dict[str, list[Record]]:
    """The new records by the file that gets them: in a folder one named as the file they are from."""
    found: dict[str, list[Record]] = {}
    for record in records:
        stem = Path(record.key.span.source.name).name.partition(".")[0]
        file = into if is_record_file(into) else into / f"{stem if stem.strip('-') else 'imported'}.yaml"
        found.setdefault(shown(file), []).append(record)
    return found


def library_of(into: Path) -> Library:
    """The records that are where new ones go; raises UnreadableFile where they cannot all be read."""
    log = Log()
    library = Shelves(log).library((into,)) if is_there(into) else Library()
    whole_or_nothing(log.failures)
    return library


def settle(clashes: Iterable[Clash], *, merge: bool) -> tuple[dict[Record, dict[str, Plain]], int]:
    """The fields to take into each record, and how many others differ; all differences are shown."""
    taken: dict[Record, dict[str, Plain]] = {}
    left = 0
    for clash in clashes:
        if clash.differences:
            emit(f"{clash.record.key.span.where}: {clash.record.key.text}")
        for one in clash.differences:
            emit(f"  {one.name}")
            emit(f"    ours    {shown_value(one.ours)}", f"    theirs  {shown_value(one.theirs)}")
            if merge and one.name not in taken.get(clash.record, {}) and is_wanted(one):
                taken.setdefault(clash.record, {})[one.name] = one.theirs
            else:
                left += not (merge and is_attended())
    return taken, left


def shown_value(value: Plain) -> str:
    """A value on one line."""
    return "–" if value is None else flow(value) or str(value)


def is_wanted(one: FieldDifference) -> bool:
    """Whether a field is taken: as a person says, or, in a script, where ours has none."""
    if is_attended():
        return confirm(f"  take theirs for {one.name}?", default=one.ours is None)
    return one.ours is None


def is_attended() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty()
