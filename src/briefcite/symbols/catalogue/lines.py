"""The lines of the packaged catalogue: sorted by the bytes of their keys, mapped, looked up by halving.

Nothing is read when the program starts, and of the file only the pages in which a look-up lands.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent.parent / "data" / "catalogue.tsv"


@cache
def read_table() -> mmap.mmap | bytes:
    """The bytes of the table; read as a whole where a file system cannot map a file."""
    with open(TABLE, "rb") as file:  # noqa: PTH123 - pathlib would open it the same way
        try:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except OSError:
            return file.read()


def lines_with(beginning: str, after: str = "") -> Iterator[bytes]:
    """The lines whose keys begin with some characters, in order, from `beginning + after` on."""
    data, first = read_table(), beginning.encode()
    at, end = find_line(data, first + after.encode()), len(data)
    while at < end:
        stop = data.find(b"\n", at)
        line = data[at:stop]
        if not line.startswith(first):
            return
        yield line
        at = stop + 1


def find_line(data: mmap.mmap | bytes, key: bytes) -> int:
    """The offset of the first line that is not before `key`; the length of the table where none is."""
    low, high, length = 0, len(data), len(key)
    while low < high:
        middle = (low + high) // 2
        start = data.rfind(b"\n", low, middle) + 1 or low
        if data[start : start + length] < key:
            low = data.find(b"\n", middle) + 1
        else:
            high = start
    return low


def lines_containing(words: bytes, until: str) -> Iterator[bytes]:
    """The lines before a key that have some bytes, in order: all of them are looked through."""
    data = read_table()
    last = find_line(data, until.encode())
    at = data.find(words, 0, last)
    while at >= 0:
        start, stop = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
        yield data[start:stop]
        at = data.find(words, stop, last)


def has_line(words: bytes, until: str) -> bool:
    """Whether a line before a key has some bytes."""
    data = read_table()
    return data.find(words, 0, find_line(data, until.encode())) >= 0
