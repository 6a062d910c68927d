"""Record types: the table is whole, its examples and our own records keep to it."""

from __future__ import annotations

import re
import tomllib

import pytest

from briefcite.model import Entries, Items, Record, plain
from briefcite.model.record_types import (
    TABLE,
    Field,
    RecordType,
    advise,
    fields,
    fields_of,
    is_field,
    read_rows,
    read_table,
    types,
)
from briefcite.records.reader import read
from briefcite.text import Source
from briefcite.values.date import parse_date
from places import ROOT

BASES = {"document", "treaty", "case", "book", "article", "webpage", "speech"}
KINDS = {
    *("text", "date", "url", "symbol", "language", "bodies"),
    *("persons", "list", "mapping", "container", "flag"),
}
TYPES = list(types().values())


def records_in(*patterns: str) -> list[Record]:
    files = (path for pattern in patterns for path in sorted(ROOT.glob(pattern)))
    found = (read(Source(path.name, path.read_text(encoding="utf-8")))[0] for path in files)
    return [record for records in found for record in records]


LIBRARY = records_in("tests/cases/library/*.yaml")
OURS = [*LIBRARY, *records_in("references/*.yaml", "examples/sound/references/*.yaml")]


def test_the_file_is_read_as_toml_is() -> None:
    text = TABLE.read_text(encoding="utf-8")
    said = tomllib.loads(text)
    assert read_rows(text) == {**said, "instead": {"": said["instead"]}}


def key(record: Record) -> str:
    return record.key.text


def example(row: RecordType) -> Record:
    (record,) = read(Source(f"{row.name}.yaml", row.example))[0]
    return record


@pytest.mark.parametrize("row", TYPES, ids=lambda row: row.name)
def test_rows_are_whole(row: RecordType) -> None:
    own = [name for group in row.required for name in group] + list(row.optional)
    assert row.base in BASES
    assert row.meaning.endswith(".")
    assert set(own) <= set(fields())
    assert not [name for name in row.optional if fields()[name].common], "common fields need no mention"
    assert len(row.optional) == len(set(row.optional))
    assert not {name for name in own if name in row.optional} & {n for group in row.required for n in group}


@pytest.mark.parametrize("field", fields().values(), ids=lambda field: field.name)
def test_fields_are_whole_and_used(field: Field) -> None:
    assert field.kind in KINDS
    assert field.meaning.endswith((".", "…"))
    assert field.common or any(field.name in fields_of(name) for name in types())


@pytest.mark.parametrize("record", [*map(example, TYPES), *OURS], ids=key)
def test_records_keep_to_their_type(record: Record) -> None:
    row = types()[record.type]
    assert row.missing(record.fields) == ()
    for entry in record.entries:
        assert is_field(entry.key.text, record.type), entry.key.text
        field = fields().get(entry.key.text)
        if field and field.kind == "date":
            date = parse_date(plain_text(record, field.name))
            assert date and date.possible, field.name
        if field and isinstance(entry.value, Entries):
            assert {inner.key.text for inner in entry.value} <= set(field.parts), field.name
        if field and isinstance(entry.value, Items):
            assert field.kind in ("list", "bodies", "persons", "text")


def plain_text(record: Record, name: str) -> str:
    value = plain(record.fields[name])
    assert isinstance(value, str)
    return value


@pytest.mark.parametrize("row", TYPES, ids=lambda row: row.name)
def test_every_required_field_is_missed(row: RecordType) -> None:
    for group in row.required:
        present = set(fields_of(row.name)) - set(group)
        assert row.missing(present) == (group,)
        assert all(row.missing({*present, name}) == () for name in group)


def test_the_library_has_every_type_and_no_key_twice() -> None:
    assert {record.type for record in LIBRARY} == set(types())
    assert len({record.key.text for record in LIBRARY}) == len(LIBRARY)
    assert all(re.fullmatch("[a-z0-9][a-z0-9-]*", record.key.text) for record in OURS)


@pytest.mark.parametrize("record", [record for record in OURS if "symbol" in record.fields], ids=key)
def test_recorded_symbols_are_symbols(record: Record) -> None:
    assert record.symbol
    assert str(record.symbol) == record.text("symbol")
    assert record.symbol.known


@pytest.mark.parametrize("name", read_table().instead)
def test_advice_names_fields_that_exist(name: str) -> None:
    advice = read_table().instead[name]
    assert advice == "the record's key" or any(re.search(rf"\b{field}\b", advice) for field in fields())


@pytest.mark.parametrize(
    ("name", "type", "advice"),
    [
        ("author", "book", "use person or body"),
        ("Author", "no-such-type", "use person or body"),
        ("year", "book", "use date"),
        ("yaer", "resolution", "did you mean “year”?"),
        ("in_force", "treaty", "did you mean “in-force”?"),
        ("simbol", "un-document", "did you mean “symbol”?"),
        ("journal", "book", "“journal” is a field of article"),
        ("qqqq", "book", ""),
    ],
)
def test_advice(name: str, type: str, advice: str) -> None:
    assert not is_field(name, type)
    assert advise(name, type) == advice


def test_a_type_that_is_unknown_may_have_any_field() -> None:
    assert fields_of("no-such-type") == fields()
    assert not is_field("outlet", "treaty")
    assert is_field("x-outlet", "treaty")
