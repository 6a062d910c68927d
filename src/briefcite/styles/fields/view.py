"""A record as a style's templates see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from ...model import Entries, Items, Record, Scalar, Value
from ...model.record_kinds import Kind, find_kind, kinds, slug
from ...model.record_types import types
from ...named_tuples import NamedTuple
from ...symbols.grammar.series import bodies_by_code
from ...values.date import parse_date
from ...values.people_and_bodies import Person
from ..templates.nodes import Node, Nodes
from ..templates.style import Style
from ..templates.template import Template, expand
from .bodies import issuers
from .words import clean, write_date

INHERITED = ("publisher", "place", "date", "volume", "edition", "series")
"""What a chapter has from its book."""


Words: TypeAlias = "str | Nodes | None"
Derive: TypeAlias = "Callable[[View], Words]"
"""What makes the words of a field from a view."""


class Request(NamedTuple):
    """What a citation asks of a record beside its words."""

    pinpoint: str = ""
    note: str = ""
    """The number of the note that has the full form."""
    letter: str = ""
    """What follows the year of one of several works of a year: a, b."""
    repeated: bool = False
    """Whether the list's entry before has the same authors."""
    library: Mapping[str, Record] = {}
    listed: bool = False
    """Whether it is an entry of a list, in which several names are joined in another way."""


class View:
    """A record seen through a style; remembers which fields were asked for in vain.

    `fields` are the functions that derive fields, by name; `fields.look` makes a view with all of them.
    """

    def __init__(self, record: Record, style: Style, request: Request, fields: Mapping[str, Derive]) -> None:
        self.record: Record = record
        self.style: Style = style
        self.request: Request = request
        self.fields: Mapping[str, Derive] = fields
        self.missing: list[str] = []
        self.known: dict[str, Nodes | None] = {}
        self.kinds: tuple[str, ...] = kinds_of(record)

    def option(self, name: str) -> str:
        """An option of the style, or ""."""
        return self.style.options.get(name, "")

    def part(self, name: str) -> Template | None:
        """A part of the style; in a list that of the table `listed`, where it has one."""
        listed = self.style.templates.get(f"listed.{name}") if self.request.listed else None
        return self.style.templates.get(f"parts.{name}") if listed is None else listed

    def value(self, name: str) -> Nodes | None:
        """The words of a field, or None; a part of the style goes before a field of that name."""
        if name not in self.known:
            self.known[name] = None
            part = self.part(name)
            self.known[name] = self.derive(name) if part is None else expand(part, self, group=True)
        return self.known[name]

    def derive(self, name: str) -> Nodes | None:
        """A derived field, or one of the record as written."""
        derived = self.fields.get(name)
        words = derived(self) if derived else self.raw(name)
        return (Node(words, given=True),) if words and isinstance(words, str) else words or None

    def raw(self, path: str) -> str:
        """A field of the record as written; `series.volume` reaches into a mapping (the first of a list)."""
        value: Value | None = self.record.entries
        for name in (*path.split("."), ""):
            value = value.items[0] if isinstance(value, Items) and value.items else value
            value = value.get(name) if isinstance(value, Entries) and name else value if not name else None
        if value is None and path in INHERITED and (book := self.container()):
            return book.raw(path)
        return clean(value.text) if isinstance(value, Scalar) else ""

    def date(self, name: str) -> str:
        """A date field as the style writes it; words that are not a date stay."""
        text = self.raw(name)
        date = parse_date(text) if text else None
        if not date or not date.possible or (date.end and not date.day and not text[0].isdecimal()):
            return text
        return write_date(date, self.option(f"dates.{name}") or self.option(f"dates.{date.precision}"), self)

    def persons(self, *roles: str) -> tuple[Person, ...]:
        """The persons of some roles."""
        return tuple(person for person in self.record.persons if person.role in roles)

    def container(self) -> View | None:
        """The book that a chapter is in."""
        value = self.record.fields.get("in")
        if isinstance(value, Entries):
            return self.of(Record(self.record.key, value))
        other = self.request.library.get(value.text) if isinstance(value, Scalar) else None
        return self.of(other) if other and other is not self.record else None

    def of(self, record: Record) -> View:
        """Another record through the same style."""
        return View(record, self.style, Request(listed=self.request.listed), self.fields)

    def bodies(self, table: str = "bodies") -> list[str]:
        """The bodies that issued it together as a table of the style names them, each with its parents.

        Where the record names none, the body that the symbol tells, if such a document is always its own.
        """
        kind = kind_of(self.record)
        told = self.record.type == "resolution" or bool(kind and kind.issued)
        rows = issuers(self.record, told=told)
        return [", ".join(self.named(name, table) for name in row) for row in rows]

    def named(self, written: str, table: str) -> str:
        """A body as a table of the style names it."""
        name, known = self.full_name(written)
        return clean(self.option(f"{table}.{name}") or known)

    def full_name(self, written: str) -> tuple[str, str]:
        """A body's name in the style's tables, and by itself: a code or acronym in full, else as written."""
        code = bodies_by_code().get(written)
        folded = (code.body if code else written).replace(".", "").casefold()
        full = self.option(f"acronyms.{re.sub(r'^(?:united nations|un) (?=.)', '', folded)}")
        full = full or self.option(f"acronyms.{folded}") or (code.body if code else written)
        return full, written if " " in written.strip() else full


def kind_of(record: Record) -> Kind | None:
    """The kind of a record by its words, else by its symbol; None where it is none of the list."""
    return find_kind(record.text("kind") or (record.symbol.kind if record.symbol else ""), record.type)


@cache
def like(name: str) -> tuple[str, ...]:
    """The kinds and types whose form a kind has where a style has none for it, nearest first."""
    kind = kinds().get(name)
    return (kind.like, *like(kind.like)) if kind and kind.like else ()


def kinds_of(record: Record) -> tuple[str, ...]:
    """What a record is, narrowest first: kind as typed, its last word, in the list, type, base, any."""
    typed = slug(record.text("kind") or (record.symbol.kind if record.symbol else ""))
    kind, known = kind_of(record), types().get(record.type)
    free = [word for word in (typed, typed.rpartition("-")[2]) if word not in types() and word not in kinds()]
    listed = (kind.name, *like(kind.name)) if kind else ()
    return tuple(filter(None, (*free, *listed, record.type, known.base if known else "", "any")))
