"""Record types and their fields: `data/types.toml` as frozen values."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct
from msgspec.json import decode

from ..errors import nearest
from ..named_tuples import NamedTuple
from ..patterns import pattern

TABLE = Path(__file__).parent.parent / "data" / "types.toml"
LINE = pattern(
    r"^(?:\[(?P<table>\w+)(?:\.(?P<name>[\w-]+))?\]$"
    r'|(?P<key>[\w-]+) = (?:"""\n(?P<block>(?:.*\n)*?)"""|(?P<value>.+))$)',
    re.M,
)
"""The head of a row of the file, or a key with its value: on one line, or a block of lines."""
FREE = "x-"
"""What the names of fields begin with that are a project's own."""


class Field(Struct, frozen=True):
    """A field of records: what its value is (`kind`, as `types.toml` lists them) and means."""

    name: str
    kind: str
    meaning: str
    parts: tuple[str, ...] = ()
    """The keys of a value that is a mapping, or a list of mappings."""
    common: bool = False
    """Whether every type has it."""


class RecordType(Struct, frozen=True):
    """A record type; `base` is what styles and formats take it for that do not know it by name."""

    name: str
    base: str
    meaning: str
    required: tuple[tuple[str, ...], ...]
    """The fields that a record must have; of each group one is enough."""
    optional: tuple[str, ...]
    example: str
    """A record file with one record."""

    def missing(self, present: Collection[str]) -> tuple[tuple[str, ...], ...]:
        """The required groups of which a record with these fields has none.

        >>> types()["press-release"].missing(["type", "title", "body", "date", "site"])
        ()
        >>> types()["resolution"].missing(["symbol", "body"])
        (('adopted', 'date'),)
        """
        return tuple(group for group in self.required if not any(name in present for name in group))


class Table(NamedTuple):
    """What the file holds."""

    fields: Mapping[str, Field]
    types: Mapping[str, RecordType]
    instead: Mapping[str, str]


@cache
def read_table() -> Table:
    """The file as values."""
    data = read_rows(TABLE.read_text(encoding="utf-8"))
    fields = {
        name: Field(name, **{**row, "parts": tuple(row.get("parts", ()))})
        for name, row in data["fields"].items()
    }
    types = {name: read_type(name, **row) for name, row in data["types"].items()}
    return Table(MappingProxyType(fields), MappingProxyType(types), MappingProxyType(data["instead"][""]))


def read_rows(text: str) -> dict[str, dict[str, dict[str, Any]]]:
    """The rows of the file by table and name, "" where it has none.

    A value of one line is JSON too. `tomllib` would cost each run with records some milliseconds.
    """
    data: dict[str, dict[str, dict[str, Any]]] = {}
    row: dict[str, Any] = {}
    for line in LINE.finditer(text):
        if line["table"]:
            row = data.setdefault(line["table"], {}).setdefault(line["name"] or "", {})
        else:
            row[line["key"]] = decode(line["value"]) if line["value"] else line["block"]
    return data


def read_type(name: str, *, required: list[str], optional: list[str], **row: str) -> RecordType:
    """A record type from its row."""
    groups = tuple(tuple(group.split(" | ")) for group in required)
    return RecordType(name, required=groups, optional=tuple(optional), **row)


def fields() -> Mapping[str, Field]:
    """Every field that a record can have, by name."""
    return read_table().fields


def types() -> Mapping[str, RecordType]:
    """The record types, by name.

    >>> types()["web"].base
    'webpage'
    """
    return read_table().types


@cache
def fields_of(type: str) -> Mapping[str, Field]:
    """The fields that records of a type can have, by name; for an unknown type, every field."""
    row = types().get(type)
    if row is None:
        return fields()
    own = {name for group in row.required for name in group} | set(row.optional)
    return MappingProxyType({name: field for name, field in fields().items() if field.common or name in own})


def is_field(name: str, type: str) -> bool:
    """Whether records of a type may have a field of that name.

    >>> is_field("outlet", "news"), is_field("outlet", "treaty"), is_field("x-shelf", "treaty")
    (True, False, True)
    """
    return name in fields_of(type) or name.startswith(FREE)


def advise(name: str, type: str) -> str:
    """What to write for a field that records of a type do not have, or "".

    >>> advise("author", "book"), advise("tittle", "book"), advise("Title", "book")
    ('use person or body', 'did you mean “title”?', 'did you mean “title”?')
    >>> advise("journal", "news")
    '“journal” is a field of article'
    """
    folded = name.lower().replace("_", "-").strip()
    known = fields_of(type)
    if folded in known:
        return f"did you mean “{folded}”?"
    if folded in read_table().instead:
        return f"use {read_table().instead[folded]}"
    if folded in fields():
        owners = ", ".join(other for other in types() if folded in fields_of(other))
        return f"“{folded}” is a field of {owners}"
    near = nearest(folded, known)
    return f"did you mean “{near}”?" if near else ""
