"""Records from elsewhere beside those that are there: which are new, and in what the others differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..errors import RefusedFix
from ..model import Library, Plain, Record, plain
from ..model.record_keys import OLD_KEY, free_key, key_of
from ..named_tuples import NamedTuple
from ..records.lines import line_start
from ..records.reader import read
from ..records.writer import rank, write_field
from ..symbols import read_symbol
from ..symbols.grammar.series import bodies_by_code
from ..text import Edit, Source, apply
from ..values.people_and_bodies import read_bodies, read_persons


class FieldDifference(NamedTuple):
    """A field of which another program says something else; `ours` is None where it is absent."""

    name: str
    ours: Plain
    theirs: Plain


class Clash(NamedTuple):
    """A record that is there already, and the fields in which the one that came differs."""

    record: Record
    other: Record
    differences: tuple[FieldDifference, ...]


class Arrivals(NamedTuple):
    """Records that came, sorted by whether they are there already; one that says nothing new is a clash
    without differences."""

    new: tuple[Record, ...]
    clashes: tuple[Clash, ...]


def sort_out(found: Iterable[Record], library: Library) -> Arrivals:
    """The records that are new, each with a key that is not taken, and the differences of the others."""
    taken = dict.fromkeys((record.key.text for record in library.records), 1)
    renamed = {old: record for record in library.records if (old := record.text(OLD_KEY))}
    new, clashes = [], []
    for record in found:
        if ours := same_source(record, library) or renamed.get(record.key.text):
            clashes.append(Clash(ours, record, tuple(differences(ours, record))))
        else:
            new.append(rekeyed(record, taken))
    return Arrivals(tuple(new), tuple(clashes))


def rekeyed(record: Record, taken: dict[str, int]) -> Record:
    """A record under a key that is not taken; the one that it had is kept."""
    key = free_key(record.key.text, taken)
    if key == record.key.text:
        return record
    return Record.of(
        key, {**fields(record), OLD_KEY: record.text(OLD_KEY) or record.key.text}, record.key.span
    )


def same_source(record: Record, library: Library) -> Record | None:
    """The record of the library that has the symbol, else the key, of another."""
    named = library.by_key.get(record.key.text) or library.by_key.get(key_of(record.key.text))
    twins = library.with_symbol(record.symbol)
    return named if named in twins else next(iter(twins), named)


def differences(ours: Record, theirs: Record) -> Iterator[FieldDifference]:
    """What another record says that ours does not, or says otherwise."""
    for name, there in sorted(fields(theirs).items(), key=lambda field: rank(field[0])):
        here = plain(ours.fields.get(name))
        if name != OLD_KEY and (here is None or not alike(name, here, there)):
            yield FieldDifference(name, here, there)


def alike(name: str, one: Plain, other: Plain) -> bool:
    """Whether two values of a field say the same, in whatever form records allow.

    >>> alike("symbol", "a/res/70/1", "A/RES/70/1"), alike("title", "One  title", "One title")
    (True, True)
    >>> alike("body", "HRC", ["Human Rights Council"]), alike("person", "Doe, Jane", {"family": "Doe"})
    (True, False)
    """
    match name:
        case "symbol":
            return read_symbol(str(one)) == read_symbol(str(other)) is not None
        case "body":
            return whole_names(one) == whole_names(other)
        case "person":
            return read_persons(one) == read_persons(other)
    same = isinstance(one, str) and isinstance(other, str) and one.split() == other.split()
    return same or one == other


def whole_names(bodies: Plain) -> list[str]:
    """The names of bodies, codes written out."""
    codes = bodies_by_code()
    return [codes[body].body if body in codes else body for body in read_bodies(bodies)]


def take(record: Record, taken: Mapping[str, Plain]) -> Edit:
    """The edit of a record's lines by which it has these fields.

    Raises RefusedFix where they cannot be changed without loss, as in a record that is written in brackets.
    """
    source, entries = record.key.span.source, record.entries.entries
    if not entries or str(record.entries.span).startswith("{"):
        raise RefusedFix(f"“{record.key.text}” cannot be changed in its place", "change it by hand")
    start, end = entries[0].key.span.start, end_of_line(source, record.entries.span.end)
    indent = source.text[line_start(source, start) : start]
    edits, added = [], ""
    for name in sorted(taken, key=rank):
        lines = write_field(name, taken[name], indent)
        own = next((entry for entry in entries if entry.key.text == name), None)
        if own:
            edits.append(Edit(source.span(own.key.span.start, own.value.span.end), lines[len(indent) :]))
        else:
            added += f"\n{lines}"
    line = "\r\n" if "\r\n" in source.text else "\n"
    edits = [Edit(edit.span, edit.text.replace("\n", line)) for edit in edits]
    edits += [Edit(source.span(end, end), added.replace("\n", line))] if added else []
    whole = Edit(source.span(start, end), apply(source.text, edits)[start:][: end - start + growth(edits)])
    prove(record, whole, taken)
    return whole


def growth(edits: Iterable[Edit]) -> int:
    """By how much edits make a text longer."""
    return sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)


def end_of_line(source: Source, offset: int) -> int:
    """Where the line of an offset ends, its line end left out."""
    text = source.text
    return next((place for place in range(offset, len(text)) if text[place] in "\r\n"), len(text))


def prove(record: Record, edit: Edit, taken: Mapping[str, Plain]) -> None:
    """Raise RefusedFix where an edit does more or less than to give a record these fields."""
    source = record.key.span.source
    before, after = read(source)[0], read(Source(source.name, apply(source.text, [edit])))[0]
    wanted = [
        (one.key.text, {**fields(one), **(taken if one.key.span == record.key.span else {})})
        for one in before
    ]
    if wanted != [(one.key.text, fields(one)) for one in after]:
        raise RefusedFix(f"“{record.key.text}” cannot be changed without loss", "change it by hand")


def fields(record: Record) -> dict[str, Plain]:
    """A record's fields as plain data."""
    return {entry.key.text: plain(record.fields[entry.key.text]) for entry in record.entries}
