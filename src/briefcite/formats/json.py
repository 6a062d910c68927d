"""The records as JSON, all fields as they are.

{"version": 1, "records": {"coi-dprk": {"type": "un-document", "symbol": "A/HRC/25/CRP.1"}}}
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..errors import UnreadableFile
from ..text import Source
from ._import_result import Imported, KeyedFields, compare, imported_as_is
from .csl_json import parse

SUFFIXES = (".json",)


def write(records: Sequence[KeyedFields]) -> str:
    """The records as JSON, read back and compared."""
    data = {"version": 1, "records": {key: dict(fields) for key, fields in records}}
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    compare(records, fields_in(Source("export", text)))
    return text


def read(source: Source) -> Imported:
    """The records of a file that `write` made; raises UnreadableFile for another."""
    return imported_as_is(source, fields_in(source))


def fields_in(source: Source) -> list[KeyedFields]:
    """The keys and fields of a file."""
    data = parse(source)
    records = data.get("records") if isinstance(data, dict) else None
    if not isinstance(records, dict):
        raise UnreadableFile(source.name, "this is no JSON of records")
    return [(key, fields) for key, fields in records.items() if isinstance(fields, dict)]
