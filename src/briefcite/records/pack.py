"""What was read of a record file as one JSON text, so that it need not be read again.

A record's fields are a JSON text of their own inside it, which is taken apart when they are first asked for:
an article looks into few of the records of a large library.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain, pairwise
from typing import Any, TypeAlias

from msgspec.json import decode, encode

from ..model import Entries, Entry, Items, Record, Scalar, Value
from ..text import Source, Span

Packed: TypeAlias = "list[str | int | list[Packed]]"


def pack(records: Sequence[Record], comments: Sequence[Span]) -> str:
    """The records and comments of a file as JSON, without its text."""
    rows = [[*pack_value(record.key), write(pack_value(record.entries))] for record in records]
    places = list(chain.from_iterable((comment.start, comment.end) for comment in comments))
    return write([rows, places])


def unpack(text: str, source: Source) -> tuple[tuple[Record, ...], tuple[Span, ...]]:
    """What `pack` wrote, as read from that source."""
    with uncollected():
        rows, places = decode(text)
        records = tuple(
            Record(
                Scalar(key, Span(source, start, end), plain == 1),
                partial(unpack_entries, fields, source),
                partial(glance, fields),
            )
            for key, start, end, plain, fields in rows
        )
        return records, tuple(source.span(*pair) for pair in list(pairwise(places))[::2])


def unpack_entries(text: str, source: Source) -> Entries:
    """The fields of a record."""
    found = unpack_value(decode(text), source)
    assert isinstance(found, Entries)
    return found


def glance(text: str) -> dict[str, str | None]:
    """The texts of a record's fields, the first of each name; None for one that is a list or mapping."""
    parts = decode(text)[0]
    pairs = zip(parts[-2::-2], parts[::-2], strict=True)  # the first of a name is the last that is put
    return {key[0]: value[0] if isinstance(value[0], str) else None for key, value in pairs}


def pack_value(value: Value) -> Packed:
    """A value as a list whose length tells its kind: what it holds, its place, of a text if it is plain."""
    place: list[str | int | list[Packed]] = [value.span.start, value.span.end]
    match value:
        case Scalar(text, _, plain):
            return [text, *place, int(plain)]
        case Items(items):
            return [[pack_value(item) for item in items], *place]
        case Entries(entries):
            return [[pack_value(part) for entry in entries for part in entry], *place, 0, 0]


def unpack_value(packed: Any, source: Source) -> Value:
    """What `pack_value` packed."""
    held, start, end, *kind = packed
    if type(start) is int and type(end) is int:
        span = Span(source, start, end)
        if isinstance(held, str) and len(kind) == 1:
            return Scalar(held, span, kind[0] == 1)
        if isinstance(held, list) and not kind:
            return Items(tuple([unpack_value(item, source) for item in held]), span)
        if isinstance(held, list) and kind == [0, 0]:
            values = [unpack_value(part, source) for part in held]
            keys = [key for key in values[::2] if isinstance(key, Scalar)]
            return Entries(tuple(map(Entry, keys, values[1::2])), span)
    raise ValueError("this is not a value")


def write(value: object) -> str:
    """JSON without spaces."""
    return encode(value).decode()


@contextmanager
def uncollected() -> Iterator[None]:
    """Without garbage collection, which would go over a growing tree again and again: half of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
