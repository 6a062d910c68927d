"""Record formats: one file each, named for the format.

A format module has `SUFFIXES`, the endings of its files, and `read(source)`, which gives the file's
records and the places of its comments or raises `UnreadableFile`. A name that begins with an
underscore is a part of a format.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from ..errors import UnknownName
from ..model import Record
from ..text import Source, Span


class Reader(Protocol):
    """A function that reads the records and the places of the comments of a file."""

    def __call__(self, source: Source, /) -> tuple[tuple[Record, ...], tuple[Span, ...]]: ...


class Format(NamedTuple):
    """A record format as loaded."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


@cache
def names() -> tuple[str, ...]:
    """The names of all formats, from the folder's listing: nothing is imported.

    >>> "yaml" in names()
    True
    """
    files = sorted(os.listdir(__path__[0]))  # noqa: PTH208 - pathlib would cost more than the listing
    return tuple(name[:-3] for name in files if name.endswith(".py") and name[0] != "_")


def load(name: str) -> Format:
    """The format of that name; raises UnknownName where there is none."""
    if name not in names():
        raise UnknownName("format", name, names())
    module = import_module(f".{name}", __name__)
    return Format(name, module.SUFFIXES, cast(Reader, module.read))
