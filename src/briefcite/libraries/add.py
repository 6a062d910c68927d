"""A new record: what its symbol tells, what a person says of it, and a key that is free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from ..errors import BriefciteError, UnknownName
from ..model import Library, Plain, Record
from ..model.record_types import FREE, advise, fields_of, is_field, types
from ..records.reader import read
from ..records.writer import write_record
from ..rules.records.record_symbol_malformed import symbols_of
from ..rules.records.record_value_unreadable import judge
from ..symbols import Symbol, read_symbol
from ..symbols.finding.verdict import Verdict, judge_symbol
from ..text import Source, one_line
from .catalogued import entry_of, told_of
from .drafts import from_symbol, plain_value, source_key
from .tidy import canonical


def told_by(symbol: Symbol, type: str = "") -> dict[str, Plain]:
    """The fields that a symbol tells of a record; only those that records of the type have.

    >>> from briefcite.symbols import parse_symbol
    >>> told_by(parse_symbol("CRC/C/CHN/CO/3-4"))["country"]
    'CHN'
    """
    draft = from_symbol(symbol)
    draft.add("country", symbol.country)
    known = fields_of(type or draft.type)
    said = {name: plain_value(value) for name, value in draft.values.items() if name in known}
    if type and type != draft.type:
        said.pop("kind", None)
    return {"type": type or draft.type, **said}


def told_by_catalogue(fields: Mapping[str, Plain]) -> dict[str, Plain]:
    """The fields that the catalogue has for the document, of those that records of the type have."""
    entry = entry_of(read_symbol(first_text(fields.get("symbol"))))
    type = str(fields["type"])
    known = fields_of(type)
    return {name: said for name, said in (told_of(entry, type) if entry else {}).items() if name in known}


def put(fields: dict[str, Plain], said: str) -> None:
    """Set a field to what `FIELD=VALUE` says; `FIELD.PART=VALUE` sets a part, a field twice makes a list.

    Raises BriefciteError for what is not so written, UnknownName for a field that the type does not have.

    >>> fields = {"type": "treaty"}
    >>> for said in ("title=The Treaty", "series.name=UNTS", "series.volume=1", "tags=a", "tags=b"):
    ...     put(fields, said)
    >>> fields["series"], fields["tags"]
    ({'name': 'UNTS', 'volume': '1'}, ['a', 'b'])
    """
    name, equals, value = said.partition("=")
    field, dot, part = name.strip().partition(".")
    if not equals or not field:
        raise BriefciteError(f"“{said}” is not FIELD=VALUE", "write --set FIELD=VALUE")
    judge_name(field, str(fields["type"]), part)
    text = one_line(value)
    old = fields.get(field)
    if dot:
        fields[field] = {**(old if isinstance(old, dict) else {}), part: text}
    elif isinstance(old, list):
        fields[field] = [*old, text]
    else:
        fields[field] = text if old is None else [old, text]


def judge_name(field: str, type: str, part: str) -> None:
    """Raise UnknownName for what records of a type do not have."""
    if not is_field(field, type):
        error = UnknownName("field", field, ())
        error.help = advise(field, type) or f"fields of {type}: {', '.join(fields_of(type))}"
        raise error
    parts = fields_of(type)[field].parts if not field.startswith(FREE) else (part,)
    if part and part not in parts:
        raise UnknownName("part", f"{field}.{part}", [f"{field}.{one}" for one in parts])


def judge_type(type: str) -> None:
    """Raise UnknownName for a type of records that does not exist."""
    if type not in types():
        raise UnknownName("type", type, types())


def normal(fields: Mapping[str, Plain]) -> dict[str, Plain]:
    """The fields with their dates in the form of records."""
    known = fields_of(str(fields["type"]))
    return {
        name: canonical(value)
        if isinstance(value, str) and name in known and known[name].kind == "date"
        else value
        for name, value in fields.items()
    }


def build(fields: Mapping[str, Plain], key: str) -> Record:
    """The record that these fields are, as it will be read."""
    return read(Source("record.yaml", write_record(key, fields)))[0][0]


def faults(record: Record) -> list[str]:
    """What is wrong with the values of a record, in words."""
    found = []
    for key, value in record.entries:
        field = fields_of(record.type).get(key.text)
        if problem := judge(field, value) if field else "":
            found.append(f"in “{key.text}”, {problem}")
    return found


def symbol_faults(record: Record, today: date) -> Iterator[Verdict]:
    """What is wrong with the symbols of a record."""
    for value in symbols_of(record):
        yield from judge_symbol(value.text.strip(), today)


def lacking(fields: Mapping[str, Plain]) -> tuple[tuple[str, ...], ...]:
    """The groups of fields of which the type demands one and there is none."""
    return types()[str(fields["type"])].missing([name for name, value in fields.items() if value])


def twin(record: Record, library: Library) -> Record | None:
    """The record of the same document that a library has already, if it has."""
    found: Sequence[Record] = library.with_symbol(record.symbol)
    own = {id(one) for one in library.records}
    return next((one for one in found if id(one) in own and one.type == record.type), None)


def free_key(fields: Mapping[str, Plain], taken: Iterable[str]) -> str:
    """A readable key for a record with these fields that is not taken."""
    date = fields.get("date") or fields.get("adopted") or fields.get("opened") or ""
    values = {name: first_text(value) for name, value in {"date": date, **fields}.items()}
    return source_key(values, dict.fromkeys(taken, 1))


def first_text(value: Plain) -> str:
    """The first text of a value."""
    match value:
        case str():
            return value
        case list():
            return first_text(value[0]) if value else ""
        case dict():
            return first_text(next(iter(value.values()), ""))
    return ""
