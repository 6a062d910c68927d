"""YAML and JSON of other kinds: every mapping that has a title is a record; what is not understood is kept.

- title: Concluding observations on China
  signature: CRC/C/CHN/CO/3-4
  adoption_date: 4 October 2013
  link: https://docs.un.org/en/CRC/C/CHN/CO/3-4

A mapping with a `name` counts too where it has a symbol, a date or an author, and one whose type is ours. A
record's key is that under which its mapping is, else its own `id` or `key`, else one made from symbol or
title. Where a file has one record, what is around it is kept with it; else it is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..errors import UnreadableFile
from ..model import Entries, Items, Plain, Scalar, Value, plain, value_at
from ..model.record_types import is_field, types
from ..named_tuples import NamedTuple
from ..records.reader import build
from ..text import Source
from ..values.people_and_bodies import is_body, split_person
from ._body_names import is_code, name_of
from ._csl import words
from ._dates import read_date
from ._fields import free
from ._import_result import Imported, Problem, Read, imported, place
from ._items import TO_CSL, Item, Name
from ._symbols import hidden_symbol
from .csl_json import parse

SUFFIXES = (".foreign.yaml",)
NAMES = {
    "title": ("title", "name", "titre", "titel", "titulo"),
    "title-short": ("short", "short-title", "simplified-name", "abbrev", "acronym"),
    "URL": ("url", "link", "source-url", "url-main", "target", "href", "landing-page"),
    "issued": (
        *("date", "adopted", "adoption-date", "issued", "published", "publication-date", "date-published"),
        *("version-id", "year", "publication-year", "adoption-year"),
    ),
    "accessed": ("accessed", "date-accessed", "access-date", "retrieval-date", "retrieved", "urldate"),
    "language": ("language", "lang"),
    "publisher": ("publisher", "source-publisher"),
    "publisher-place": ("place", "location"),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "container-title": ("journal", "outlet", "site", "website", "container-title"),
    "volume": ("volume",),
    "issue": ("issue",),
    "page": ("pages",),
    "edition": ("edition",),
}
"""Where other programs keep what a variable of CSL says, best first."""

AUTHORS = (
    *("author", "authors", "creator", "producer", "body", "organization", "institution", "committee"),
    *("person", "issuing-authority"),
)
GENERIC = frozenset("meta metadata origin data record records item items reference references source".split())
"""Names of mappings that are not keys."""

KEYS = ("id", "key", "citekey", "corpus-id", "slug")
TYPES = {
    "treaty": "treaty",
    "article": "article-journal",
    "book": "book",
    "case": "legal_case",
    "press-release": "webpage",
}
TITLES = ("title", "titre", "titel", "titulo")
TOLD = frozenset({"symbol", "signature", *NAMES["issued"], *AUTHORS[:3]})
"""What a mapping has besides its `name` that is a source's."""


class Found(NamedTuple):
    """A mapping that is a record: its key or "", and the line where it begins."""

    key: str
    data: Entries
    line: int


def read(source: Source) -> Imported:
    """The records of a file; raises UnreadableFile where none of its mappings has a title."""
    top = tree(source)
    found = list(sources(top)) if top else []
    if not found:
        raise UnreadableFile(source.name, "nothing in this file has a title")
    around = list(outside(top, {id(one.data) for one in found})) if top else []
    problems, rest = [], {}
    if len(found) == 1:
        rest = {name: text for name, _, text in around}
    else:
        problems = [Problem(line, f"“{name}” belongs to no record") for name, line, _ in around]
    items = tuple(item_from(one, rest) for one in found)
    return imported(source, Read(items, tuple(problems)))


def tree(source: Source) -> Value | None:
    """A file's tree, read as JSON where it is some."""
    if source.text.lstrip()[:1] in ("[", "{") and source.name.lower().endswith(".json"):
        return value_at(parse(source), place(source, 1))
    return build(source)[0]


def sources(value: Value, key: str = "") -> Iterator[Found]:
    """The outermost mappings that have a title."""
    match value:
        case Entries() if is_source(value):
            yield Found(key, value, value.span.source.position(value.span.start).line)
        case Entries():
            for name, inner in value:
                yield from sources(inner, "" if name.text.lower() in GENERIC else name.text)
        case Items(items):
            for one in items:
                yield from sources(one)


def is_source(mapping: Entries) -> bool:
    """Whether a mapping speaks of a source."""
    named = {
        plain_name(key.text) for key, value in mapping if isinstance(value, Scalar) and value.text.strip()
    }
    type = mapping.get("type")
    ours = isinstance(type, Scalar) and type.text in types()
    return ours or bool(named & set(TITLES)) or ("name" in named and not TOLD.isdisjoint(named))


def plain_name(name: str) -> str:
    """A field's name in one form.

    >>> plain_name("Adoption Date"), plain_name("short_title")
    ('adoption-date', 'short-title')
    """
    return re.sub(r"[\s_]+", "-", name.strip().lower())


def outside(value: Value, inside: set[int], path: str = "") -> Iterator[tuple[str, int, str]]:
    """What is in no record: its name, line and words."""
    match value:
        case Entries() if id(value) not in inside:
            for key, inner in value:
                yield from outside(inner, inside, f"{path}-{key.text}".strip("-"))
        case Items(items):
            for one in items:
                yield from outside(one, inside, path)
        case Scalar(text, span) if text.strip():
            yield path or "text", span.source.position(span.start).line, text


def item_from(found: Found, rest: Mapping[str, str]) -> Item:
    """An item from a mapping; one that has mostly fields of ours keeps them as they are."""
    data = {
        plain_name(key.text): plain(value)
        for key, value in reversed(found.data.entries)
        if not is_null(value)
    }
    data = dict(reversed(data.items()))
    type = words(data.get("type"))
    if type in types() and sum(is_field(name, type) for name in data) * 2 > len(data):
        fields = {name if is_field(name, type) else free(name): value for name, value in data.items()}
        return Item(found.key, TO_CSL[type], {}, {}, fields, rest, found.line)
    texts = dict(variables(data))
    names = tuple(one for name in AUTHORS for one in people(data.get(name)))
    used = {
        *AUTHORS,
        *(name for name in data for text in texts.values() if text in (data[name], iso(words(data[name])))),
    }
    left = {name: value for name, value in data.items() if name not in used}
    said = {name: value for name, value in left.items() if isinstance(value, str)}
    deep = {free(name): value for name, value in left.items() if not isinstance(value, str)}
    key = found.key or next((said[name] for name in KEYS if name in said), "")
    kind = TYPES.get(type or words(data.get("document-type")), "")
    if symbol := hidden_symbol(texts, said):
        texts["number"] = symbol
        said = {name: text for name, text in said.items() if text != symbol}
    kind = kind or ("webpage" if texts.get("URL") and not symbol else "report")
    return Item(key, kind, texts, {"author": names} if names else {}, deep, {**said, **rest}, found.line)


def is_null(value: Value) -> bool:
    """Whether a value says nothing."""
    return isinstance(value, Scalar) and value.text in ("", *(("null", "~") if value.plain else ()))


def variables(data: Mapping[str, Plain]) -> Iterator[tuple[str, str]]:
    """What each variable of CSL is, by the first field that says it."""
    for variable, names in NAMES.items():
        dated = variable in ("issued", "accessed")
        said = (value for name in names if isinstance(value := data.get(name), str))
        if text := next(filter(None, map(iso, said) if dated else said), ""):
            yield variable, text


def iso(text: str) -> str:
    """A date in ISO 8601, or "".

    >>> iso("20 July 2016"), iso("2016-07"), iso("soon")
    ('2016-07-20', '2016-07', '')
    """
    found = read_date(text)
    return found.iso if found.whole else ""


def people(value: Plain) -> Iterator[Name]:
    """The persons and bodies that a value names."""
    match value:
        case str() if all(is_code(part.strip()) for part in value.split(",")):
            yield from (Name(literal=part.strip()) for part in value.split(","))
        case str() if value.strip():
            family, comma, given = (part.strip() for part in value.partition(","))
            if not comma and not is_body(value):
                family, _, given = (part.strip() for part in split_person(value).partition(","))
            yield name_of(family, given) if given else Name(literal=value.strip())
        case list():
            for one in value:
                yield from people(one)
        case dict():
            if body := words(value.get("org") or value.get("literal")):
                yield Name(literal=body)
            elif family := words(value.get("family")):
                yield name_of(family, words(value.get("given")))
            else:
                yield from people(value.get("name"))
