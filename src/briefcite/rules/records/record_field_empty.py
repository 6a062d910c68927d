"""A field of a record is empty.

Why: The field looks as if somebody had filled it in; a value that is not known is better left out.

Basis: The fields of the record type (`briefcite schema`).

Exceptions: An empty field that the type requires is reported by record-field-missing.

See also: record-field-missing

Bad (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      title:
      body: General Assembly
      adopted: 2014-12-18

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Entries, Library, Record, Scalar, Value, is_filled, several
from ...model.record_types import fields_of, types
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every known field without a value, and every part of one."""
    for record in library.judged:
        known, needed = fields_of(record.type), needs(record)
        for key, value in record.entries:
            if key.text in known and key.text not in needed:
                yield from (
                    Finding(
                        empty.span,
                        f"The field “{name}” of the record {record.key.text} is empty.",
                        help="fill it in, or delete it",
                    )
                    for name, empty in find_empty(key, value)
                )


def needs(record: Record) -> set[str]:
    """The required fields that the record has not filled."""
    known = types().get(record.type)
    present = record.filled
    missing = {name for group in known.missing(present) for name in group} if known else set()
    return missing if present else missing | {"type"}


def find_empty(key: Scalar, value: Value) -> Iterator[tuple[str, Scalar]]:
    """The names of what is empty, each with its place: that of the key, since nothing else is there."""
    if not is_filled(value):
        yield key.text, key
        return
    for mapping in several(value):
        for part, inner in mapping if isinstance(mapping, Entries) else ():
            if not is_filled(inner):
                yield f"{key.text}: {part.text}", part
