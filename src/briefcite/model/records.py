"""Records: a tree that keeps what was written, where, in order; and the library of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from ..cached import cached_property
from ..named_tuples import NamedTuple
from ..symbols import Symbol, read_symbol
from ..text import Span
from ..values.date import Date, parse_date
from ..values.people_and_bodies import Person, read_bodies, read_persons
from ..values.treaty_series import NAMES, SeriesPlace


class Scalar(Struct, frozen=True):
    """A single value as text: nothing is coerced (`NO` stays Norway, `1.10` stays `1.10`).

    `span` is what is in the file, quotation marks included. `plain` is False for quoted, folded and
    block scalars, whose text cannot be edited by offsets.
    """

    text: str
    span: Span
    plain: bool = True


class Items(Struct, frozen=True):
    """A list of values."""

    items: tuple[Value, ...]
    span: Span


class Entry(NamedTuple):
    """A key with its value."""

    key: Scalar
    value: Value


class Entries(Struct, frozen=True):
    """A mapping: its entries in the order written, repeated keys kept."""

    entries: tuple[Entry, ...]
    span: Span

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def get(self, name: str) -> Value | None:
        """The value of the first entry of that name, or None."""
        return next((value for key, value in self.entries if key.text == name), None)


Value: TypeAlias = Scalar | Items | Entries

Glance: TypeAlias = Mapping[str, str | None]

DATES = ("date", "adopted", "issued", "opened")
"""The fields with the true dates of a source."""
NOTHING = ("~", "null", "Null", "NULL")
"""The plain words that YAML takes for no value."""


class Record(Struct, frozen=True, eq=False, dict=True):
    """A source as an editor recorded it; the fields are those of `data/types.toml`.

    `key` names it; every field is reached as written (`value`, `text`) and, for the common ones, as
    understood (`symbol`, `date`, …: None where absent or not readable, never an exception).
    """

    key: Scalar
    written: Entries | Callable[[], Entries]
    """What the record says, or what gives it when it is asked for."""
    glance: Callable[[], Glance] | None = None
    """What gives the fields without their places, where that costs less."""

    @classmethod
    def of(cls, key: str, fields: Mapping[str, Plain], span: Span) -> Record:
        """A record from plain data, all of it at one place."""
        entries = tuple(Entry(Scalar(name, span), value_at(data, span)) for name, data in fields.items())
        return cls(Scalar(key, span), Entries(entries, span))

    @cached_property
    def glanced(self) -> Glance:
        """The texts of the fields by name; None for one that is a list or mapping."""
        if self.glance:
            return self.glance()
        return {
            name: value.text if isinstance(value, Scalar) else None for name, value in self.fields.items()
        }

    @cached_property
    def entries(self) -> Entries:
        """The fields as written, in order."""
        return self.written if isinstance(self.written, Entries) else self.written()

    @cached_property
    def fields(self) -> dict[str, Value]:
        """The first value of each field, by name."""
        return {entry.key.text: entry.value for entry in reversed(self.entries.entries)}

    def text(self, name: str) -> str:
        """The text of a scalar field, or ""."""
        return self.glanced.get(name) or ""

    def has(self, name: str) -> bool:
        """Whether the record has a field of that name."""
        return name in self.glanced

    def place(self, name: str) -> Span:
        """Where a field's value is; the record's key where the field is absent."""
        value = self.fields.get(name)
        return self.key.span if value is None else value.span

    def mapping(self, name: str) -> Entries:
        """A field that is a mapping; an empty one where the field is none."""
        value = self.fields.get(name) if self.has(name) else None
        return value if isinstance(value, Entries) else Entries((), self.key.span)

    @cached_property
    def filled(self) -> list[str]:
        """The names of the fields that say something."""
        return [name for name, value in self.fields.items() if is_filled(value)]

    def date(self, name: str = "date") -> Date | None:
        """A date field as understood, or None."""
        return parse_date(self.text(name)) if self.text(name) else None

    @cached_property
    def type(self) -> str:
        """The record's type, such as `un-document`."""
        return self.text("type")

    @property
    def title(self) -> str:
        """The title as printed, or ""."""
        return self.text("title")

    @property
    def draft(self) -> bool:
        """Whether nobody has checked the record yet: it says no more than the article it was drafted from.

        Such a record says `unchecked: true`; `checked: {verdict: not-asked}` means the same.
        """
        if self.has("unchecked"):
            return self.text("unchecked").lower() == "true"
        verdict = self.mapping("checked").get("verdict") if self.has("checked") else None
        return isinstance(verdict, Scalar) and verdict.text == "not-asked"

    @property
    def unverified(self) -> tuple[str, ...]:
        """The fields and parts (`series.page`) that `x-unverified` names, against which nothing is held."""
        return texts(self.fields.get("x-unverified")) if self.has("x-unverified") else ()

    def is_verified(self, field: str) -> bool:
        """Whether a field, or a part of one (`series.page`), is there and not marked as unverified."""
        name = field.partition(".")[0]
        return self.has(name) and not {name, field} & {*self.unverified}

    @cached_property
    def symbol(self) -> Symbol | None:
        """The UN document symbol as understood, or None."""
        return read_symbol(self.text("symbol").strip())

    @cached_property
    def symbols(self) -> tuple[Symbol, ...]:
        """The symbol, those of the same joint document, and those under `other-symbols`."""
        listed = texts(self.fields.get("other-symbols")) if self.has("other-symbols") else ()
        others = (read_symbol(text.strip()) for text in listed)
        first = (self.symbol, *self.symbol.joint) if self.symbol else ()
        return tuple(symbol for symbol in (*first, *others) if symbol)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The issuing bodies' names; a code of the body table (`CRC`) is kept as written."""
        return read_bodies(
            self.text("body") or (plain(self.fields.get("body")) if self.has("body") else None)
        )

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The persons, in order."""
        return read_persons(plain(self.fields.get("person"))) if self.has("person") else ()

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The addresses of the source: its `url`, archived copy, language versions and `doi`."""
        fields = (self.fields.get(name) for name in ("url", "archived", "versions"))
        doi = self.text("doi").removeprefix("https://doi.org/")
        found = [link for value in fields for link in addresses(value)]
        return (*found, f"https://doi.org/{doi}") if doi else tuple(found)

    @cached_property
    def dates(self) -> tuple[tuple[str, Date], ...]:
        """The true dates of the source, with the names of their fields: adopted, issued, date …"""
        found = ((name, self.date(name)) for name in DATES)
        return tuple((name, date) for name, date in found if date)


def is_filled(value: Value) -> bool:
    """Whether a value says anything: YAML's words for nothing (`~`, `null`), unquoted, say nothing."""
    if isinstance(value, Scalar):
        return bool(value.text.strip()) and not (value.plain and value.text in NOTHING)
    return bool(value.items if isinstance(value, Items) else value.entries)


Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


def plain(value: Value | None) -> Plain:
    """A value without its places: text, list or mapping (the first of repeated keys)."""
    match value:
        case Scalar():
            return value.text
        case Items():
            return [plain(item) for item in value.items]
        case Entries():
            named = {key.text: inner for key, inner in reversed(value.entries)}
            return {key.text: plain(named[key.text]) for key, _ in value.entries}
    return None


def value_at(data: Plain, span: Span) -> Value:
    """The value that some plain data are, all of it at one place: the inverse of `plain`."""
    match data:
        case dict():
            entries = (Entry(Scalar(name, span), value_at(inner, span)) for name, inner in data.items())
            return Entries(tuple(entries), span)
        case list():
            return Items(tuple(value_at(inner, span) for inner in data), span)
    return Scalar(data or "", span)


def several(value: Value | None) -> tuple[Value, ...]:
    """The values of a list; a single value as one of its own."""
    return value.items if isinstance(value, Items) else () if value is None else (value,)


def texts(value: Value | None) -> tuple[str, ...]:
    """The scalar texts of a value that may be one or a list."""
    match value:
        case Scalar():
            return (value.text,)
        case Items():
            return tuple(item.text for item in value.items if isinstance(item, Scalar))
    return ()


def addresses(value: Value | None) -> Iterator[str]:
    """The addresses in a value: itself, or what is under `url`."""
    match value:
        case Scalar() if "://" in value.text:
            yield value.text
        case Items():
            for item in value.items:
                yield from addresses(item)
        case Entries():
            yield from addresses(value.get("url"))


def series_places(record: Record) -> tuple[SeriesPlace, ...]:
    """Where a treaty is in the United Nations Treaty Series; several entries are several places."""
    told = (plain(entry) for entry in several(record.fields.get("series")) if isinstance(entry, Entries))
    return tuple(
        SeriesPlace(*(str(entry.get(name, "")) for name in SeriesPlace._fields))
        for entry in told
        if isinstance(entry, dict) and entry.get("name") in NAMES
    )
