"""Libraries: the records that an article can cite, by key and symbol."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from msgspec import Struct

from ..patterns import pattern
from ..symbols import Symbol
from ..symbols.grammar.model import symbol_key
from ..text import Source, Span
from .records import Record

PLAIN = pattern(r"(?:[A-Za-z0-9./()\[\] *]|(?<=\d)-(?=\d))*")
"""A symbol that cannot be that of a joint document."""


def shelf_of(path: str, folders: tuple[str, ...]) -> int:
    """Which of some folders and files a record file lies in; their number where none says so.

    >>> shelf_of("../house/a.yaml", ("../house", ".")), shelf_of("un.yaml", ("../house", "."))
    (0, 1)
    """
    for number, folder in enumerate(folders):
        if path == folder or path.startswith(f"{folder.rstrip('/')}/"):
            return number
        if folder == "." and not path.startswith(("../", "/")):
            return number
    return len(folders)


class Library(Struct, frozen=True, eq=False, dict=True):
    """All records that an article can cite, with the folders they were read from (none: no library)."""

    records: tuple[Record, ...] = ()
    folders: tuple[str, ...] = ()
    comments: tuple[Span, ...] = ()
    """The comments of the record files, for "allow"."""
    shipped: Callable[[], Library] | None = None
    """What gives the records that are shipped with the program, if they are to be asked."""
    shadowed: tuple[Record, ...] = ()
    """The records that are not in play, since an earlier folder has one of the same key."""
    asked: tuple[Record, ...] | None = None
    """The records that somebody wants to hear of, where these are not all."""

    def __bool__(self) -> bool:
        return bool(self.folders)

    @property
    def everything(self) -> tuple[Record, ...]:
        """All records, in play or not."""
        return (*self.records, *self.shadowed)

    @property
    def judged(self) -> tuple[Record, ...]:
        """The records of which something will be said: of a large library few need be looked through."""
        return self.records if self.asked is None else self.asked

    @cached_property
    def by_source(self) -> dict[Source, tuple[Record, ...]]:
        """The records of each file, the files in order."""
        found: dict[Source, list[Record]] = {}
        for record in self.everything:
            found.setdefault(record.key.span.source, []).append(record)
        return {source: tuple(records) for source, records in found.items()}

    @cached_property
    def by_key(self) -> dict[str, Record]:
        """The first record of each key."""
        return {record.key.text: record for record in reversed(self.records)}

    @classmethod
    def of(cls, records: Iterable[Record], folders: tuple[str, ...], comments: tuple[Span, ...]) -> Library:
        """The records of some folders: where two folders have a key, the first folder's is in play."""
        everything = tuple(records)
        if len(folders) < 2:
            return cls(everything, folders, comments)
        shelves: dict[str, int] = {}
        visible: list[Record] = []
        hidden: list[Record] = []
        for record in everything:
            shelf = shelf_of(record.key.span.source.name, folders)
            (visible if shelves.setdefault(record.key.text, shelf) == shelf else hidden).append(record)
        return cls(tuple(visible), folders, comments, shadowed=tuple(hidden))

    def find(self, key: str) -> Record | None:
        """The record of a key, here or in the core."""
        return self.by_key.get(key) or (self.core.by_key.get(key) if self.shipped else None)

    @cached_property
    def core(self) -> Library:
        """The shipped records: asked only where these have none, and held against nobody."""
        return self.shipped() if self.shipped else Library()

    @cached_property
    def spelled(self) -> dict[str, list[Record]]:
        """The records by what their symbols are compared by; few symbols must be read for it."""
        found: dict[str, list[Record]] = {}
        for record in self.records:
            written = record.text("symbol")
            plain = PLAIN.fullmatch(written) and not record.has("other-symbols")
            for key in {symbol_key(written)} if plain else {symbol.key for symbol in record.symbols}:
                found.setdefault(key, []).append(record)
        return found

    def with_symbol(self, symbol: Symbol | None) -> tuple[Record, ...]:
        """The records of a symbol, in order."""
        if symbol is None:
            return ()
        if symbol not in self._sought:
            alike = self.spelled.get(symbol.key, ())
            self._sought[symbol] = tuple(record for record in alike if symbol in record.symbols)
        return self._sought[symbol]

    @cached_property
    def _sought(self) -> dict[Symbol, tuple[Record, ...]]:
        """What `with_symbol` has found so far."""
        return {}

    @cached_property
    def by_symbol(self) -> dict[Symbol, tuple[Record, ...]]:
        """The records of each symbol, in order."""
        found: dict[Symbol, list[Record]] = {}
        for record in self.records:
            for symbol in dict.fromkeys(record.symbols):
                found.setdefault(symbol, []).append(record)
        return {symbol: tuple(records) for symbol, records in found.items()}
