"""The records as a table (RFC 4180): one line a record, one column a field; lists and mappings as JSON.
A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading takes off again.

key,type,symbol,title
coi-dprk,un-document,A/HRC/25/CRP.1,Report of the commission of inquiry
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from ..errors import UnreadableFile
from ..model import Plain
from ..patterns import pattern
from ..text import Source
from ._import_result import Imported, KeyedFields, compare, imported_as_is
from .csl_json import as_plain

SUFFIXES = (".csv",)
LONGEST = 10_000_000
"""The longest cell that is read, in characters."""

FORMULA = pattern(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n\0])")
"""How a cell begins that a spreadsheet may take for a formula, or such a one after an apostrophe.

Source: OWASP, Application Security Verification Standard 5.0, 1.2.10, and its page on CSV injection."""


def write(records: Sequence[KeyedFields]) -> str:
    """The records as a table, read back and compared."""
    columns = list(dict.fromkeys(name for _, fields in records for name in fields))
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["key", *map(guard, columns)])
    for key, fields in records:
        cells = (cell(fields[name]) if name in fields else "" for name in columns)
        table.writerow(map(guard, (key, *cells)))
    compare(records, fields_in(Source("export", out.getvalue())))
    return out.getvalue()


def cell(value: Plain) -> str:
    """A value as a cell: JSON where it is not plain text or looks like JSON."""
    if isinstance(value, str) and value and value[0] not in '[{"' and "\r" not in value and "\0" not in value:
        return value
    return json.dumps(value, ensure_ascii=False)


def read(source: Source) -> Imported:
    """The records of a table that has a column `key`; raises UnreadableFile for another."""
    return imported_as_is(source, fields_in(source))


def fields_in(source: Source) -> list[KeyedFields]:
    """The keys and fields of a table; empty cells are not fields."""
    csv.field_size_limit(LONGEST)
    try:
        rows = list(csv.reader(io.StringIO(source.text, newline="")))
    except csv.Error as error:
        raise UnreadableFile(source.name, f"broken table: {error}") from error
    if not rows or rows[0][:1] != ["key"]:
        raise UnreadableFile(source.name, "the first column is not “key”")
    _, *names = map(unguard, rows[0])
    return [
        (key, {name: value(text) for name, text in zip(names, cells, strict=False) if text})
        for key, *cells in (map(unguard, row) for row in rows[1:] if row)
    ]


def guard(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> guard("=1+1"), guard("'=1"), guard("A/RES/70/1")
    ("'=1+1", "''=1", 'A/RES/70/1')
    """
    return f"'{cell}" if FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """A cell as it was before `guard`."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def value(text: str) -> Plain:
    """What a cell says."""
    try:
        return as_plain(json.loads(text)) if text[0] in '[{"' else text
    except (ValueError, RecursionError):
        return text
