"""CSL-YAML, which pandoc reads: CSL's items as a list under `references`.

references:
  - id: coi-dprk
    type: report
    author: [{literal: Human Rights Council}]
    number: A/HRC/25/CRP.1
    issued: 2014-02-07
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..errors import UnreadableFile
from ..model import Entries, Items, Plain, plain
from ..records.reader import build
from ..records.writer import write_field
from ..text import Source
from ._csl import DATES, data_of, item_from
from ._import_result import Imported, KeyedFields, Read, imported, written
from ._items import Item

SUFFIXES = (".csl.yaml",)


def write(records: Sequence[KeyedFields]) -> str:
    """The records as CSL-YAML, read back and compared."""
    return written(records, render, items_of)


def render(items: Iterable[Item]) -> str:
    """Items as a list; dates as ISO 8601, which pandoc reads."""
    found: list[Plain] = [
        data_of(item) | {name: item.texts[name] for name in DATES if name in item.texts} for item in items
    ]
    return write_field("references", found) + "\n"


def read(source: Source) -> Imported:
    """The records of a CSL-YAML file; raises UnreadableFile where it has no list of items."""
    return imported(source, items_of(source))


def items_of(source: Source) -> Read:
    """The items of a file."""
    top = build(source)[0]
    entries = top.get("references") if isinstance(top, Entries) else top
    if not isinstance(entries, Items):
        raise UnreadableFile(source.name, "this is no list of CSL's items")
    found = (one for one in entries.items if isinstance(one, Entries))
    items = []
    for one in found:
        data = plain(one)
        if isinstance(data, dict):
            items.append(item_from(data, source.position(one.span.start).line))
    return Read(tuple(items))
