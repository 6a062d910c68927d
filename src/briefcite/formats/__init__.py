"""Formats of other programs' bibliographies: one file each, named for the format.

A format module has `SUFFIXES`, the endings of its files, and `read(source)`, which gives the records and the
problems met and raises `UnreadableFile` for what is not its own; `write(records)`, where there is one, gives
the text of the format. A name that begins with an underscore is a part of a format. Our own record files are
read and written in `records`.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from ..errors import BriefciteError, UnknownName
from ..model import Entries, Entry, Items, Record, Scalar
from ..model import plain as plain_value
from ..named_tuples import NamedTuple
from ..text import Source
from ._detect import is_foreign as is_foreign
from ._detect import recognise as recognise

if TYPE_CHECKING:
    from ._import_result import Imported


class Format(NamedTuple):
    """A record format as loaded."""

    name: str
    suffixes: tuple[str, ...]


@cache
def names() -> tuple[str, ...]:
    """The names of all formats, from the folder's listing: nothing is imported.

    >>> "bibtex" in names()
    True
    """
    files = sorted(os.listdir(__path__[0]))  # noqa: PTH208 - pathlib would cost more than the listing
    return tuple(name[:-3] for name in files if name.endswith(".py") and name[0] != "_")


def load(name: str) -> Format:
    """The format of that name; raises UnknownName where there is none."""
    if name not in names():
        raise UnknownName("format", name, names())
    module = import_module(f".{name}", __name__)
    return Format(name, module.SUFFIXES)


def written_names() -> tuple[str, ...]:
    """The names of the foreign formats that are written.

    >>> written_names()
    ('biblatex', 'bibtex', 'csl_json', 'csl_yaml', 'csv', 'hayagriva', 'json', 'ris')
    """
    modules = ((name, import_module(f".{name}", __name__)) for name in names())
    return tuple(name for name, module in modules if hasattr(module, "write"))


def export(records: Iterable[Record], format: str, *, ascii: bool = False, plain: bool = False) -> str:
    """The records in a foreign format; every one is read back from the text and compared.

    With `ascii` letters are LaTeX commands. With `plain` what the format has no place for is left out:
    `left_out` says what. Raises UnknownName for a format that is not written,
    BriefciteError where something would be lost, or the format has no such commands.
    """
    if format not in written_names():
        raise UnknownName("format to export", format, [name.replace("_", "-") for name in written_names()])
    write = import_module(f".{format}", __name__).write
    if ascii:
        if format != "bibtex":
            raise BriefciteError(f"{format.replace('_', '-')} has no LaTeX commands", "leave --ascii out")
        write = partial(write, ascii=True)
    if plain and format not in ("csv", "json"):
        write = partial(write, plain=True)
    entries = [Entry(one.key, one.entries) for one in records]
    for first, second in repeated(entries):
        places = f"{first.span.where} and {second.span.where}"
        raise BriefciteError(
            f"“{first.text}” is given twice: {places}", "rename one of the two, or remove it"
        )
    return cast(str, write([(key.text, plain_value(fields)) for key, fields in entries]))


def left_out(records: Sequence[Record], text: str, format: str) -> Counter[str]:
    """How often each field of some records is not in their text in a format, or is there otherwise."""
    back = import_records(Source("export", text), format).records
    return Counter(
        name
        for ours, theirs in zip(records, back, strict=False)
        for name, value in ours.fields.items()
        if plain_value(theirs.fields.get(name)) != plain_value(value)
    )


def repeated(entries: Iterable[Entry]) -> Iterator[tuple[Scalar, Scalar]]:
    """Keys that a mapping, or one inside it, has twice: of these a foreign format would keep one."""
    first: dict[str, Scalar] = {}
    for key, value in entries:
        if first.setdefault(key.text, key) is not key:
            yield first[key.text], key
        for inner in value.items if isinstance(value, Items) else (value,):
            if isinstance(inner, Entries):
                yield from repeated(inner)


def import_records(source: Source, format: str) -> Imported:
    """The records of a foreign file, with the problems met.

    Raises UnknownName for a format that is not read, UnreadableFile for a file that is not of the format.
    """
    format = "foreign" if format == "yaml" else format
    if format not in names():
        raise UnknownName("format to import", format, names())
    return cast("Imported", import_module(f".{format}", __name__).read(source))
