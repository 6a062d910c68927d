"""What an import gives: records with their places in the foreign file, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from ..errors import BriefciteError
from ..model import Plain, Record
from ..model import plain as as_data
from ..model.record_keys import FORM, OLD_KEY, free_key, key_of
from ..named_tuples import NamedTuple
from ..text import Source, Span
from ._fields import difference, fields_of
from ._items import Item, item_of


class Problem(NamedTuple):
    """What could not be read, with the line (from 1) where it is."""

    line: int
    message: str


class Imported(NamedTuple):
    """The records of a foreign file and the problems met."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...] = ()


class Read(NamedTuple):
    """The items of a foreign file and the problems met."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()


KeyedFields = tuple[str, Mapping[str, Plain]]


def imported(source: Source, read: Read) -> Imported:
    """The records of a file's items; those without a usable key get one, doubled ones a number."""
    taken: dict[str, int] = {}
    records = []
    for item in read.items:
        fields = fields_of(item)
        key = free_key(item.key or said(fields), taken)
        if item.key and key != item.key:
            if OLD_KEY in fields:  # BibTeX's own field `key`, by which entries without authors are sorted
                fields[f"{OLD_KEY}-field"] = fields[OLD_KEY]
            fields[OLD_KEY] = item.key
        records.append(Record.of(key, fields, place(source, item.line)))
    return Imported(tuple(records), read.problems)


def imported_as_is(source: Source, rows: Sequence[KeyedFields]) -> Imported:
    """The records of a format of ours; one without a key gets one, and a row that says nothing is none."""
    taken = dict.fromkeys((key for key, _ in rows), 1)
    named = [(key or free_key(said(fields), taken), fields) for key, fields in rows if key or fields]
    return Imported(tuple(Record.of(key, fields, place(source, 1)) for key, fields in named))


def said(fields: Mapping[str, Plain]) -> str:
    """A key from the symbol, or from the first words of the title."""
    if symbol := fields.get("symbol"):
        return key_of(str(symbol))
    return "-".join(key_of(str(fields.get("title") or "")).split("-")[:6])


def place(source: Source, line: int) -> Span:
    """The beginning of a line, as an empty span."""
    starts = source.line_starts
    return source.span(*[starts[min(max(line, 1), len(starts)) - 1]] * 2)


def written(
    records: Sequence[KeyedFields],
    render: Callable[[Iterable[Item]], str],
    parse: Callable[[Source], Read],
    *,
    plain: bool = False,
) -> str:
    """The text of a format: what it cannot say is found by reading it, and kept in it unless `plain`.

    Raises BriefciteError where a record does not come back from the text as it went in.
    """
    items = [item_of(key, fields) for key, fields in records]
    if plain:
        return render(items)
    first = parse(Source("export", render(items))).items
    if len(first) != len(items):
        raise BriefciteError("the export cannot be read back", "this is a fault of briefcite: report it")
    full = []
    for item, back, (_, fields) in zip(items, first, records, strict=True):
        kept = difference(fields, fields_of(back))
        full.append(replace(item, kept=kept))
    text = render(full)
    source = Source("export", text)
    found = imported(source, parse(source)).records
    compare(records, [(one.key.text, {e.key.text: as_data(e.value) for e in one.entries}) for one in found])
    return text


def compare(records: Sequence[KeyedFields], found: Sequence[KeyedFields]) -> None:
    """Raise BriefciteError at the first record, or field, that did not come back."""
    for (key, fields), (other, back) in zip(records, found, strict=False):
        names = [name for name in {**fields, **back} if fields.get(name) != back.get(name)]
        if key != other or names:
            lost = f"the key “{key}”" if key != other else f"“{names[0]}” of record “{key}”"
            help = "" if key == other else f"a key has {FORM}: give it another one"
            raise BriefciteError(f"{lost} cannot be written in this format without loss", help)
    if len(records) != len(found):
        raise BriefciteError("the export has not as many records as went in")
