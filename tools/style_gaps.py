"""Print each kind of source that a style has no template for: it would be written as a book, or as anything.

`make lint` runs it. A kind that is like another (`data/kinds.toml`) has that one's template.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from briefcite.model import Record
from briefcite.model.record_kinds import kinds
from briefcite.model.record_types import types
from briefcite.styles import Style, load_style, names
from briefcite.styles.fields.view import kinds_of
from briefcite.styles.silent import TABLES
from briefcite.text import Source


def sources() -> Iterator[Record]:
    """A record of each type, and of each kind that it can be."""
    span = Source("-", "").span(0, 0)
    for type in types():
        yield Record.of(type, {"type": type}, span)
        for name, kind in kinds().items():
            if type in kind.of:
                yield Record.of(f"{type} of kind {name}", {"type": type, "kind": name}, span)


def gaps(style: Style) -> Iterator[str]:
    """What a style writes as a book or as anything; a list may write a source as a note does."""
    for table in TABLES:
        for record in sources():
            key = style.template_key(table, kinds_of(record))
            kind = key.rpartition(".")[2]
            as_book = kind == "book" and (record.type != "book" or record.has("kind"))
            if kind in ("", "any") or as_book:
                yield f"{style.name}: [{table}] {record.key.text}: {key or 'nothing'}"


def main() -> int:
    """Print the gaps of every style; 1 where there is one."""
    found = [gap for name in names() for gap in gaps(load_style(name))]
    for gap in found:
        print(gap)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
