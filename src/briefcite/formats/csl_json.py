"""CSL-JSON, which Zotero, pandoc and citation processors read.

[{"id": "coi-dprk", "type": "report", "author": [{"literal": "Human Rights Council"}],
  "genre": "UN Doc.", "number": "A/HRC/25/CRP.1", "issued": {"date-parts": [[2014, 2, 7]]}}]
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..errors import UnreadableFile
from ..model import Plain, Record, plain
from ..patterns import pattern
from ..text import Source
from ._csl import data_of, item_from
from ._import_result import Imported, KeyedFields, Problem, Read, imported, written
from ._items import DATES, Item, item_of

SUFFIXES = (".csl.json",)
SURROGATE = pattern(r"[\ud800-\udfff]")
"""Half of a character, which JSON can name and no text can hold."""


def write(records: Sequence[KeyedFields], *, plain: bool = False) -> str:
    """The records as CSL-JSON, read back and compared."""
    return written(records, render, items_of, plain=plain)


def read(source: Source) -> Imported:
    """The records of a CSL-JSON file; raises UnreadableFile where it is no JSON list."""
    return imported(source, items_of(source))


def printable(records: Iterable[Record]) -> list[dict[str, object]]:
    """Records as items for a citation processor, which prints their numbers: all symbols of a document."""
    found = []
    for record in records:
        item = item_of(record.key.text, {name: plain(value) for name, value in record.fields.items()})
        texts = {"number": " and ".join(map(str, record.symbols))} if record.symbols else {}
        found.append(numbered(data_of(replace(item, texts={**item.texts, **texts}))))
    return found


def render(items: Iterable[Item]) -> str:
    """Items as a JSON list; the parts of dates are numbers."""
    data = [data_of(item) for item in items]
    return json.dumps([numbered(one) for one in data], ensure_ascii=False, indent=2) + "\n"


def numbered(data: dict[str, Plain]) -> dict[str, object]:
    """An item's data with the parts of its dates as numbers."""
    found: dict[str, object] = dict(data)
    for name in DATES:
        if isinstance(date := data.get(name), dict) and isinstance(parts := date["date-parts"], list):
            found[name] = {
                "date-parts": [[int(str(n)) for n in one] for one in parts if isinstance(one, list)]
            }
    return found


def items_of(source: Source) -> Read:
    """The items of a file."""
    data = parse(source)
    entries = data.get("items") if isinstance(data, dict) else data
    if not isinstance(entries, list):
        raise UnreadableFile(source.name, "this is not a list of CSL's items")
    other = sum(not isinstance(one, dict) for one in entries)
    problems = (Problem(1, f"{other} of the items say nothing"),) if other else ()
    return Read(tuple(item_from(one) for one in entries if isinstance(one, dict)), problems)


def parse(source: Source) -> Plain:
    """A JSON text as plain data: numbers as they are written."""
    try:
        return as_plain(json.loads(source.text, parse_int=str, parse_float=str, parse_constant=str))
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(source.name, f"broken JSON: {error}") from error


def as_plain(value: object) -> Plain:
    """JSON's values as ours: truth values in words."""
    match value:
        case bool():
            return "yes" if value else "no"
        case list():
            return [as_plain(one) for one in value]
        case dict():
            return {
                SURROGATE.sub("\ufffd", str(name)): as_plain(one)
                for name, one in value.items()
                if one is not None
            }
    return None if value is None else SURROGATE.sub("\ufffd", str(value))
