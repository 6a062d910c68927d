"""Libraries: the records that an article can cite, by key and symbol."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from ..cached import cached_property
from ..patterns import pattern
from ..symbols import Symbol
from ..symbols.grammar.model import symbol_key
from ..text import Source, Span
from ..values.title import title_key, without_articles
from .record_keys import OLD_KEY
from .records import DATES, Record

PLAIN = pattern(r"[A-Za-z0-9./()\[\] *]*(?:-(?<=\d-)(?=\d)[A-Za-z0-9./()\[\] *]*)*")
"""A symbol that cannot be that of a joint document."""
YEAR = pattern(r"(?<!\d)\d{4}(?!\d)")


def shelf_of(path: str, folders: tuple[str, ...]) -> int:
    """Which of some folders and files a record file is in; their number where none says so.

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
    unread: tuple[str, ...] = ()
    """The files and folders of records that could not be read: what they have is not known to be missing."""
    drafts: tuple[Record, ...] = ()
    """The records that nobody has checked, where these are not in play (`checked`)."""
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

    def about(self, records: Iterable[Record]) -> Library:
        """This library, of which somebody wants to hear some records; what was looked up so far is kept."""
        library = replace(self, asked=tuple(records))
        library.__dict__.update(self.__dict__)
        return library

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

    @cached_property
    def checked(self) -> Library:
        """The library without its drafts, which say no more than the notes they were made from.

        What is held against notes is this library: a draft is not an authority.
        """
        drafts = tuple(record for record in self.everything if record.draft)
        if not drafts:
            return self
        rest = (record for record in self.everything if not record.draft)
        own = Library.of(rest, self.folders, self.comments)
        return replace(own, shipped=self.shipped, unread=self.unread, drafts=drafts)

    def find(self, key: str) -> Record | None:
        """The record of a key, or that had it where it was imported from, here or in the core."""
        return self.by_key.get(key) or self.by_old_key.get(key) or self.core.by_key.get(key)

    @cached_property
    def by_old_key(self) -> dict[str, Record]:
        """The first record of each key that a record had where it was imported from."""
        return {record.text(OLD_KEY): record for record in reversed(self.with_field(OLD_KEY))}

    def has_key(self, key: str) -> bool:
        """Whether a record has a key, if only a draft."""
        return self.find(key) is not None or any(draft.key.text == key for draft in self.drafts)

    @cached_property
    def core(self) -> Library:
        """The shipped records: asked only where these have none, and held against nobody."""
        return self.shipped() if self.shipped else Library()

    @cached_property
    def spelled(self) -> dict[str, list[Record]]:
        """The records by what their symbols are compared by; few symbols must be read for it."""
        found: dict[str, list[Record]] = {}
        for record in self.records:
            written = record.text("symbol").strip()
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

    def symbol_of(self, key: str) -> Symbol | None:
        """The symbol of a record that is compared by a key, or None."""
        alike = (symbol for record in self.spelled.get(key, ()) for symbol in record.symbols)
        return next((symbol for symbol in alike if symbol.key == key), None)

    @cached_property
    def _keys(self) -> list[str]:
        """What the symbols are compared by, in order."""
        return sorted(self.spelled)

    def keys_from(self, start: str) -> Iterator[str]:
        """What the symbols are compared by, of those that begin so."""
        for place in range(bisect_left(self._keys, start), len(self._keys)):
            if not self._keys[place].startswith(start):
                return
            yield self._keys[place]

    @cached_property
    def by_title(self) -> dict[str, list[Record]]:
        """The records of each title or short title, folded."""
        found: dict[str, list[Record]] = {}
        for record in self.records:
            titles = filter(None, (record.title, record.text("short")))
            for key in {title_key(title) for title in titles} - {""}:
                found.setdefault(key, []).append(record)
        return found

    @cached_property
    def by_title_without_articles(self) -> dict[str, list[Record]]:
        """The records of each title, folded, its articles left out."""
        found: dict[str, list[Record]] = {}
        for title, records in self.by_title.items():
            found.setdefault(without_articles(title), []).extend(records)
        return found

    def with_title(self, title: str) -> Iterator[Record]:
        """The records of a folded title, those left out that have it only as their short title."""
        return (record for record in self.by_title.get(title, ()) if title_key(record.title) == title)

    @cached_property
    def by_year(self) -> dict[int, list[Record]]:
        """The records by all years that their dates may touch, which are not read for it."""
        found: dict[int, list[Record]] = {}
        for record in self.records:
            written = ([int(year) for year in YEAR.findall(record.text(name))] for name in DATES)
            spans = (range(min(years), max(years) + 1) for years in written if years)
            for year in {year for span in spans for year in span}:
                found.setdefault(year, []).append(record)
        return found

    def with_field(self, name: str) -> list[Record]:
        """The records that have a field, in order: few have a short title, relations or a series."""
        if name not in self._having:
            self._having[name] = [record for record in self.records if record.has(name)]
        return self._having[name]

    @cached_property
    def _having(self) -> dict[str, list[Record]]:
        """What `with_field` has found so far."""
        return {}
