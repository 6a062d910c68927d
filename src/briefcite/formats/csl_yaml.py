"""CSL-YAML, which pandoc reads: CSL's items as a list under `references`.

references:
  - id: coi-dprk
    type: report
    author: [{literal: Human Rights Council}]
    number: A/HRC/25/CRP.1
    issued: 2014-02-07
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..errors import UnreadableFile
from ..model import Entries, Items, Plain, plain
from ..patterns import pattern
from ..records.reader import build
from ..records.writer import write_field
from ..text import Source
from ._csl import data_of, item_from
from ._import_result import Imported, KeyedFields, Read, imported, written
from ._items import DATES, Item

SUFFIXES = (".csl.yaml",)
EXACT = frozenset(("id", "type", "URL", "DOI", "language", "custom", *DATES))
"""Variables that pandoc does not read as Markdown."""
MARKDOWN = pattern(
    r"[\\*`$^~<\[\]_@#>](?:(?<=[\\*`$^~<\[\]])|(?<=_)(?:(?<![^\W_]_)|(?![^\W_]))|(?<=@)(?=\w)"
    r"|(?<=\A[#>])(?=\s))"
)
ESCAPED = pattern(r"\\([^\w\s])")


def write(records: Sequence[KeyedFields], *, plain: bool = False) -> str:
    """The records as CSL-YAML, read back and compared."""
    return written(records, render, items_of, plain=plain)


def render(items: Iterable[Item]) -> str:
    """Items as a list; dates as ISO 8601, which pandoc reads."""
    found: list[Plain] = [
        changed(data_of(item), escape) | {name: item.texts[name] for name in DATES if name in item.texts}
        for item in items
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
        raise UnreadableFile(source.name, "this is not a list of CSL's items")
    found = (one for one in entries.items if isinstance(one, Entries))
    items = []
    for one in found:
        data = plain(one)
        if isinstance(data, dict):
            items.append(item_from(changed(data, unescape), source.position(one.span.start).line))
    return Read(tuple(items))


def changed(data: Mapping[str, Plain], change: Callable[[str], str]) -> dict[str, Plain]:
    """An item's data with the texts changed that pandoc reads as Markdown."""
    return {name: value if name in EXACT else deeply(value, change) for name, value in data.items()}


def deeply(value: Plain, change: Callable[[str], str]) -> Plain:
    """A value with every text in it changed."""
    match value:
        case str():
            return change(value)
        case list():
            return [deeply(one, change) for one in value]
        case dict():
            return {name: deeply(one, change) for name, one in value.items()}
    return value


def escape(text: str) -> str:
    r"""A text without signs that Markdown reads as its own.

    >>> print(escape("$3 and *less*"), unescape(escape("a_b \\* c")))
    \$3 and \*less\* a_b \* c
    """
    return MARKDOWN.sub(r"\\\g<0>", text)


def unescape(text: str) -> str:
    """A text as Markdown reads it."""
    return ESCAPED.sub(r"\1", text)
